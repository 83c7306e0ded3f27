import { describe, expect, it } from 'vitest'
import { explain } from '../../src/cli/failure.ts'
import { loadScript } from '../../src/replay/load-script.ts'
import { useStore } from '../support/stores.ts'
import { complaints } from './complaints.ts'

const store = useStore('pglite')

const item = (key: string) => `---
issue: 48
title: 数据
week: 2026-11-23
---
正文。

## 测验

1. 题
   - [${key}] 甲
   - [ ] 乙
`

const head = `now: "2026-11-20 08:00"
roster: [{ name: 王芳, branch: 第一支部 }]
items: [item.md]
chats: [{ id: g1, branch: 第一支部, widgets: [form] }, { id: g2, branch: 第一支部 }]
steps:
`

describe('what a script names', () => {
  const wrong = `timezone: Mars/City
now: "2026-11-20"
roster: [{ name: 王芳, branch: 第一支部, joined: soon }, { name: 王芳, branch: 第二支部 }]
items: [none.md, item.md, item.md]
chats: [{ id: g1 }, { id: g1 }]
schedule: { push: "x y" }
settings: { close: "99 1 1 1 1" }
steps:
  - { say: x, from: 王芳, in: g9, id: m1 }
  - { say: x, from: 王芳, replyTo: m9, id: m1 }
  - { redeliver: m8 }
  - { leave: 没人, branch: 第一支部 }
  - { join: 新人, branch: 第九支部 }
  - { bind: "新人@lark", as: 谁 }
  - { failSends: 1, in: g9 }
  - { say: x, from: 王芳, sentAt: later }
`
  const files = { 'item.md': item('x') }

  it('must be there, and is all told at once, in the order of the lines', async () => {
    expect(await complaints(store, wrong, 'zh-CN', files)).toMatchInlineSnapshot(`
      [
        "week.yaml 第1行：没有「Mars/City」这个时区。请写 IANA 名称，如 Asia/Shanghai。",
        "week.yaml 第2行：「2026-11-20」不是时间。请写成 2026-11-23 09:00 这样。",
        "week.yaml 第3行：「soon」不是时间。请写成 2026-11-23 09:00 这样。",
        "week.yaml 第3行：姓名「王芳」出现了两次，请改成不同的。",
        "week.yaml 第4行：打不开 none.md。路径从脚本所在的文件夹算起，请检查文件名和权限。",
        "week.yaml 第4行：期号「48」出现了两次，请改成不同的。",
        "week.yaml 第5行：群「g1」出现了两次，请改成不同的。",
        "week.yaml 第6行：push 的「x y」不是五段的 cron 表达式。例如每周一 9:00 是 "0 9 * * 1"；不用就写 off。",
        "week.yaml 第7行：close 的「99 1 1 1 1」不是五段的 cron 表达式。例如每周一 9:00 是 "0 9 * * 1"；不用就写 off。",
        "week.yaml 第9行：没有「g9」这个群。请写进 chats，或改正名称。",
        "week.yaml 第10行：前面没有 id 是「m9」的消息。请给那一步写上 id，或改正名称。",
        "week.yaml 第10行：消息「m1」出现了两次，请改成不同的。",
        "week.yaml 第11行：前面没有 id 是「m8」的消息。请给那一步写上 id，或改正名称。",
        "week.yaml 第12行：到这一步还没有「没人」这个人。请写进 roster，或先用 join 加入，或改正姓名。",
        "week.yaml 第13行：没有「第九支部」这个支部。请写进 roster 或 chats，或改正名称。",
        "week.yaml 第14行：到这一步还没有「谁」这个人。请写进 roster，或先用 join 加入，或改正姓名。",
        "week.yaml 第15行：没有「g9」这个群。请写进 chats，或改正名称。",
        "week.yaml 第16行：「later」不是时间。请写成 2026-11-23 09:00 这样。",
      ]
    `)
  })

  it('is told in English too', async () => {
    expect(await complaints(store, wrong, 'en', files)).toMatchInlineSnapshot(`
      [
        "week.yaml, line 1: there is no time zone "Mars/City". Use an IANA name such as Asia/Shanghai.",
        "week.yaml, line 2: "2026-11-20" is not a time. Write it like 2026-11-23 09:00.",
        "week.yaml, line 3: "soon" is not a time. Write it like 2026-11-23 09:00.",
        "week.yaml, line 3: the name "王芳" is there twice; make them different.",
        "week.yaml, line 4: cannot open none.md. Paths are relative to the script's folder; check name and permissions.",
        "week.yaml, line 4: the issue number "48" is there twice; make them different.",
        "week.yaml, line 5: the chat "g1" is there twice; make them different.",
        "week.yaml, line 6: push: "x y" is not a cron expression of five fields. Mondays at 9:00 are "0 9 * * 1"; write off for none.",
        "week.yaml, line 7: close: "99 1 1 1 1" is not a cron expression of five fields. Mondays at 9:00 are "0 9 * * 1"; write off for none.",
        "week.yaml, line 9: there is no chat "g9". Add it to chats, or correct the name.",
        "week.yaml, line 10: no earlier message has the id "m9". Give that step an id, or correct it.",
        "week.yaml, line 10: the message "m1" is there twice; make them different.",
        "week.yaml, line 11: no earlier message has the id "m8". Give that step an id, or correct it.",
        "week.yaml, line 12: there is nobody called "没人" by then. Add them to roster, let them join first, or correct the name.",
        "week.yaml, line 13: there is no branch "第九支部". Name it in roster or chats, or correct the name.",
        "week.yaml, line 14: there is nobody called "谁" by then. Add them to roster, let them join first, or correct the name.",
        "week.yaml, line 15: there is no chat "g9". Add it to chats, or correct the name.",
        "week.yaml, line 16: "later" is not a time. Write it like 2026-11-23 09:00.",
      ]
    `)
  })

  it('may be an item or a roster with problems of its own, on its own lines', async () => {
    const broken = { 'item.md': item(' '), 'roster.csv': '姓名,支部,角色\n王芳,,书记\n李强,一,大王\n' }
    const script = `roster: roster.csv\nitems:\n  - item.md\n  - inline: |\n${item(' ').replace(/^/gm, '      ')}`
    expect(await complaints(store, script, 'zh-CN', broken)).toMatchInlineSnapshot(`
      [
        "roster.csv 第2行：支部是空的。补上，或者删掉这一行。",
        "roster.csv 第3行：不认识角色「大王」。写成员、书记、管理员、指导员中的一个，空着就是成员。",
        "item.md 第10行：第1题没有勾选正确答案。在正确的选项前写 [x]。",
        "week.yaml 第14行：第1题没有勾选正确答案。在正确的选项前写 [x]。",
      ]
    `)
    expect(await complaints(store, script, 'en', broken)).toMatchInlineSnapshot(`
      [
        "roster.csv, line 2: the branch is empty. Fill it in, or delete the row.",
        "roster.csv, line 3: the role "大王" is not known. Write one of member, secretary, admin, instructor; empty means member.",
        "item.md, line 10: question 1 has no right answer marked. Put [x] before the right choice.",
        "week.yaml, line 14: question 1 has no right answer marked. Put [x] before the right choice.",
      ]
    `)
  })

  it('may not be a workbook yet', async () => {
    const files = { 'roster.xlsx': 'PK\u0003\u0004' }
    expect(await complaints(store, 'roster: roster.xlsx\n', 'zh-CN', files)).toMatchInlineSnapshot(`
      [
        "roster.xlsx：Excel 工作簿现在还读不了。在 Excel 里另存为 CSV，再导入。",
      ]
    `)
    expect(await complaints(store, 'roster: roster.xlsx\n', 'en', files)).toMatchInlineSnapshot(`
      [
        "roster.xlsx: workbooks cannot be read yet. Save it as CSV in Excel and import that.",
      ]
    `)
  })

  it('may be the script itself', async () => {
    const failure = await loadScript('/nowhere/week.yaml').catch((error: unknown) => explain('zh-CN', error))
    expect(failure).toEqual({ text: '/nowhere/week.yaml：打不开这份脚本。请检查文件名和权限。', code: 2 })
  })
})

describe('the steps of a script', () => {
  const files = { 'item.md': item('x') }
  const steps = (...lines: string[]) => head + lines.map((line) => `  - ${line}\n`).join('')
  const pushed = '{ at: "2026-11-23 09:00" }'

  it('cannot go back in time', async () => {
    const script = steps('{ at: "2026-11-19 09:00" }', pushed, '{ at: "2026-11-22 09:00" }')
    expect(await complaints(store, script, 'zh-CN', files)).toMatchInlineSnapshot(`
      [
        "week.yaml 第6行：时间不能往回走：已经是 2026-11-20 08:00，不能再到 2026-11-19 09:00。",
        "week.yaml 第8行：时间不能往回走：已经是 2026-11-23 09:00，不能再到 2026-11-22 09:00。",
      ]
    `)
  })

  const reply = steps('{ say: x, from: 王芳, in: g1, replyTo: push }')
  const noCard = steps(pushed, '{ press: submit, from: 王芳, in: g2 }')
  const noButton = steps(pushed, '{ press: like, from: 王芳, in: g1 }')

  it.each([
    [
      'zh-CN',
      reply,
      'week.yaml 第6行：「g1」里这时还没有收到推送，没法回复它。请先用 at 把时间拨到推送以后。',
    ],
    [
      'zh-CN',
      noCard,
      'week.yaml 第7行：「g2」里这时还没有卡片，没有可以按的按钮。请检查 widgets，或把这一步放到推送以后。',
    ],
    [
      'zh-CN',
      noButton,
      'week.yaml 第7行：最新的卡片上没有「like」这个按钮。结果的 sent 里，actions 写着每张卡片有哪些。',
    ],
    [
      'en',
      reply,
      'week.yaml, line 6: no push has reached g1 by then, so there is nothing to reply to. Move the clock past the push first.',
    ],
    [
      'en',
      noCard,
      'week.yaml, line 7: there is no card in g2 by then, so nothing to press. Check widgets, or put the step after the push.',
    ],
    [
      'en',
      noButton,
      'week.yaml, line 7: the newest card has no button "like"; sent shows each card\'s actions in the result.',
    ],
  ] as const)('cannot reply to or press what is not there by then (%s)', async (locale, script, words) => {
    expect(await complaints(store, script, locale, files)).toEqual([words])
  })
})
