import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'

describe('Markdown as a chat without markup shows it', () => {
  it.each([
    ['a heading', '## 一、数据', '■ 一、数据'],
    ['paragraphs', '一\n\n\n\n二', '一\n\n二'],
    ['emphasis', '**粗** _斜_ ~~删~~ `码`', '粗 斜 删 码'],
    ['line breaks', '一\\\n二  \n三\n四', '一\n二\n三\n四'],
    ['a bullet list', '- 一\n- 二', '· 一\n· 二'],
    ['a numbered list that does not begin with 1', '3. 三\n4. 四', '3. 三\n4. 四'],
    ['a list in a list', '- 一\n  - 二\n  - 三\n- 四', '· 一\n  · 二\n  · 三\n· 四'],
    ['an item of several paragraphs', '1. 一\n\n   二', '1. 一\n  二'],
    ['a link', '[法律](https://example.org/a)', '法律（https://example.org/a）'],
    ['a link in emphasis', '**[法律](https://example.org/a)**', '法律（https://example.org/a）'],
    ['a bare address', '看 https://example.org/a 吧', '看 https://example.org/a 吧'],
    ['an address in brackets', '<https://example.org/a>', 'https://example.org/a'],
    ['a picture', '![一朵花](a.png)', '一朵花'],
    ['a picture without a text', '![](a.png)', ''],
    ['a table', '| 甲 | 乙 |\n|---|---|\n| 1 | **2** |', '甲  乙\n1  2'],
    ['a quotation', '> 一\n>\n> 二', '一\n\n二'],
    ['code', '```js\nlet a = 1\n```', 'let a = 1'],
    ['a rule', '一\n\n---\n\n二', '一\n\n———\n\n二'],
    ['HTML', '<b>粗</b>\n\n<div>块</div>', '<b>粗</b>\n\n<div>块</div>'],
    ['escapes and entities', '\\*一\\* &amp; &lt;', '*一* & <'],
    ['nothing', '\n \n', ''],
  ])('has %s', (_, markdown, plain) => {
    expect(plainText(markdown)).toBe(plain)
  })

  it('leaves plain sentences as they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙丙，。「」abc1'), minLength: 1 })
    fc.assert(fc.property(words, (text) => plainText(text) === text))
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        plainText(text)
      }),
    )
  })
})
