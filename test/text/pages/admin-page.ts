import type { Locale } from '../../../src/domain/locale.ts'
import { commands } from '../../../src/lexicon/commands.ts'
import {
  alreadyPushed,
  askForDeadline,
  closedByHand,
  deadlineRefused,
  noGroups,
  noItemReady,
  noneOpen,
  notAllowed,
  nothingToPush,
  pausing,
  previewHead,
  pushed,
  pushMissed,
  statsText,
} from '../../../src/text/admin.ts'
import { type Section, word } from './page.ts'
import { nextMonday, people, sunday } from './samples.ts'

/** What team leads and organisers read in private. */
export const adminPage: readonly Section[] = [
  { heading: 'How an issue stands', of: ['statsText'], says: stats },
  {
    heading: 'Not for everybody',
    of: ['notAllowed'],
    says: (locale) =>
      commands.flatMap(({ name, for: needed }) =>
        needed === 'member' ? [] : [notAllowed(locale, name, needed)],
      ),
  },
  {
    heading: 'A push by hand',
    of: ['pushed', 'alreadyPushed', 'nothingToPush', 'noGroups'],
    says: (locale) => [
      pushed(locale, 48, 3, sunday(locale)),
      pushed(locale, 48, 1, undefined),
      alreadyPushed(locale, 48, 49),
      alreadyPushed(locale, 48, undefined),
      nothingToPush(locale, 52),
      nothingToPush(locale, undefined),
      noGroups(locale),
    ],
  },
  {
    heading: 'Above a preview',
    of: ['previewHead'],
    says: (locale) => [
      previewHead(locale, { when: nextMonday(locale), groups: 3 }),
      previewHead(locale, { when: undefined, groups: 1 }),
      previewHead(locale, { when: nextMonday(locale), groups: 0 }),
    ],
  },
  {
    heading: 'Putting off the closing',
    of: ['askForDeadline', 'deadlineRefused', 'noneOpen'],
    says: (locale) => [
      askForDeadline(locale, 48, sunday(locale)),
      deadlineRefused(locale, 'unreadable', sunday(locale)),
      deadlineRefused(locale, 'not-later', sunday(locale)),
      noneOpen(locale),
    ],
  },
  {
    heading: 'Closing by hand',
    of: ['closedByHand'],
    says: (locale) => [closedByHand(locale, 48, { due: 25, participated: 18 })],
  },
  {
    heading: 'Pausing and resuming',
    of: ['pausing'],
    says: (locale) => [
      pausing(locale, true, undefined),
      pausing(locale, false, nextMonday(locale)),
      pausing(locale, false, undefined),
    ],
  },
  {
    heading: 'What is told without being asked',
    of: ['noItemReady', 'pushMissed'],
    unasked: true,
    says: (locale) => [
      noItemReady(locale, nextMonday(locale), '2026-11-30'),
      pushMissed(locale, word(locale, '周一09:00', 'Monday 09:00')),
    ],
  },
]

function stats(locale: Locale): string[] {
  const [one, other] = people(locale)
  const first = {
    name: word(locale, '第一支部', 'Kitchen team'),
    due: 12,
    participated: 10,
    missing: [one, other],
  }
  const second = {
    name: word(locale, '第二支部', 'Night shift'),
    due: 13,
    participated: 8,
    missing: undefined,
  }
  const third = { name: word(locale, '筹备支部', 'New team'), due: 0, participated: 0, missing: undefined }
  const issue = { issueNo: 48, until: sunday(locale), closed: false }
  return [
    statsText(locale, { ...issue, branches: [first, second, third] }),
    statsText(locale, { ...issue, branches: [first] }),
    statsText(locale, { ...issue, closed: true, branches: [first] }),
    statsText(locale, {
      ...issue,
      until: undefined,
      branches: [{ ...first, participated: 12, missing: [] }],
    }),
  ]
}
