import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLetters, judgeShare, withoutLinks } from '../../src/domain/share.ts'

describe('countLetters', () => {
  it.each([
    ['', 0],
    ['　 \n', 0],
    ['……，。！？👍👍', 0],
    ['数据安全', 4],
    ['数据安全在身边，8分钟。', 10],
    ['a b-c 12', 5],
    ['été', 3],
    ['𠮷野家', 3],
    ['https://example.org/a?b=1', 0],
    ['https://example.org/a 挺好', 2],
    ['https://example.org/a，这篇写得好', 5],
    ['https://example.org/a这篇写得好', 5],
    ['看看HTTPS://EXAMPLE.ORG/A', 2],
  ])('%j has %i', (text, letters) => {
    expect(countLetters(text)).toBe(letters)
  })

  it('does not mind white space, signs and links', () => {
    const filler = fc.constantFrom(' ', '，', '\n', '👍', ' https://example.org/x ', '…')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('数', 'a', '8'), filler)), (pairs) => {
        expect(countLetters(pairs.flat().join(''))).toBe(pairs.length)
      }),
    )
  })
})

it('withoutLinks leaves the words around a link', () => {
  expect(withoutLinks('看https://example.org/48很好')).toBe('看 很好')
})

describe('judgeShare', () => {
  it.each([
    ['nine characters', '一二三四五六七八九。', { kind: 'too-short', letters: 9, needed: 10 }],
    ['ten', '一二三四五六七八九十', { kind: 'accepted', letters: 10 }],
    ['ten English letters', 'ten letters', { kind: 'accepted', letters: 10 }],
    ['a link with a remark', 'https://example.org/48 好文', { kind: 'accepted', letters: 2 }],
    ['a remark glued to it', 'https://example.org/48，好文', { kind: 'accepted', letters: 2 }],
    ['a bare link', 'https://example.org/48', { kind: 'too-short', letters: 0, needed: 2 }],
    ['nothing', '', { kind: 'too-short', letters: 0, needed: 10 }],
    ['pasted matter', '长'.repeat(10_001), { kind: 'too-long' }],
    ['the longest', '长'.repeat(10_000), { kind: 'accepted', letters: 10_000 }],
  ])('%s', (_, text, verdict) => {
    expect(judgeShare(text, 10)).toEqual(verdict)
  })

  it('takes one letter where the organisation asks for no more', () => {
    expect(judgeShare('好 https://example.org/48', 1).kind).toBe('accepted')
  })

  it('never refuses for more letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(20), (text, min) => {
        if (judgeShare(text, min).kind === 'accepted') {
          expect(judgeShare(`${text} 再加一句话`, min).kind).toBe('accepted')
        }
      }),
    )
  })
})
