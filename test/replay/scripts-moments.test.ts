import { expect, it } from 'vitest'
import { describeStores } from '../support/stores.ts'
import { branchesOf, ledgerOf, playText, recordOf } from './play.ts'

const head = (roster: string, more = '') => `now: "2026-11-22 08:00"
roster: [${roster}]
items:
  - inline: |
      ---
      issue: 48
      title: 数据
      week: 2026-11-23
      ---
      一段。

      ## 测验

      1. 题
         - [ ] 甲
         - [x] 乙
chats: [{ id: g, branch: 一, use: study }]
${more}steps:
`

const admin = '{ name: 王芳, branch: 一, role: admin }'

// Every expectation was worked out by hand from replay.md before the script was run.
describeStores('things at one moment', (store) => {
  it('come in the order of the steps: joining, leaving and a push by hand', async () => {
    const result = await playText(
      store,
      `${head(`${admin}, { name: 李强, branch: 一 }, { name: 张伟, branch: 一 }`, 'schedule: { push: off }\n')}
  - { at: "2026-11-23 10:00" }
  - { join: 赵敏, branch: 一, in: g }
  - { leave: 李强, branch: 一 }
  - { say: "推送", from: 王芳 }
  - { leave: 张伟, branch: 一 }
  - { join: 李强, branch: 一, in: g }
  - { join: 郑洁, branch: 一, in: g }
`,
    )
    expect(branchesOf(result)).toEqual(['48 一 0/3'])
    expect(recordOf(result)).toEqual([
      '王芳, 一: 0, streak 0',
      '  48 0/1: no, 0',
      '李强, 一: 0, streak 0',
      '张伟, 一: 0, streak 0',
      '  48 0/1: no, 0',
      '赵敏, 一: 0, streak 0',
      '  48 0/1: no, 0',
      '郑洁, 一: 0, streak 0',
    ])
  })

  it('belong to the window that begins with them and not to the one that ends', async () => {
    const result = await playText(
      store,
      `${head(`${admin}, { name: 李强, branch: 一 }`, 'schedule: { push: "0 9 * * 1", close: "0 9 * * 2" }\n')}
  - { at: "2026-11-23 08:59" }
  - { say: "1A", from: 李强, in: g }
  - { at: "2026-11-23 09:00" }
  - { say: "1B", from: 李强, in: g }
  - { say: "1A", from: 王芳, sentAt: "2026-11-23 08:59" }
  - { at: "2026-11-24 09:00" }
  - { say: "1A", from: 李强 }
  - { say: "1B", from: 王芳, sentAt: "2026-11-24 08:59" }
`,
    )
    expect(recordOf(result)).toEqual([
      '王芳, 一: 6, streak 1',
      '  48 1B, 1/1: took part, 6',
      '李强, 一: 6, streak 1',
      '  48 1B, 1/1: took part, 6',
    ])
    expect(ledgerOf(result)).toEqual([
      '李强 48 quiz 5',
      '李强 48 correct 1',
      '王芳 48 quiz 5',
      '王芳 48 correct 1',
    ])
  })

  it('are all caught up with on the way to a later one, each at its own time', async () => {
    const result = await playText(
      store,
      `${head(admin, 'settings: { collectQuietMinutes: 5, digestHour: 8 }\n')}
  - { at: "2026-11-23 09:00" }
  - { say: "分享：一步跨过整整一个星期，都要按时发生", from: 王芳, in: g }
  - { failSends: 1, in: g }
  - { at: "2026-12-01 00:00" }
`,
    )
    const toGroup = result.sent.filter(({ to }) => to === 'g').map(({ at }) => at.slice(0, 16))
    expect(toGroup).toEqual(['2026-11-23T09:00', '2026-11-23T09:05', '2026-11-29T22:00'])
    const collected = result.deliveries.filter(({ to, kind }) => to === 'g' && kind === 'collected')
    expect(collected).toMatchObject([{ state: 'sent', attempts: 2 }])
  })
})
