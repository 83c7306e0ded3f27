import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../cli/command-line.ts'

const transcripts = join(import.meta.dirname, '../fixtures/transcripts')

/** Enter, once for every step of the tour and once more. */
const throughTheTour = '\n'.repeat(7)

it.each(['zh-CN', 'en'])('the tour shows a week in %s', async (locale) => {
  const { code, out, err } = await run(['start'], { EIGHT_MINUTES_LOCALE: locale }, throughTheTour)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  await expect(out).toMatchFileSnapshot(join(transcripts, `tour.${locale}.txt`))
})

const commands = {
  'zh-CN': `/帮助
/人
/没有
你好
/群 g3
早上好
/群 g9
/我是 谁
/到 昨天
/到 2020-01-01 00:00
/过 3光年
/回 你好
/按 submit
/到 周一 09:00
/群
/回 读完觉得最小范围这一条最有用。
/我是 刘洋
/私聊
1B 2AB
/过 10分钟
/重启
我的记录
/看
/退出
`,
  en: `/help
/who
/nothing
hello
/group g3
good morning
/group g9
/as Nobody
/to yesterday
/to 2020-01-01 00:00
/wait 3 ages
/reply hello
/press submit
/to Monday 09:00
/group
/reply Reading an address backwards is what I keep from this.
/as Tom Okafor
/dm
1B 2AC
/wait 10m
/restart
my record
/record
/quit
`,
}

it.each(['zh-CN', 'en'] as const)('everything that can be typed reads well in %s', async (locale) => {
  const { code, out, err } = await run(['start'], { EIGHT_MINUTES_LOCALE: locale }, commands[locale])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  await expect(out).toMatchFileSnapshot(join(transcripts, `commands.${locale}.txt`))
})
