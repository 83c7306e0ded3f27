import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/domain/locale.ts'
import { adminPage } from './pages/admin-page.ts'
import { groupPage } from './pages/group-page.ts'
import { memberPage } from './pages/member-page.ts'
import { operatorPage } from './pages/operator-page.ts'
import { page, type Section } from './pages/page.ts'
import { reminderPage } from './pages/reminder-page.ts'

const locales: readonly Locale[] = ['zh-CN', 'en']
const pages: readonly (readonly [string, readonly Section[]])[] = [
  ['In the group', groupPage],
  ['To a member', memberPage],
  ['To team leads and organisers', adminPage],
  ['To remind and to set right', reminderPage],
  ['To whoever runs it', operatorPage],
]
const sections = pages.flatMap(([, all]) => all)
const TEXT = join(import.meta.dirname, '../../src/text')

/** The terminal and the command line have tests of their own; these make no sentence by themselves. */
const ELSEWHERE = ['cli.ts', 'terminal.ts', 'tour.ts']
const PARTS = ['answerText', 'numberedAnswer', 'sampleAnswer', 'plainName', 'nameList', 'quotable']

it.each(locales)('everything that is said in %s', async (locale) => {
  const whole = pages.map(([title, all]) => page(title, all, locale)).join('\n')
  await expect(whole).toMatchFileSnapshot(`__texts__/${locale}.md`)
})

it('every function that says something is on a page', () => {
  const files = readdirSync(TEXT).filter((name) => !ELSEWHERE.includes(name))
  const said = files.flatMap((name) =>
    [...readFileSync(join(TEXT, name), 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu)].map(
      ([, found]) => found!,
    ),
  )
  const shown = new Set([...sections.flatMap((section) => section.of), ...PARTS])
  expect(said.filter((name) => !shown.has(name))).toEqual([])
  expect([...shown].filter((name) => !said.includes(name))).toEqual([])
})

describe('both languages', () => {
  it.each(sections)('$heading: as many texts in one as in the other', ({ says }) => {
    const [zh, en] = [says('zh-CN'), says('en')]
    expect(en).toHaveLength(zh.length)
    for (const text of [...zh, ...en]) expect(text.trim()).not.toBe('')
  })

  it('keep to themselves', () => {
    const han = /\p{Script=Han}|[，。；：「」（）]/u
    for (const { heading, says } of sections) {
      expect(
        says('en').filter((text) => han.test(text)),
        heading,
      ).toEqual([])
      expect(
        says('zh-CN').filter((text) => !han.test(text) && !/^\S+$/u.test(text)),
        heading,
      ).toEqual([])
    }
  })
})

describe('the tone', () => {
  const everything = (locale: Locale) => sections.flatMap(({ says }) => says(locale))

  it('presses and shames nobody, and never shouts', () => {
    const never = /未完成|逾期|缺席|通报|打卡|应参加|未参加|落后|排名|积分|您|亲[，爱]|[!！]/u
    expect(everything('zh-CN').filter((text) => never.test(text))).toEqual([])
  })

  it('speaks of teams, team leads and organisers in English, and never shouts', () => {
    const never =
      /\b(?:party|comrades?|cadres?|secretar\w+|committee|overdue|absent|failed to|admins?|ranking|points?)\b|!/iu
    const said = everything('en').filter((text) => never.test(text))
    expect(said.filter((text) => !text.includes('member, secretary, admin, instructor'))).toEqual([])
  })

  it('says the word branch only where a file is to hold it', () => {
    const said = pages.slice(0, 4).flatMap(([, all]) => all.flatMap(({ says }) => says('en')))
    expect(said.filter((text) => /\bbranch/iu.test(text))).toEqual([])
  })

  it('is short: what nobody asked for has twelve lines at most, a push five or six', () => {
    for (const { heading, says } of sections.filter(({ unasked }) => unasked)) {
      const longest = heading.startsWith('A push') ? 6 : 12
      const lengths = locales.flatMap(says).map((text) => text.split('\n').length)
      expect(Math.max(...lengths), heading).toBeLessThanOrEqual(longest)
    }
  })
})
