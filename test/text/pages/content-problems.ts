import type {
  CalendarProblem,
  ContentProblem,
  FileProblem,
  FrontProblem,
  QuestionProblem,
  QuizProblem,
  RosterProblem,
} from '../../../src/content/problem.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { word } from './page.ts'

/** One of every problem of a kind; the type checker asks for a new one. */
type Samples<Problem extends ContentProblem> = {
  readonly [Code in Problem['code']]: Extract<Problem, { readonly code: Code }>
}

type ItemFile = FileProblem | FrontProblem | QuizProblem
type RosterFile = Exclude<RosterProblem, FileProblem>
type CalendarFile = Exclude<CalendarProblem, FileProblem>

const at = { line: 7 }

/** Every problem a file can have, with the name of such a file. */
export function contentProblems(locale: Locale): readonly (readonly [string, ContentProblem])[] {
  const ofItem = [...Object.values(itemProblems(locale)), ...Object.values(questionProblems(locale))]
  return [
    ...ofItem.map((problem) => ['item-48.md', problem] as const),
    ...Object.values(rosterProblems(locale)).map((problem) => ['roster.csv', problem] as const),
    ...Object.values(calendarProblems).map((problem) => ['holidays.ics', problem] as const),
  ]
}

function itemProblems(locale: Locale): Samples<ItemFile> {
  const say = (zh: string, en: string) => word(locale, zh, en)
  return {
    'too-large': { code: 'too-large', line: undefined, limitKb: 512 },
    'not-utf8': { code: 'not-utf8', line: undefined },
    'control-character': { code: 'control-character', ...at },
    'too-much-markup': { code: 'too-much-markup', line: undefined },
    'front-matter-missing': { code: 'front-matter-missing', line: 1 },
    'front-matter-unreadable': { code: 'front-matter-unreadable', ...at },
    'unknown-key': { code: 'unknown-key', ...at, key: 'subtitle' },
    'key-twice': { code: 'key-twice', ...at, key: 'title' },
    'key-missing': { code: 'key-missing', ...at, key: 'week' },
    'key-not-text': { code: 'key-not-text', ...at, key: 'title' },
    'issue-not-a-number': { code: 'issue-not-a-number', ...at, value: 'forty-eight' },
    'week-not-a-date': { code: 'week-not-a-date', ...at, value: '2026-13-01' },
    'week-not-a-monday': { code: 'week-not-a-monday', ...at, value: '2026-11-25', monday: '2026-11-23' },
    'not-a-link': { code: 'not-a-link', ...at, key: 'source', value: 'example' },
    'nothing-to-read': { code: 'nothing-to-read', ...at },
    'quiz-without-heading': { code: 'quiz-without-heading', ...at },
    'quiz-empty': { code: 'quiz-empty', ...at },
    'heading-after-quiz': { code: 'heading-after-quiz', ...at, heading: say('延伸阅读', 'Further reading') },
    'heading-in-quiz': { code: 'heading-in-quiz', ...at },
    'unknown-in-quiz': { code: 'unknown-in-quiz', ...at },
    'question-number-form': { code: 'question-number-form', ...at },
    'question-out-of-order': { code: 'question-out-of-order', ...at, found: 4, expected: 3 },
  }
}

function questionProblems(locale: Locale): Samples<QuestionProblem> {
  const inQuestion = { line: 12, no: 2 }
  const say = (zh: string, en: string) => word(locale, zh, en)
  return {
    'stem-missing': { code: 'stem-missing', ...inQuestion },
    'no-choices-no-answer': { code: 'no-choices-no-answer', ...inQuestion },
    'choices-and-answer': { code: 'choices-and-answer', ...inQuestion },
    'lettered-choices': { code: 'lettered-choices', ...inQuestion },
    'choice-form': { code: 'choice-form', ...inQuestion },
    'choice-empty': { code: 'choice-empty', ...inQuestion },
    'choice-twice': { code: 'choice-twice', ...inQuestion, choice: say('住址', 'An address') },
    'beside-choice': { code: 'beside-choice', ...inQuestion },
    'one-choice': { code: 'one-choice', ...inQuestion },
    'too-many-choices': { code: 'too-many-choices', ...inQuestion, limit: 8 },
    'nothing-checked': { code: 'nothing-checked', ...inQuestion },
    'both-checked': { code: 'both-checked', ...inQuestion },
    'answer-empty': { code: 'answer-empty', ...inQuestion },
    'answer-twice': { code: 'answer-twice', ...inQuestion },
    'text-after-answer': { code: 'text-after-answer', ...inQuestion },
    'explanation-form': { code: 'explanation-form', ...inQuestion },
    'explanation-empty': { code: 'explanation-empty', ...inQuestion },
    'explanation-twice': { code: 'explanation-twice', ...inQuestion },
    'explanation-without-quote': { code: 'explanation-without-quote', ...inQuestion },
  }
}

function rosterProblems(locale: Locale): Samples<RosterFile> {
  const say = (zh: string, en: string) => word(locale, zh, en)
  const [name, branch] = [say('王芳', 'Hannah Weber'), say('第一支部', 'Kitchen team')]
  return {
    'xlsx-not-yet': { code: 'xlsx-not-yet', line: undefined },
    'not-text': { code: 'not-text', line: undefined },
    quotes: { code: 'quotes', ...at },
    'no-rows': { code: 'no-rows', line: undefined },
    'header-missing': { code: 'header-missing', line: 1 },
    'column-missing': { code: 'column-missing', line: 1, column: 'branch' },
    'column-twice': { code: 'column-twice', line: 1, column: 'name' },
    'column-unknown': { code: 'column-unknown', line: 1, header: say('部门', 'department') },
    'column-refused': { code: 'column-refused', line: 1, header: say('手机号', 'phone') },
    'column-unnamed': { code: 'column-unnamed', line: 1, position: 5 },
    'cell-empty': { code: 'cell-empty', ...at, column: 'name' },
    'cell-too-long': { code: 'cell-too-long', ...at, column: 'name', limit: 60 },
    'cell-control-character': { code: 'cell-control-character', ...at, column: 'name' },
    'cell-formula': { code: 'cell-formula', ...at, column: 'name', value: '=1+1' },
    'extra-cell': { code: 'extra-cell', ...at, value: say('备注', 'note') },
    'role-unknown': {
      code: 'role-unknown',
      ...at,
      value: say('组长', 'boss'),
      roles: ['member', 'secretary', 'admin', 'instructor'],
    },
    'name-twice': { code: 'name-twice', ...at, name, branch, firstLine: 3 },
    'account-twice': { code: 'account-twice', ...at, account: 'wangfang', firstLine: 3 },
  }
}

const calendarProblems: Samples<CalendarFile> = {
  'not-a-calendar': { code: 'not-a-calendar', line: undefined },
  'no-days': { code: 'no-days', line: undefined },
  'entry-without-date': { code: 'entry-without-date', ...at },
  'entry-date': { code: 'entry-date', ...at, value: '20261301' },
  'entry-not-whole-day': { code: 'entry-not-whole-day', ...at, value: '20261001T090000' },
  'entry-repeats': { code: 'entry-repeats', ...at },
  'entry-ends-early': { code: 'entry-ends-early', ...at },
  'entry-too-long': { code: 'entry-too-long', ...at, limit: 92 },
}
