import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueNamed, readSolitaire, readTold } from '../../src/domain/solitaire.ts'
import { anyText } from '../fixtures/answers/messages.ts'

const list = `#接龙
第48期学习
例 姓名 感想

1. 王芳 先问一句再扫码
7.50到家又看了一遍
3. 李强：不给也能点

收获不小
4. `

describe('a list that people add themselves to', () => {
  it('has a title and entries, over several lines and with gaps in the numbers', () => {
    expect(readSolitaire(list)).toMatchObject({
      title: '第48期学习',
      entries: [
        { no: 1, text: '王芳 先问一句再扫码\n7.50到家又看了一遍' },
        { no: 3, text: '李强：不给也能点\n\n收获不小' },
      ],
    })
  })

  it.each([
    '#接龙',
    '＃接龙',
    '接龙',
    '# 接龙',
    '#接龍',
    '#Group Note',
    '\n\n#接龙',
    '@所有人 #接龙',
    '\u200b#接龙\r',
  ])('may begin with %j', (mark) => {
    expect(readSolitaire(`${mark}\n1. 王芳 好`)).toMatchObject({ title: '', entries: [{ text: '王芳 好' }] })
  })

  it.each([
    ['#接龙本期学习', '本期学习'],
    ['#接龙 本期学习', '本期学习'],
    ['接龙：本期学习', '本期学习'],
    ['接龙 本期学习\n请写一句', '本期学习\n请写一句'],
    ['#接龙\n格式：姓名 感想\n（例）张三 真好\n本期学习', '本期学习'],
  ])('with the head %j has the title %j', (head, title) => {
    expect(readSolitaire(`${head}\n1. 王芳 好`)?.title).toBe(title)
  })

  it.each(['1. ', '1、', '1．', '1) ', '１.', '1）', '1.', '  1. ', '1 .', '1。'])(
    'numbers with %j',
    (number) => {
      expect(readSolitaire(`#接龙\n${number}王芳 好`)?.entries).toMatchObject([{ no: 1, text: '王芳 好' }])
    },
  )

  it('may be numbered in several ways', () => {
    const text = '接龙\n1. 甲\n2、乙\n３．丙\n10) 丁'
    expect(readSolitaire(text)?.entries.map(({ no, text: said }) => `${no}${said}`)).toEqual([
      '1甲',
      '2乙',
      '3丙',
      '10丁',
    ])
  })

  it('may be numbered in any order', () => {
    expect(readSolitaire('#接龙\n2. 乙\n1. 甲\n1. 丙')?.entries.map(({ text }) => text)).toEqual([
      '乙',
      '甲',
      '丙',
    ])
  })

  it('keeps together what somebody numbers inside an entry in another way', () => {
    const text = '#接龙\n1. 王芳：\n1、先问\n2、再给\n2. 李强：好'
    expect(readSolitaire(text)?.entries.map(({ text: said }) => said)).toEqual([
      '王芳：\n1、先问\n2、再给',
      '李强：好',
    ])
  })

  it.each(['例 张三 今天学到', '例：张三', '格式：姓名 感想', '（示例）张三 好', 'Example: Ann, fine'])(
    'has no entry %j',
    (entry) => {
      expect(readSolitaire(`#接龙\n1. ${entry}\n2. 王芳 好`)?.entries).toMatchObject([{ no: 2 }])
    },
  )

  it.each(['例行检查以后我又看了一遍', '格式化以前先备份'])('has an entry %j', (entry) => {
    expect(readSolitaire(`#接龙\n1. ${entry}`)?.entries).toMatchObject([{ text: entry }])
  })

  it('is one before anybody has written anything', () => {
    expect(readSolitaire('#接龙\n本期学习\n1. ')).toEqual({ title: '本期学习', entries: [] })
  })

  it.each([
    '接龙的同学注意：\n1. 带证件\n2. 带笔',
    '接龙游戏\n1. 规则',
    '#接龙\n本期学习',
    '分享：#接龙\n1. 王芳 好',
    '成语接龙\n1. 一心一意',
    '#接龙\n1.5元一份',
    '#接龙\n2026. 王芳',
    '',
    '1. 王芳 好\n#接龙',
  ])('is not %j', (text) => {
    expect(readSolitaire(text)).toBeUndefined()
  })
})

describe('any text', () => {
  const parts = fc.constantFrom(
    '#接龙',
    '接龙',
    '\n',
    '1. ',
    '2、',
    '３．',
    '例 ',
    '王芳',
    ' ',
    '：',
    '\r\n',
    '\u2028',
    '🧧',
    '12) ',
  )
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
    anyText,
    fc.string({ unit: 'binary' }),
  )

  it('is read without failing, into entries that stand where they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const entries = readSolitaire(text)?.entries ?? []
        for (const { text: said, start, end } of entries) {
          expect(said).toBe(text.slice(start, end))
          expect(said.trim()).toBe(said)
          expect(said).not.toBe('')
        }
        const places = entries.flatMap(({ start, end }) => [start, end])
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }),
      { numRuns: 2000 },
    )
  })

  it('is read as the list it was written as', () => {
    const entry = fc.stringMatching(/^[王芳李强今天学到：，]{1,20}(?:\n[先问一句]{1,9})?$/u)
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (entries) => {
        const text = `#接龙\n本期\n\n${entries.map((said, index) => `${index + 1}. ${said}`).join('\n')}`
        expect(readSolitaire(text)?.entries.map(({ text: said }) => said)).toEqual(entries)
      }),
    )
  })

  it.each([
    ['\n'.repeat(60_000), '\n'],
    [' '.repeat(60_000), 'blanks'],
    ['1. '.repeat(20_000), 'numbers'],
    ['1. a\n'.repeat(12_000), 'entries'],
    [`#接龙${'@'.repeat(60_000)}`, 'one line'],
    ['@a '.repeat(20_000), 'mentions'],
  ])('is read in no time', (text) => {
    const begun = performance.now()
    readSolitaire(text)
    readSolitaire(`#接龙\n${text}`)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

describe('a list of which the platform tells the entries', () => {
  const text = '学习打卡 #接龙\n\n1. 王芳 一\n1. 二\n2. 李强 三\n3. 赵敏 四'
  const told = (said: string, name: string) => ({ start: text.indexOf(said), length: said.length, name })

  it('has them as told, and the numbered ones that were not told', () => {
    const { title, entries } = readTold(text, [told('李强 三', 'b'), told('王芳 一\n1. 二', 'a')])
    expect(title).toBe('学习打卡 #接龙')
    expect(entries.map((entry) => [entry.text, entry.told?.name])).toEqual([
      ['王芳 一\n1. 二', 'a'],
      ['李强 三', 'b'],
      ['赵敏 四', undefined],
    ])
  })

  it('leaves out ranges with nothing in them', () => {
    const nothing = [
      { start: -1, length: 3 },
      { start: 9_999, length: 3 },
      { start: 2, length: 0 },
    ]
    expect(readTold(text, nothing).entries.map((entry) => entry.told)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the title of a list', () => {
  it.each([
    ['第48期学习心得', 48],
    ['第４８期', 48],
    ['Issue 48: notes', 48],
    ['本期学习', undefined],
    ['48人报名', undefined],
  ])('%j names issue %j', (title, issueNo) => {
    expect(issueNamed(title)).toBe(issueNo)
  })
})
