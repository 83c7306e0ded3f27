import type { Locale } from '../../../src/domain/locale.ts'
import { askForLeave, leaveEnded, leaveNoted, leaveRefused } from '../../../src/text/absence.ts'
import {
  answersRecorded,
  finishRecorded,
  nothingOpen,
  shareRecorded,
  shareTooLong,
  shareTooShort,
  withdrawn,
} from '../../../src/text/acknowledge.ts'
import { itemHead, itemLinks } from '../../../src/text/item.ts'
import { makeUpBegins, makeUpRefused } from '../../../src/text/make-up.ts'
import {
  askForShare,
  helpText,
  hint,
  noQuiz,
  quizReview,
  quizText,
  strangerText,
} from '../../../src/text/member.ts'
import { noSuchIssue, ownRecord } from '../../../src/text/programme.ts'
import { exampleAnswer } from '../../../src/text/push.ts'
import { type Section, word } from './page.ts'
import { people, questions, sunday, title } from './samples.ts'

const nothing = { refused: [], missing: [], shared: 'not', changeable: true } as const

/** What a member reads in private. */
export const memberPage: readonly Section[] = [
  { heading: 'Answers noted', of: ['answersRecorded'], says: answersNoted },
  { heading: 'Answers that cannot be noted', of: ['answersRecorded'], says: answersRefused },
  {
    heading: 'A share',
    of: ['shareRecorded', 'shareTooShort', 'shareTooLong'],
    says: (locale) => [
      shareRecorded(locale, 48, false),
      shareRecorded(locale, 48, true),
      shareTooShort(locale, 4, 10),
      shareTooShort(locale, 1, 10),
      shareTooShort(locale, 0, 2),
      shareTooLong(locale),
    ],
  },
  {
    heading: 'Finished reading',
    of: ['finishRecorded'],
    says: (locale) => [
      finishRecorded(locale, 48, { counts: false, madeUp: false }),
      finishRecorded(locale, 48, { counts: true, madeUp: false }),
      finishRecorded(locale, 48, { counts: true, madeUp: true }),
    ],
  },
  {
    heading: 'A message taken back',
    of: ['withdrawn'],
    unasked: true,
    says: (locale) => [withdrawn(locale, 48)],
  },
  {
    heading: 'Nothing is open',
    of: ['nothingOpen', 'noSuchIssue'],
    says: (locale) => [
      nothingOpen(locale, { issueNo: 48, closed: sunday(locale) }),
      nothingOpen(locale, { issueNo: 48, closed: word(locale, '11月22日22:00', '22 November 22:00') }),
      nothingOpen(locale, undefined),
      noSuchIssue(locale, 99),
    ],
  },
  {
    heading: 'Help, to a member, a team lead, an organiser',
    of: ['helpText'],
    says: (locale) => [
      helpText(locale, ['member']),
      helpText(locale, ['member', 'instructor']),
      helpText(locale, ['member', 'secretary', 'admin']),
    ],
  },
  { heading: 'Not understood', of: ['hint'], unasked: true, says: (locale) => [hint(locale)] },
  { heading: 'Asked for a share', of: ['askForShare'], says: (locale) => [askForShare(locale, 48)] },
  {
    heading: 'The text of an issue',
    of: ['itemHead', 'itemLinks'],
    says: (locale) => [
      itemHead(locale, { issueNo: 48, title: title(locale), minutes: 8 }),
      itemHead(locale, { issueNo: 49, title: title(locale), minutes: 1 }),
      itemLinks(locale, {
        source: 'https://example.org/48',
        audio: 'https://example.org/48.mp3',
        video: 'https://example.org/48.mp4',
      }).join('\n'),
    ],
  },
  {
    heading: 'The questions',
    of: ['quizText', 'noQuiz', 'exampleAnswer'],
    says: (locale) => [
      quizText(locale, 48, questions(locale), exampleAnswer(locale, questions(locale))),
      noQuiz(locale, 48),
    ],
  },
  {
    heading: 'The answers, after the closing',
    of: ['quizReview'],
    says: (locale) => [
      quizReview(
        locale,
        48,
        questions(locale),
        new Map([
          [1, { value: 'A', correct: false }],
          [2, { value: 'AB', correct: true }],
          [3, { value: 'true', correct: false }],
        ]),
      ),
    ],
  },
  { heading: 'The own record', of: ['ownRecord'], says: ownRecords },
  {
    heading: 'Making up for an issue',
    of: ['makeUpBegins', 'makeUpRefused'],
    says: (locale) => [
      makeUpBegins(locale, { issueNo: 48, quiz: true }),
      makeUpBegins(locale, { issueNo: 48, quiz: false }),
      makeUpRefused(locale, { why: 'nothing-closed' }),
      makeUpRefused(locale, { why: 'no-such-issue', issueNo: 99 }),
      makeUpRefused(locale, { why: 'still-open', issueNo: 48 }),
      makeUpRefused(locale, { why: 'too-old', issueNo: 40, until: word(locale, '11月1日', '1 November') }),
    ],
  },
  {
    heading: 'Study leave',
    of: ['askForLeave', 'leaveNoted', 'leaveRefused', 'leaveEnded'],
    says: (locale) => [
      askForLeave(locale),
      leaveNoted(locale, word(locale, '12月20日', '20 December')),
      leaveRefused(locale, 'unreadable'),
      leaveRefused(locale, 'not-later'),
      leaveRefused(locale, 'too-long'),
      leaveEnded(locale, true),
      leaveEnded(locale, false),
    ],
  },
  {
    heading: 'Somebody the bot cannot tie to a member',
    of: ['strangerText'],
    unasked: true,
    says: (locale) => [strangerText(locale, true), strangerText(locale, false)],
  },
]

function answersNoted(locale: Locale): string[] {
  const asked = { ...nothing, questions: questions(locale) }
  const first = [
    { no: 1, value: 'B' },
    { no: 2, value: 'AB' },
    { no: 3, value: 'false' },
  ]
  const last = { no: 4, value: word(locale, '个人信息', 'personal data') }
  return [
    answersRecorded(locale, { ...asked, given: first, missing: [4] }),
    answersRecorded(locale, { ...asked, given: [...first, last] }),
    answersRecorded(locale, { ...asked, given: first, missing: [4], changeable: false }),
    answersRecorded(locale, { ...asked, given: [...first, last], changeable: false }),
    answersRecorded(locale, { ...asked, given: first.slice(0, 1), missing: [2, 3, 4], shared: 'with-it' }),
    answersRecorded(locale, { ...asked, given: [], missing: [1, 2, 3, 4], shared: 'with-it' }),
  ]
}

function answersRefused(locale: Locale): string[] {
  const asked = { ...nothing, questions: questions(locale), given: [], missing: [1, 2] }
  const unread = [1, 2, 3, 4, undefined].map((no) => ({ no, given: '…', why: 'unreadable' }) as const)
  return [
    { no: 9, given: 'A', why: 'no-such-question' } as const,
    { no: 1, given: 'F', why: 'no-such-choice' } as const,
    { no: 1, given: 'AB', why: 'one-choice-only' } as const,
    { no: 3, given: 'C', why: 'not-true-or-false' } as const,
    ...unread,
    {
      no: undefined,
      given: word(locale, '第一题好像\n是那个吧', 'the first\none I guess'),
      why: 'unreadable',
    } as const,
  ].map((refused) => answersRecorded(locale, { ...asked, refused: [refused] }))
}

function ownRecords(locale: Locale): string[] {
  const plain = {
    shares: 0,
    answered: 0,
    correct: 0,
    of: 4,
    finished: false,
    madeUp: false,
    excused: false,
    closed: true,
  }
  const [name] = people(locale)
  const own = { name, branch: word(locale, '第一支部', 'Kitchen team') }
  const lines = [
    { ...plain, issueNo: 48, shares: 1, answered: 3, closed: false },
    { ...plain, issueNo: 47, answered: 4, correct: 3, finished: true },
    { ...plain, issueNo: 46, shares: 2, madeUp: true },
    { ...plain, issueNo: 45, excused: true },
    { ...plain, issueNo: 44 },
  ]
  return [
    ownRecord(locale, { ...own, took: 2, lines }),
    ownRecord(locale, { ...own, took: 0, lines: [{ ...plain, issueNo: 48, closed: false }] }),
    ownRecord(locale, { ...own, took: 0, lines: [] }),
  ]
}
