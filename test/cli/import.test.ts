import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../replay/play.ts'
import { startStoreProcess } from '../support/start-store-process.ts'
import { openTestStore } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ran, run } from './command-line.ts'

const item = join(scripts, 'item-48.md')
const roster = '姓名,支部,角色\n王芳,第一支部,书记\n李强,第一支部,\n孙丽,第二支部,管理员\n'

/** A folder with files, and a command that imports them by name into a database of their own. */
async function importing(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const store = await openTestStore('postgres')
  const at = (word: string) => (word in files ? join(folder, word) : word)
  return {
    store,
    import: async (words: readonly string[], locale = 'zh-CN'): Promise<Ran> => {
      const environment = { DATABASE_URL: store.url!, EIGHT_MINUTES_LOCALE: locale }
      const { code, out, err } = await run(['import', ...words.map(at)], environment)
      const short = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(`${scripts}/`, '')
      return { code, out: short(out), err: short(err) }
    },
    counts: async () => {
      const count = (table: 'organisation' | 'member' | 'study_item') =>
        store.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      const [organisations, members, items] = await Promise.all(
        (['organisation', 'member', 'study_item'] as const).map(count),
      )
      return [organisations?.count, members?.count, items?.count]
    },
  }
}

describe('import', () => {
  it('takes items and rosters in together, and says what became of each', async () => {
    const { store, import: importInto, counts } = await importing({ 'roster.csv': roster })
    const none = await importInto([item])
    const first = await importInto([item, 'roster.csv', '--organisation', '甲公司'])
    const again = await importInto([item, 'roster.csv'], 'en')
    const after = await counts()
    await store.close()
    expect(none).toEqual({
      code: 2,
      out: '',
      err: '这个数据库里还没有单位。请加上 --organisation 单位名称。\n',
    })
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatchInlineSnapshot(`
      "新建了单位「甲公司」。
      item-48.md：已导入第48期《数据安全在身边》。
      roster.csv：新增3人，已有0人，共2个支部。
      "
    `)
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out).toMatchInlineSnapshot(`
      "item-48.md: updated issue 48, "数据安全在身边".
      roster.csv: 0 added, 3 known already; teams: 2.
      "
    `)
    expect(after).toEqual([1, 3, 1])
  })

  it('takes nothing in where anything is wrong, and names it all', async () => {
    const bad = {
      'bad.csv': '姓名,支部,角色\n王芳,,书记\n李强,一,大王\n孙丽,二,\n',
      'bad.md': '没有头\n',
      'x.txt': 'x',
    }
    const {
      store,
      import: importInto,
      counts,
    } = await importing({ ...bad, 'roster.csv': roster, 'b.xlsx': 'PK\u0003\u0004' })
    const words = [
      'roster.csv',
      'bad.csv',
      'bad.md',
      'x.txt',
      'b.xlsx',
      'none.csv',
      '--organisation',
      '甲公司',
    ]
    const refused = await importInto(words)
    const refusedAgain = await importInto([...words, '--skip-bad-rows'], 'en')
    const before = await counts()
    const skipped = await importInto(['bad.csv', '--skip-bad-rows', '--organisation', '甲公司'])
    const after = await counts()
    await store.close()
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatchInlineSnapshot(`
      "bad.csv 第2行：支部是空的。补上，或者删掉这一行。
      bad.csv 第3行：不认识角色「大王」。写成员、书记、管理员、指导员中的一个，空着就是成员。
      bad.md 第1行：文件要以一行 --- 开头，接着写 issue、title、week，再写一行 ---。
      x.txt：不知道这是什么。学习内容用 .md，名册用 .csv，假期用 .ics。
      b.xlsx：Excel 工作簿现在还读不了。在 Excel 里另存为 CSV，再导入。
      none.csv：打不开。请检查文件名和权限。
      "
    `)
    expect(refusedAgain).toMatchObject({ code: 2, out: '' })
    expect(refusedAgain.err).toMatchInlineSnapshot(`
      "bad.md, line 1: the file must begin with a line ---, then issue, title and week, then another line ---.
      x.txt: it is not clear what this is. Items end in .md, rosters in .csv, holidays in .ics.
      b.xlsx: workbooks cannot be read yet. Save it as CSV in Excel and import that.
      none.csv: cannot be opened. Check its name and permissions.
      "
    `)
    expect(before).toEqual([0, 0, 0])
    expect(skipped).toMatchObject({ code: 0, err: '' })
    expect(skipped.out).toMatchInlineSnapshot(`
      "新建了单位「甲公司」。
      bad.csv 第2行：支部是空的。补上，或者删掉这一行。
      bad.csv 第3行：不认识角色「大王」。写成员、书记、管理员、指导员中的一个，空着就是成员。
      bad.csv：新增1人，已有0人，共1个支部，跳过2行。
      "
    `)
    expect(after).toEqual([1, 1, 0])
  })

  it('leaves an issue alone that has been pushed, and everything that came with it', async () => {
    const { store, import: importInto, counts } = await importing({ 'new.csv': '姓名,支部\n新人,第一支部\n' })
    const environment = { DATABASE_URL: store.url!, EIGHT_MINUTES_LOCALE: 'zh-CN' }
    const chat = await run(['start', join(scripts, 'least.yaml')], environment, '/到 2026-11-23 09:00\n')
    const before = await counts()
    const refused = await importInto(['new.csv', item])
    const after = await counts()
    await store.close()
    expect(chat.code).toBe(0)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatchInlineSnapshot(`
      "item-48.md：第48期已经推送过，大家已经看到和回答了，不能再改。整批都没有导入；要发新的内容，请换一个期号。
      "
    `)
    expect(after).toEqual(before)
  })

  it('needs a database that is kept', async () => {
    expect(await run(['import', item])).toMatchObject({ code: 2, out: '' })
  })

  it('is refused quickly while another process has the data folder, which it names', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const holder = startStoreProcess(folder)
    await holder.next()
    const began = performance.now()
    const environment = { EIGHT_MINUTES_DATA: folder }
    const { code, out, err } = await run(['import', item, '--organisation', '甲'], environment)
    expect(performance.now() - began).toBeLessThan(1000)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`进程 ${holder.pid}`)
    expect(err).toContain(folder)
    await holder.end()
    const then = await run(['import', item, '--organisation', '甲'], environment)
    expect(then).toMatchObject({ code: 0, out: expect.stringContaining('已导入第48期') })
  })
})
