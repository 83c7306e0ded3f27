import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommand } from '../../src/domain/command.ts'
import { commands } from '../../src/lexicon/commands.ts'

const full = commands.flatMap(({ name, words }) =>
  [...words.zh, ...words.en].map((word) => [word, name] as const),
)
const short = commands.flatMap(({ name, short: words }) => words.map((word) => [word, name] as const))

describe('a word of the registry', () => {
  it.each(full)('%s is understood anywhere', (word, name) => {
    for (const called of [true, false]) expect(readCommand(word, called)).toEqual({ name, argument: '' })
  })

  it.each(short)('%s is understood only when the bot was called', (word, name) => {
    expect(readCommand(word, true)).toEqual({ name, argument: '' })
    expect(readCommand(word, false)).toBeUndefined()
  })

  it('means one thing', () => {
    const words = [...full, ...short].map(([word]) => word)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  it('is read however it is written', () => {
    const dress = fc.constantFrom(
      (word: string) => `/${word}`,
      (word: string) => `／${word}`,
      (word: string) => `/ ${word}`,
      (word: string) => `  ${word}\n`,
      (word: string) => `${word}。`,
      (word: string) => `${word}！`,
      (word: string) => `${word}~~`,
      (word: string) => word.toUpperCase(),
      (word: string) => word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    )
    fc.assert(
      fc.property(fc.constantFrom(...full), dress, ([word, name], change) => {
        expect(readCommand(change(word), false)).toEqual({ name, argument: '' })
      }),
    )
  })
})

describe('an argument', () => {
  it.each([
    ['本期 48', 'item', '48'],
    ['本期48', 'item', '48'],
    ['推送 48', 'push', '48'],
    ['推送第48期', 'push', '48'],
    ['推送 第 48 期', 'push', '48'],
    ['预览48期', 'preview', '48'],
    ['统计 ４８', 'stats', '48'],
    ['push 48', 'push', '48'],
    ['stats issue 48', 'stats', '48'],
    ['/push 48', 'push', '48'],
    ['延期2天', 'extend', '2天'],
    ['延期 2天', 'extend', '2天'],
    ['延期两天', 'extend', '两天'],
    ['延期到周三', 'extend', '到周三'],
    ['延期 下周三晚上10点', 'extend', '下周三晚上10点'],
    ['延期 12-02 22:00', 'extend', '12-02 22:00'],
    ['延期12月2日', 'extend', '12月2日'],
    ['extend 2 days', 'extend', '2 days'],
    ['Extend Wednesday 22:00', 'extend', 'wednesday 22:00'],
    ['extend until friday', 'extend', 'until friday'],
  ])('%s', (text, name, argument) => {
    expect(readCommand(text, false)).toEqual({ name, argument })
    expect(readCommand(text, true)).toEqual({ name, argument })
  })

  it.each([
    ['内容 48', 'item', '48'],
    ['汇总48', 'stats', '48'],
    ['延长 1周', 'extend', '1周'],
    ['延期 很久', 'extend', '很久'],
    ['延期到月底', 'extend', '到月底'],
  ])('%s only after calling', (text, name, argument) => {
    expect(readCommand(text, true)).toEqual({ name, argument })
    expect(readCommand(text, false)).toBeUndefined()
  })
})

describe('no command', () => {
  it.each([
    '帮助一下',
    '分享：今天学到一招',
    '分享 今天学到一招',
    '统计一下人数',
    '统计 48 49',
    '推送 48 一下',
    '推送了吗',
    '延期通知：会议改到周日',
    '延期 的话我下周再交',
    '延期的事情明天再说',
    '延期一下吧',
    'extend the warranty',
    'extends',
    'pushing 48',
    'share my screen',
    'this issue is great',
    'quizzes',
    '读完了一本书',
    '我的记录本丢了',
    '',
    '/',
    '帮助'.repeat(50),
  ])('%j', (text) => {
    expect(readCommand(text, false)).toBeUndefined()
  })
})

it('reads any text at all, and no less when called', () => {
  const piece = fc.constantFrom(
    '推送',
    '延期',
    '本期',
    ' ',
    '48',
    '第',
    '期',
    '2天',
    '/',
    'push',
    'extend',
    '到',
    'x',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 90 }),
  )
  fc.assert(
    fc.property(text, (given) => {
      const bare = readCommand(given, false)
      if (bare) expect(readCommand(given, true)).toBeDefined()
      if (bare && bare.argument !== '' && bare.name !== 'extend') expect(bare.argument).toMatch(/^\d{1,5}$/)
    }),
    { numRuns: 500 },
  )
})
