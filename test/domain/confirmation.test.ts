import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readConfirmation, readLineNumber } from '../../src/domain/confirmation.ts'
import { noWords, yesWords } from '../../src/lexicon/confirm-words.ts'

it.each(['确认', '确认。', ' 确认！', '是', 'YES', 'Yes.', 'ｙｅｓ', 'y', '发吧'])('%j is a yes', (text) => {
  expect(readConfirmation(text)).toBe('yes')
})

it.each(['不', '不用了', '取消', 'no', 'No!', 'cancel', 'Don’t'])('%j is a no', (text) => {
  expect(readConfirmation(text)).toBe('no')
})

it.each(['', '好的', '收到', 'ok', '确认一下', '确认吗？', '是不是', 'yes but', '不用我来', '1', '。', '嗯'])(
  '%j is neither',
  (text) => {
    expect(readConfirmation(text)).toBeUndefined()
  },
)

it('no word is both', () => {
  expect(yesWords.filter((word) => noWords.includes(word))).toEqual([])
})

it.each([
  ['1', 1],
  [' 2. ', 2],
  ['３', 3],
  ['12、', 12],
  ['0', undefined],
  ['1A', undefined],
  ['100', undefined],
  ['1 2', undefined],
  ['第1', undefined],
])('%j is the line %s', (text, no) => {
  expect(readLineNumber(text)).toBe(no)
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readConfirmation(text)
      readLineNumber(text)
    }),
  )
})
