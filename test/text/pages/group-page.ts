import type { Locale } from '../../../src/domain/locale.ts'
import { collectedLine } from '../../../src/text/acknowledge.ts'
import { extended } from '../../../src/text/admin.ts'
import { formLabels, judgementLabels } from '../../../src/text/item.ts'
import { closingText, countText, nothingYet, progressText } from '../../../src/text/programme.ts'
import { headline, type PushFacts, pushCardLines, pushText } from '../../../src/text/push.ts'
import { dayText, whenText } from '../../../src/text/when.ts'
import { type Section, word } from './page.ts'
import { people, questions, sunday, title } from './samples.ts'

function facts(locale: Locale): PushFacts {
  return {
    issueNo: 48,
    title: title(locale),
    minutes: 8,
    source: undefined,
    audio: undefined,
    video: undefined,
    questions: questions(locale),
    until: sunday(locale),
    privately: true,
    callFirst: false,
    countFinished: false,
  }
}

const count = { due: 25, participated: 18 }

/** What everybody in a group reads. */
export const groupPage: readonly Section[] = [
  {
    heading: 'A push',
    of: ['pushText', 'headline', 'exampleAnswer'],
    unasked: true,
    says: (locale) => [pushText(locale, facts(locale))],
  },
  {
    heading: 'A push where the bot has to be called and cannot be written to',
    of: ['pushText'],
    unasked: true,
    says: (locale) => [
      pushText(locale, {
        ...facts(locale),
        source: 'https://example.org/48',
        audio: 'https://example.org/48.mp3',
        privately: false,
        callFirst: true,
      }),
      pushText(locale, {
        ...facts(locale),
        minutes: 1,
        video: 'https://example.org/48.mp4',
        questions: questions(locale).slice(0, 1),
        privately: false,
        until: undefined,
      }),
    ],
  },
  {
    heading: 'A push where having read it counts, without questions',
    of: ['pushText'],
    unasked: true,
    says: (locale) => [
      pushText(locale, { ...facts(locale), questions: [], countFinished: true }),
      pushText(locale, { ...facts(locale), questions: [], countFinished: true, privately: false }),
      pushText(locale, {
        ...facts(locale),
        questions: [],
        countFinished: true,
        privately: false,
        callFirst: true,
      }),
    ],
  },
  {
    heading: 'A push as a card',
    of: ['pushCardLines', 'headline', 'formLabels', 'judgementLabels'],
    unasked: true,
    says: (locale) => [
      headline(locale, facts(locale)),
      pushCardLines(locale, facts(locale), { participants: 0, asked: 4 }).join('\n'),
      pushCardLines(locale, facts(locale), { participants: 3, asked: 2 }).join('\n'),
      Object.values(formLabels(locale)).join(' | '),
      judgementLabels(locale).join(' | '),
    ],
  },
  {
    heading: 'The collected line',
    of: ['collectedLine'],
    unasked: true,
    says: (locale) => [
      collectedLine(locale, { sharers: people(locale), answered: 3, finished: 0 }),
      collectedLine(locale, { sharers: people(locale).slice(0, 1), answered: 2, finished: 1 }),
      collectedLine(locale, { sharers: people(locale).slice(1), answered: 0, finished: 0 }),
      collectedLine(locale, { sharers: [], answered: 1, finished: 0 }),
      collectedLine(locale, { sharers: [], answered: 2, finished: 4 }),
    ],
  },
  {
    heading: 'A closing put off',
    of: ['extended'],
    unasked: true,
    says: (locale) => [extended(locale, 48, word(locale, '下周三22:00', 'next Wednesday 22:00'))],
  },
  {
    heading: 'The closing',
    of: ['closingText', 'countText'],
    unasked: true,
    says: (locale) => closings(locale),
  },
  {
    heading: 'Progress, when asked',
    of: ['progressText', 'nothingYet', 'countText'],
    says: (locale) => [
      progressText(locale, { issueNo: 48, count, until: sunday(locale), closed: false }),
      progressText(locale, {
        issueNo: 48,
        count: { due: 25, participated: 0 },
        until: undefined,
        closed: false,
      }),
      progressText(locale, {
        issueNo: 48,
        count: { due: 25, participated: 24 },
        until: sunday(locale),
        closed: false,
      }),
      progressText(locale, { issueNo: 48, count, until: sunday(locale), closed: true }),
      countText(locale, count),
      nothingYet(locale),
    ],
  },
  {
    heading: 'Times, said on Monday morning',
    of: ['whenText', 'dayText', 'dateSaid'],
    says: (locale) =>
      [
        '2026-11-23T14:00',
        '2026-11-29T14:00',
        '2026-12-02T14:00',
        '2026-12-09T14:00',
        '2026-11-22T14:00',
      ].map((text) => {
        const [instant, now] = [new Date(`${text}:00Z`), new Date('2026-11-23T01:00:00Z')]
        return `${whenText(locale, 'Asia/Shanghai', instant, now)} / ${dayText(locale, 'Asia/Shanghai', instant, now)}`
      }),
  },
]

function closings(locale: Locale): string[] {
  const bare = questions(locale).map(({ explanation: _, ...question }) => question)
  const next = word(locale, '下周一', 'next Monday')
  const makeUpUntil = word(locale, '12月27日', '27 December')
  return [
    closingText(locale, { issueNo: 48, count, questions: questions(locale), next, makeUpUntil }),
    closingText(locale, { issueNo: 48, count, questions: bare, next: undefined, makeUpUntil }),
    closingText(locale, {
      issueNo: 48,
      count: { due: 25, participated: 0 },
      questions: [],
      next,
      makeUpUntil: undefined,
    }),
  ]
}
