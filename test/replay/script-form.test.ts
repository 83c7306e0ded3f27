import { describe, expect, it } from 'vitest'
import { useStore } from '../support/stores.ts'
import { complaints } from './complaints.ts'

const store = useStore('pglite')

describe('the form of a script', () => {
  const wrong = `now: 5
locale: fr
colour: red
roster: [{ name: 王芳, branch: 一, role: boss }, { name: 李强, brnach: 一 }, 王五]
items: [{ inlin: x }, 5]
chats: [{ id: g1, kind: channel, widgets: [foo] }, { title: t }]
settings: { shareMinLetters: -2 }
schedule: { psh: off }
steps:
  - { sya: x, from: 王芳 }
  - { say: 3, from: 王芳 }
  - { say: x, mention: yes, in: "" }
  - { at: "2026-11-23 09:00", form: 王芳 }
  - { press: submit, from: 王芳, values: { "1": { a: b } } }
  - { restart: false }
`

  it('is told wherever it is not kept, all at once', async () => {
    expect(await complaints(store, wrong)).toMatchInlineSnapshot(`
      [
        "week.yaml 第1行：now 的值不对，应当是文字（看起来像数字或 true 的，请加引号）。",
        "week.yaml 第2行：locale 的值不对，应当是 zh-CN、en 之一。",
        "week.yaml 第3行：顶层里没有「colour」这个键。可以用的有：timezone、now、seed、locale、roster、items、chats、schedule、settings、steps。",
        "week.yaml 第4行：roster[1].role 的值不对，应当是 member、secretary、admin、instructor 之一。",
        "week.yaml 第4行：roster[2] 里缺少「branch」，请补上。",
        "week.yaml 第4行：roster[2] 里没有「brnach」这个键。可以用的有：name、branch、role、joined。",
        "week.yaml 第4行：roster[3] 的值不对，应当是带键的一组值。",
        "week.yaml 第5行：items[1] 里缺少「inline」，请补上。",
        "week.yaml 第5行：items[1] 里没有「inlin」这个键。可以用的有：inline。",
        "week.yaml 第5行：items[2] 的值不对，应当是文字（看起来像数字或 true 的，请加引号）、带键的一组值 之一。",
        "week.yaml 第6行：chats[1].kind 的值不对，应当是 group。",
        "week.yaml 第6行：chats[1].widgets[1] 的值不对，应当是 buttons、single、multi、text-input、form 之一。",
        "week.yaml 第6行：chats[2] 里缺少「id」，请补上。",
        "week.yaml 第7行：settings.shareMinLetters 的值不对，应当是 >= 0。",
        "week.yaml 第8行：schedule 里没有「psh」这个键。可以用的有：push、close、remind。",
        "week.yaml 第10行：看不出这一步要做什么。一步里要有其中一个键：at、edit、say、solitaire、redeliver、recall、press、join、leave、bind、restart、failSends。",
        "week.yaml 第11行：steps[2].say 的值不对，应当是文字（看起来像数字或 true 的，请加引号）。",
        "week.yaml 第12行：steps[3] 里缺少「from」，请补上。",
        "week.yaml 第12行：steps[3].in 的值不对，应当是文字，不能空着。",
        "week.yaml 第12行：steps[3].mention 的值不对，应当是 true 或 false。",
        "week.yaml 第13行：steps[4] 里没有「form」这个键。可以用的有：at。",
        "week.yaml 第14行：steps[5].values.1 的值不对，应当是文字（看起来像数字或 true 的，请加引号）、数字、true 或 false、列表 之一。",
        "week.yaml 第15行：steps[6].restart 的值不对，应当是 true。",
      ]
    `)
  })

  it('is told in English too', async () => {
    expect(await complaints(store, wrong, 'en')).toMatchInlineSnapshot(`
      [
        "week.yaml, line 1: now has a wrong value; it should be text (quote what looks like a number or like true).",
        "week.yaml, line 2: locale has a wrong value; it should be zh-CN or en.",
        "week.yaml, line 3: the top level has no key "colour". Known keys: timezone, now, seed, locale, roster, items, chats, schedule, settings, steps.",
        "week.yaml, line 4: roster[1].role has a wrong value; it should be one of: member, secretary, admin, instructor.",
        "week.yaml, line 4: roster[2] lacks "branch"; add it.",
        "week.yaml, line 4: roster[2] has no key "brnach". Known keys: name, branch, role, joined.",
        "week.yaml, line 4: roster[3] has a wrong value; it should be a group of keys.",
        "week.yaml, line 5: items[1] lacks "inline"; add it.",
        "week.yaml, line 5: items[1] has no key "inlin". Known keys: inline.",
        "week.yaml, line 5: items[2] has a wrong value; it should be text (quote what looks like a number or like true) or a group of keys.",
        "week.yaml, line 6: chats[1].kind has a wrong value; it should be group.",
        "week.yaml, line 6: chats[1].widgets[1] has a wrong value; it should be one of: buttons, single, multi, text-input, form.",
        "week.yaml, line 6: chats[2] lacks "id"; add it.",
        "week.yaml, line 7: settings.shareMinLetters has a wrong value; it should be >= 0.",
        "week.yaml, line 8: schedule has no key "psh". Known keys: push, close, remind.",
        "week.yaml, line 10: it is not clear what this step does. A step has one of these keys: at, edit, say, solitaire, redeliver, recall, press, join, leave, bind, restart, failSends.",
        "week.yaml, line 11: steps[2].say has a wrong value; it should be text (quote what looks like a number or like true).",
        "week.yaml, line 12: steps[3] lacks "from"; add it.",
        "week.yaml, line 12: steps[3].in has a wrong value; it should be text that is not empty.",
        "week.yaml, line 12: steps[3].mention has a wrong value; it should be true or false.",
        "week.yaml, line 13: steps[4] has no key "form". Known keys: at.",
        "week.yaml, line 14: steps[5].values.1 has a wrong value; it should be one of: text (quote what looks like a number or like true), a number, true or false, a list.",
        "week.yaml, line 15: steps[6].restart has a wrong value; it should be true.",
      ]
    `)
  })

  it.each([
    ['', '第1行'],
    ['- a\n', '第1行'],
    ['steps: []\nsteps: []\n', '两个相同的键'],
    ['steps: []\n---\nsteps: []\n', '去掉中间的 ---'],
    ['steps:\n\t- { say: x, from: y }\n', '制表符'],
    ['steps: [ { say: x\n', '不是有效的 YAML'],
    ['steps: [*nothing]\n', '不是有效的 YAML'],
  ])('is told where there is no script: %j', async (text, words) => {
    const [complaint] = await complaints(store, text)
    expect(complaint).toContain(words)
  })
})
