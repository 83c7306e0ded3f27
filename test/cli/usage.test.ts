import { describe, expect, it } from 'vitest'
import { run } from './command-line.ts'

const en = { EIGHT_MINUTES_LOCALE: 'en' }

describe('help', () => {
  it('is on standard output, in Chinese unless asked otherwise', async () => {
    const { code, out, err } = await run(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatchInlineSnapshot(`
      "用法: eight-minutes [options] [command]

      八分钟：在群里推送每周一期的八分钟学习，收分享和答题，记下谁参加了。

      选项:
        -V, --version                显示版本
        -h, --help                   显示帮助

      命令:
        start [options] [file]       启动；没有配置平台时，打开终端里的模拟群聊
        replay [options] <file>      把一份对话脚本放进整个程序里跑一遍，输出一份 JSON
        import [options] <files...>  导入学习内容（.md）、名册（.csv）和假期（.ics）
      "
    `)
  })

  it('is in English when asked', async () => {
    expect((await run(['--help'], en)).out).toMatchInlineSnapshot(`
      "Usage: eight-minutes [options] [command]

      eight-minutes: pushes a weekly eight-minute study item into group chats and
      records who took part.

      Options:
        -V, --version                show the version
        -h, --help                   show help

      Commands:
        start [options] [file]       start; with no platform configured it opens a
                                     simulated group chat in the terminal
        replay [options] <file>      run a scripted conversation through the whole
                                     program and print one JSON document
        import [options] <files...>  import study items (.md), rosters (.csv) and
                                     holidays (.ics)
      "
    `)
  })

  it('is there for every command', async () => {
    const pages = [
      ['start', '-h'],
      ['replay', '-h'],
      ['import', '-h'],
    ].map(async (words) => (await run(words, en)).out)
    expect((await Promise.all(pages)).join('\n')).toMatchInlineSnapshot(`
      "Usage: eight-minutes start [options] [file]

      start; with no platform configured it opens a simulated group chat in the
      terminal

      Arguments:
        file        take organisation, groups and items from this script instead of
                    the example

      Options:
        --live      use real time instead of a clock you drive
        -h, --help  show help

      Usage: eight-minutes replay [options] <file>

      run a scripted conversation through the whole program and print one JSON
      document

      Arguments:
        file                  the script (YAML)

      Options:
        --database-url <url>  run in this PostgreSQL (in a temporary schema, removed
                              afterwards) instead of the embedded database in memory
        --pretty              print the JSON indented
        -h, --help            show help

      Usage: eight-minutes import [options] <files...>

      import study items (.md), rosters (.csv) and holidays (.ics)

      Arguments:
        files                  the files to import

      Options:
        --organisation <name>  the organisation to import into; founded if it is not
                               there yet
        --skip-bad-rows        skip the rows of a roster that have problems and import
                               the rest
        -h, --help             show help
      "
    `)
    expect((await run(['replay', '--help'])).out).toMatchInlineSnapshot(`
      "用法: eight-minutes replay [options] <file>

      把一份对话脚本放进整个程序里跑一遍，输出一份 JSON

      参数:
        file                  脚本文件（YAML）

      选项:
        --database-url <url>  在这个 PostgreSQL 里跑（用一个临时 schema，跑完删除）；不写就用内存里的内置数据库
        --pretty              输出带缩进的 JSON
        -h, --help            显示帮助
      "
    `)
  })

  it('comes with the version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe('wrong use', () => {
  const uses = [
    [],
    ['reply', 'x'],
    ['replay'],
    ['replay', 'x', '--prety'],
    ['replay', 'x', '--database-url'],
    ['replay', 'x', 'y'],
  ]

  it('is one clear message and exit code 2', async () => {
    const ran = await Promise.all(uses.map((words) => run(words)))
    for (const { code, out } of ran) expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(ran.map(({ err }) => err).join('')).toMatchInlineSnapshot(`
      "用法不对：没有写要做什么。运行 eight-minutes --help 看看可以怎么用。
      用法不对：没有「reply」这个命令，是不是 replay。运行 eight-minutes --help 看看可以怎么用。
      用法不对：缺少「file」。运行 eight-minutes --help 看看可以怎么用。
      用法不对：没有「--prety」这个选项，是不是 --pretty。运行 eight-minutes --help 看看可以怎么用。
      用法不对：「--database-url」后面要有值。运行 eight-minutes --help 看看可以怎么用。
      用法不对：多给了参数。运行 eight-minutes --help 看看可以怎么用。
      "
    `)
  })

  it('is told in English too', async () => {
    const ran = await Promise.all(uses.map((words) => run(words, en)))
    expect(ran.map(({ err }) => err).join('')).toMatchInlineSnapshot(`
      "Wrong use: no command was given. Run eight-minutes --help to see what there is.
      Wrong use: there is no command "reply"; did you mean replay. Run eight-minutes --help to see what there is.
      Wrong use: "file" is missing. Run eight-minutes --help to see what there is.
      Wrong use: there is no option "--prety"; did you mean --pretty. Run eight-minutes --help to see what there is.
      Wrong use: "--database-url" needs a value. Run eight-minutes --help to see what there is.
      Wrong use: there are too many arguments. Run eight-minutes --help to see what there is.
      "
    `)
  })
})

describe('variables', () => {
  const wrong = {
    EIGHT_MINUTES_FOO: '1',
    EIGHT_MINUTES_LOG: 'loud',
    DATABASE_URL: 'mysql://user:secret@host/name',
  }
  const both = { DATABASE_URL: 'postgres://user:secret@host/name', EIGHT_MINUTES_DATA: 'data' }

  it('that cannot be used are told by name, never by value, with exit code 2', async () => {
    const ran = await Promise.all([run(['replay', 'x'], wrong), run(['start'], both)])
    for (const { code, out } of ran) expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(ran.map(({ err }) => err).join('')).toMatchInlineSnapshot(`
      "环境变量 EIGHT_MINUTES_FOO：没有这个变量。可以用的有：EIGHT_MINUTES_DATA、EIGHT_MINUTES_LOCALE、EIGHT_MINUTES_LOG，说明见 .env.example。
      环境变量 DATABASE_URL：不是 PostgreSQL 地址。应当像 postgres://用户:密码@主机:5432/库名；不用服务器就去掉它，会用内置数据库。
      环境变量 EIGHT_MINUTES_LOG：只能是 debug、info、warn、error、silent 之一。请改正，或去掉这个变量用默认值。
      环境变量 DATABASE_URL：和 EIGHT_MINUTES_DATA 只能设一个：用 PostgreSQL 服务器就留 DATABASE_URL，用本机文件夹就留 EIGHT_MINUTES_DATA。
      "
    `)
  })

  it('are told in English too', async () => {
    const ran = await Promise.all([
      run(['replay', 'x'], { ...wrong, ...en }),
      run(['start'], { ...both, ...en }),
      run(['start'], { EIGHT_MINUTES_FOO: '1', LANG: 'en_GB.UTF-8' }),
    ])
    expect(ran.map(({ err }) => err).join('')).toMatchInlineSnapshot(`
      "Environment variable EIGHT_MINUTES_FOO: there is no such variable. Known ones: EIGHT_MINUTES_DATA, EIGHT_MINUTES_LOCALE, EIGHT_MINUTES_LOG; .env.example explains them.
      Environment variable DATABASE_URL: this is no PostgreSQL address. It should look like postgres://user:password@host:5432/name; without it the embedded database is used.
      Environment variable EIGHT_MINUTES_LOG: it can only be one of debug, info, warn, error, silent. Correct it, or remove it for the default.
      Environment variable DATABASE_URL: set this or EIGHT_MINUTES_DATA, not both: DATABASE_URL for a PostgreSQL server, EIGHT_MINUTES_DATA for a folder on this machine.
      Environment variable EIGHT_MINUTES_FOO: there is no such variable. Known ones: EIGHT_MINUTES_DATA, EIGHT_MINUTES_LOCALE, EIGHT_MINUTES_LOG; .env.example explains them.
      "
    `)
  })

  it('may be empty, which is as if they were not set', async () => {
    const empty = { EIGHT_MINUTES_DATA: '', DATABASE_URL: ' ', EIGHT_MINUTES_LOCALE: '' }
    expect((await run(['--version'], empty)).code).toBe(0)
  })
})
