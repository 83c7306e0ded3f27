import { describe, expect, it } from 'vitest'
import type { ReplayResult } from '../../src/replay/run-script.ts'
import { useStore } from '../support/stores.ts'
import { complaints } from './complaints.ts'
import { ledgerOf, playText, toldTo } from './play.ts'

// Every expectation was worked out by hand from replay.md before the script was run.
const store = useStore('pglite')

const head = `now: "2026-11-20 08:00"
roster:
  - { name: 王芳, branch: 第一支部, role: secretary }
  - { name: 李强, branch: 第一支部 }
  - { name: 赵敏, branch: 第一支部 }
items:
  - inline: |
      ---
      issue: 48
      title: 数据安全在身边
      week: 2026-11-23
      ---
      正文。
chats: [{ id: g1, branch: 第一支部 }, { id: g2, branch: 第一支部, hears: mentions }]
schedule: { push: "0 9 * * 1", close: "0 22 * * 0" }
steps:
`

const one = '1. 王芳 扫码以前先问一句不给行不行'
const two = '2. 李强：手机号不是吃面的必需品，以后先问'
const three = '3. 小敏 我把小程序的授权都看了一遍'

function steps(...written: readonly string[]): string {
  return `${head}${written.map((step) => `  - { ${step} }\n`).join('')}`
}

function list(from: string, entries: readonly string[], more = ''): string {
  return `solitaire: ${JSON.stringify(`#接龙\n本期学习\n\n${entries.join('\n')}`)}, from: ${from}, in: g1${more}`
}

function sharesOf({ members }: ReplayResult): string[] {
  return members.map(({ name, points, issues }) => `${name} ${issues[0]?.shares ?? 0} ${points}`)
}

const monday = 'at: "2026-11-23 10:00"'

describe('a list in a script', () => {
  it('brings every entry once, and asks about the name nobody has', async () => {
    const result = await playText(
      store,
      steps(
        'at: "2026-11-20 10:00"',
        list('王芳', [one], ', id: early'),
        monday,
        list('王芳', [one], ', id: l1'),
        list('李强', [one, two], ', id: l2'),
        list('赵敏', [two, one, three, '4. 赵敏 2人'], ', id: l3'),
        'redeliver: l2',
        'recall: l2',
        'at: "2026-11-23 10:30"',
      ),
    )
    expect(sharesOf(result)).toEqual(['王芳 1 5', '李强 1 5', '赵敏 0 0'])
    expect(ledgerOf(result)).toEqual(['王芳 48 share 5', '李强 48 share 5'])
    expect(result.unidentified).toEqual([{ account: '小敏', in: 'g1', text: three.slice(3) }])
    expect(result).toMatchObject({ ignored: 1, parked: [] })
    expect(result.sent.map(({ text }) => text).slice(-1)).toEqual(['记下了：王芳、李强的分享。'])
    expect(toldTo(result, '李强')).toEqual([])
  })

  it('is its authors’ where the platform tells them, in whatever names', async () => {
    const result = await playText(
      store,
      steps(
        'bind: "小敏@wechat", as: 赵敏',
        monday,
        list('李强', [one, two, three], ', authors: [李强, 王芳, 小敏@wechat]'),
        list('王芳', [three, two, one], ''),
        list('王芳', [one, '2. 老周 我这里没有小程序，都是付现金的'], ', authors: [李强, 老周@wechat]'),
      ),
    )
    expect(sharesOf(result)).toEqual(['王芳 1 5', '李强 1 5', '赵敏 1 5'])
    expect(result.unidentified).toEqual([
      { account: '老周@wechat', in: 'g1', text: '老周 我这里没有小程序，都是付现金的' },
    ])
  })

  it('changes with what is written, and stays as it is once the issue has closed', async () => {
    const result = await playText(
      store,
      steps(
        monday,
        list('王芳', [one], ', id: l1'),
        `edit: l1, say: ${JSON.stringify(`#接龙\n本期学习\n${one}，再扫\n${two}`)}`,
        'at: "2026-11-29 22:00"',
        list('赵敏', [one, two, '3. 赵敏 我把小程序的授权都看了一遍'], ', authors: [王芳, 李强, 赵敏]'),
        list('赵敏', ['3. 赵敏 我把小程序的授权都看了一遍'], ', sentAt: "2026-11-29 21:59"'),
      ),
    )
    expect(sharesOf(result)).toEqual(['王芳 1 5', '李强 1 5', '赵敏 1 5'])
    expect(result).toMatchObject({ ignored: 1, unidentified: [] })
  })

  it('does not arrive where the bot hears only mentions', async () => {
    const result = await playText(store, steps(monday, list('王芳', [one]).replace('in: g1', 'in: g2')))
    expect(sharesOf(result)).toEqual(['王芳 0 0', '李强 0 0', '赵敏 0 0'])
    expect(result.ignored).toBe(0)
  })
})

describe('a list in a script that is not right', () => {
  const wrong = steps(list('王芳', [one, two], ', authors: [王芳]'))

  it('is told in Chinese and English', async () => {
    expect(await complaints(store, wrong)).toEqual([
      'week.yaml 第17行：接龙里有2条，authors 里有1个人。每条按顺序写一个人，或去掉 authors。',
    ])
    expect(await complaints(store, wrong, 'en')).toEqual([
      'week.yaml, line 17: numbered entries in the list: 2, authors: 1. Give one author for each entry in order, or leave authors out.',
    ])
  })

  it('has no other keys', async () => {
    const [complaint] = await complaints(store, steps(list('王芳', [one], ', mention: true')))
    expect(complaint).toContain('solitaire、from、in、id、authors、sentAt')
  })
})
