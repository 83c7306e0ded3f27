import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingMinutes } from '../../src/domain/reading-time.ts'

describe('reading time', () => {
  it.each([
    ['nothing', '', 1],
    ['a sentence', '数据安全在身边。', 1],
    ['2,400 Chinese characters', '字'.repeat(2400), 6],
    ['3,200 Chinese characters', '字'.repeat(3200), 8],
    ['1,760 English words', 'word '.repeat(1760), 8],
    ['both together', '字'.repeat(400) + ' word'.repeat(220), 2],
    ['590 characters', '字'.repeat(590), 1],
    ['610 characters', '字'.repeat(610), 2],
  ])('of %s', (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes)
  })

  it('leaves out addresses, signs and markup', () => {
    const text = `${'字'.repeat(800)}\n\n${'https://example.org/a-b-c/d_e_f?g=h '.repeat(200)}\n\n${'- ** ——，。\n'.repeat(300)}`
    expect(readingMinutes(text)).toBe(2)
  })

  it('is whole, at least one, and no shorter for a longer text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3000), (text, more) => {
        const minutes = readingMinutes(text)
        expect(Number.isInteger(minutes) && minutes >= 1).toBe(true)
        expect(readingMinutes(`${text}\n${'字'.repeat(more)}`)).toBeGreaterThanOrEqual(minutes)
      }),
    )
  })
})
