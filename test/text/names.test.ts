import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/domain/locale.ts'
import { collectedLine } from '../../src/text/acknowledge.ts'
import { statsText } from '../../src/text/admin.ts'
import { digestText } from '../../src/text/digest.ts'
import { nameList, plainName } from '../../src/text/person.ts'
import { ownRecord } from '../../src/text/programme.ts'
import { offerReminder } from '../../src/text/reminder.ts'

const evil = '@所有人\u202e\n1人答题\u2028\u200b\u0007'
const line = {
  issueNo: 48,
  shares: 1,
  answered: 0,
  correct: 0,
  of: 4,
  finished: false,
  madeUp: false,
  excused: false,
  closed: true,
}

/** Every text in which a name stands. */
function texts(locale: Locale, name: string): string[] {
  const branch = { name, due: 2, participated: 1, missing: [name] }
  return [
    collectedLine(locale, { sharers: [name, name], answered: 1, finished: 1 }),
    statsText(locale, { issueNo: 48, until: undefined, closed: false, branches: [branch] }),
    digestText(locale, {
      issueNo: 48,
      until: '22:00',
      branches: [branch],
      strangers: [name],
      answerable: true,
    }),
    offerReminder(locale, { issueNo: 48, branch: name, count: 1, later: undefined }),
    ownRecord(locale, { name, branch: name, took: 1, lines: [line] }),
  ]
}

describe('a name', () => {
  it.each([
    ['王芳', '王芳'],
    ['  Omar Haddad ', 'Omar Haddad'],
    ['@所有人', '＠所有人'],
    [evil, '＠所有人1人答题'],
    ['a\u2066b\u2069c\u061c', 'abc'],
    ['a\r\nb\tc', 'abc'],
    ['𠮷野', '𠮷野'],
    ['', ''],
  ])('%j stands as %j', (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })

  it('is separated from the next in the language', () => {
    expect(nameList('zh-CN', ['王芳', '李强'])).toBe('王芳、李强')
    expect(nameList('en', ['Hannah', 'Omar'])).toBe('Hannah, Omar')
  })

  it('can call nobody, break no line and turn no direction', () => {
    const anyName = fc.oneof(
      fc.constant(evil),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(anyName, fc.constantFrom('zh-CN' as const, 'en' as const), (name, locale) => {
        const usual = texts(locale, '王芳')
        for (const [at, text] of texts(locale, name).entries()) {
          expect(text).not.toContain('@')
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
          expect(text.split('\n').length).toBe(usual[at]!.split('\n').length)
        }
      }),
    )
  })
})
