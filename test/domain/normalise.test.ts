import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseForMatching, traced, withoutInvisible } from '../../src/domain/normalise.ts'

const odd = fc.constantFrom(
  ...[
    '①',
    '⑫',
    '㊿',
    'Ⓐ',
    '🄰',
    '🆎',
    '🔟',
    'Ａ',
    '１',
    '：',
    '　',
    '\u00a0',
    '\u2800',
    '\u0085',
    '\u200b',
    '\u2028',
  ],
  ...[
    'e\u0301',
    '\u0301',
    '\u20dd',
    '👨‍👩‍👧',
    'ﷺ',
    'ﬁ',
    '№',
    'İ',
    'ß',
    'ſ',
    '\r\n',
    '\t',
    '\u0000',
    '对',
    'a',
    '2',
    '½',
  ],
)
const text = fc.oneof(
  fc.array(odd, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)

describe('normaliseForMatching', () => {
  it.each([
    ['１Ａ　２ＢＣ', '1A 2BC'],
    ['①Ａ', '1A'],
    ['⑴Ⓑ', '1B'],
    ['🄰🅱', 'AB'],
    ['🔟对', '10对'],
    ['2️⃣A', '2A'],
    ['a\u200bb\ufeffc\u00add', 'abcd'],
    ['  a \t\n b  ', 'a b'],
    ['a\u2800b', 'a b'],
    ['对\u0000', '对'],
    ['Ab', 'Ab'],
    ['', ''],
  ])('%j is %j', (given, plain) => {
    expect(normaliseForMatching(given)).toBe(plain)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = normaliseForMatching(given)
        expect(normaliseForMatching(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves no white space at the ends, and single spaces between', () => {
    fc.assert(
      fc.property(text, (given) => {
        const plain = normaliseForMatching(given)
        expect(plain).toBe(plain.trim())
        expect(plain).not.toMatch(/[\t\n\r\u3000\u00a0]| {2}/u)
      }),
    )
  })
})

describe('traced', () => {
  it('knows for every unit the place it came from', () => {
    const { plain, starts, ends } = traced('①Ａ　对')
    expect(plain).toBe('1a 对')
    expect(starts).toEqual([0, 1, 2, 3])
    expect(ends).toEqual([1, 2, 3, 4])
  })

  it.each([
    ['a b', ' '],
    ['a  b', '\t'],
    ['a\tb', '\t'],
    ['a\nb', '\n'],
    ['a \r\n b', '\n'],
    ['a\u2028b', '\n'],
    ['a　b', ' '],
  ])('tells the gap in %j', (given, gap) => {
    expect(traced(given).plain).toBe(`a${gap}b`)
  })

  it('marks where an enclosed number begins and ends', () => {
    expect([...traced('②3').seams]).toEqual([0, 1])
    expect([...traced('23').seams]).toEqual([])
  })

  it('keeps its places in order and inside the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { plain, starts, ends, seams } = traced(given)
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length])
        for (let at = 0; at < plain.length; at += 1) {
          expect(starts[at]!).toBeLessThan(ends[at]!)
          expect(ends[at]!).toBeLessThanOrEqual(given.length)
          if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!)
        }
        for (const seam of seams) expect(seam).toBeLessThanOrEqual(plain.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('says the same as the matching form, white space and marks aside', () => {
    const simple = fc.array(fc.constantFrom('１', 'Ａ', '对', ' ', '　', '\n', '①', 'Ⓑ', '\u200b', '：'))
    fc.assert(
      fc.property(simple, (pieces) => {
        const given = pieces.join('')
        const matching = normaliseForMatching(given).toLowerCase().replace(/\s/gu, '')
        expect(traced(given).plain.replace(/\s/gu, '')).toBe(matching)
      }),
    )
  })
})

it('withoutInvisible leaves everything that can be seen', () => {
  expect(withoutInvisible('王\u200b芳\u202e\ufeff 1\u0000')).toBe('王芳 1')
  expect(withoutInvisible('第一行\n\t第二行')).toBe('第一行\n\t第二行')
})
