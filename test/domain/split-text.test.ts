import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../src/domain/split-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length
const solid = (text: string) => text.replace(/\s+/gu, '')
const family = '👨‍👩‍👧‍👦'

describe('splitText', () => {
  it.each([
    ['nothing', '', 10, []],
    ['white space', ' \n\n ', 10, []],
    ['what fits', ' 一二三 ', 10, ['一二三']],
    ['blank lines first', 'aaaa\n\nbbbb\ncccc', 10, ['aaaa', 'bbbb\ncccc']],
    ['then line ends', 'aaaa\nbbbb\ncccc', 10, ['aaaa\nbbbb', 'cccc']],
    ['then characters', '一二三四五', 7, ['一二', '三四', '五']],
    [
      'the end of a long paragraph goes with the next one',
      'aaaaaaaaaaaab\n\ncc',
      10,
      ['aaaaaaaaaa', 'aab\n\ncc'],
    ],
    ['faces stay whole', `${family}${family}a`, 30, [family, `${family}a`]],
    ['letters keep their marks', 'e\u0301e\u0301e\u0301', 4, ['e\u0301', 'e\u0301', 'e\u0301']],
    ['a face larger than a part falls apart', family, 10, ['👨\u200d', '👩\u200d', '👧\u200d', '👦']],
    ['a wide gap', `a${' '.repeat(30)}b`, 10, ['a         ', ' b']],
  ])('%s', (_, text, maxBytes, parts) => {
    const found = splitText(text, maxBytes)
    if (text.includes('   ')) expect(found.map((part) => part.trim())).toEqual(['a', 'b'])
    else expect(found).toEqual(parts)
  })

  const piece = fc.constantFrom(
    '一',
    '数据安全',
    'word ',
    '\n',
    '\n\n',
    '。',
    ' ',
    family,
    '🇨🇳',
    'e\u0301',
    '  ',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )

  it('never makes a part too long or empty, and loses nothing but white space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 200 }), (given, maxBytes) => {
        const parts = splitText(given, maxBytes)
        for (const part of parts) {
          expect(bytes(part)).toBeLessThanOrEqual(maxBytes)
          expect(part.trim()).not.toBe('')
        }
        expect(solid(parts.join(''))).toBe(solid(given))
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts only between graphemes that fit', () => {
    const segments = (one: string) => [...new Intl.Segmenter('zh').segment(one)].map(({ segment }) => segment)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const given = pieces.join('')
        const whole = new Set(segments(given))
        for (const part of splitText(given, 40)) {
          for (const segment of segments(part).filter((one) => one.trim() !== '')) {
            expect(whole.has(segment), JSON.stringify(segment)).toBe(true)
          }
        }
      }),
    )
  })

  it('cuts a long lesson in a moment', () => {
    const lesson = `${'数据安全在身边，一两句也好。'.repeat(60)}\n\n`.repeat(60)
    const start = performance.now()
    expect(splitText(lesson, 2048).length).toBeGreaterThan(60)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
