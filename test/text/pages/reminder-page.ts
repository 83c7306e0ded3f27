import type { Locale } from '../../../src/domain/locale.ts'
import {
  correctionUnreadable,
  itemTakenDown,
  itemTakenDownByAdmin,
  keyCorrected,
  keyCorrectedByAdmin,
  whichToTakeDown,
} from '../../../src/text/corrections.ts'
import { digestText } from '../../../src/text/digest.ts'
import {
  noBranchToRemind,
  nobodyToRemind,
  offerReminder,
  remindersConfirmed,
  remindersDeclined,
  reminderText,
  wishNoted,
} from '../../../src/text/reminder.ts'
import { type Section, word } from './page.ts'
import { people, sunday, title } from './samples.ts'

const HOUR = 3_600_000

/** What is said to remind, to be reminded no more, and to set right. */
export const reminderPage: readonly Section[] = [
  { heading: 'A reminder', of: ['reminderText'], unasked: true, says: reminders },
  {
    heading: 'Wishes about reminders',
    of: ['wishNoted'],
    says: (locale) => [
      wishNoted(locale, { kind: 'never' }),
      wishNoted(locale, { kind: 'not-these', issues: [48] }),
      wishNoted(locale, { kind: 'again' }),
    ],
  },
  { heading: 'The day before the closing, to a team lead', of: ['digestText'], unasked: true, says: digests },
  {
    heading: 'A team lead reminds',
    of: ['offerReminder', 'remindersConfirmed', 'remindersDeclined', 'nobodyToRemind', 'noBranchToRemind'],
    says: offers,
  },
  {
    heading: 'An answer set right, in the group and to the organiser',
    of: ['keyCorrected', 'keyCorrectedByAdmin', 'correctionUnreadable'],
    unasked: true,
    says: (locale) => {
      const right = { issueNo: 48, no: 3, answer: word(locale, '错', 'false') }
      return [
        keyCorrected(locale, right),
        keyCorrectedByAdmin(locale, { ...right, changed: 4, told: true }),
        keyCorrectedByAdmin(locale, { ...right, changed: 1, told: false }),
        keyCorrectedByAdmin(locale, { ...right, changed: 0, told: false }),
        correctionUnreadable(locale, 48),
      ]
    },
  },
  {
    heading: 'An issue taken down, in the group and to the organiser',
    of: ['itemTakenDown', 'itemTakenDownByAdmin', 'whichToTakeDown'],
    unasked: true,
    says: (locale) => [
      itemTakenDown(locale, 48),
      itemTakenDownByAdmin(locale, 48, 3),
      itemTakenDownByAdmin(locale, 48, 0),
      whichToTakeDown(locale),
    ],
  },
]

function reminders(locale: Locale): string[] {
  const said = { issueNo: 48, title: title(locale), source: undefined, quiz: true, last: false }
  return [
    reminderText(locale, { ...said, until: sunday(locale), leftMs: 50 * HOUR }),
    reminderText(locale, {
      ...said,
      source: 'https://example.org/48',
      quiz: false,
      last: true,
      until: sunday(locale),
      leftMs: 5 * HOUR,
    }),
    reminderText(locale, { ...said, until: undefined, leftMs: undefined }),
  ]
}

function digests(locale: Locale): string[] {
  const [one, other] = people(locale)
  const first = {
    name: word(locale, '第一支部', 'Kitchen team'),
    due: 12,
    participated: 10,
    missing: [one, other],
  }
  const second = { name: word(locale, '第二支部', 'Night shift'), due: 13, participated: 13, missing: [] }
  const third = { name: word(locale, '筹备支部', 'New team'), due: 0, participated: 0, missing: [] }
  const said = { issueNo: 48, until: sunday(locale), strangers: [], answerable: true }
  const strangers = ['a', 'b', 'c', 'd', 'e', 'f']
  return [
    digestText(locale, { ...said, branches: [first] }),
    digestText(locale, { ...said, branches: [first, second, third], strangers: ['Joey'] }),
    digestText(locale, { ...said, branches: [first], answerable: false, strangers }),
    digestText(locale, { ...said, branches: [second] }),
  ]
}

function offers(locale: Locale): string[] {
  const later = word(locale, '明天08:00', 'tomorrow 08:00')
  const branch = word(locale, '第一支部', 'Kitchen team')
  return [
    offerReminder(locale, { issueNo: 48, branch: undefined, count: 3, later: undefined }),
    offerReminder(locale, { issueNo: 48, branch, count: 1, later }),
    remindersConfirmed(locale, 3, undefined),
    remindersConfirmed(locale, 1, later),
    remindersDeclined(locale),
    nobodyToRemind(locale, 48, true),
    nobodyToRemind(locale, 48, false),
    noBranchToRemind(locale),
  ]
}
