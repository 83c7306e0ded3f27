import type { Role } from '../domain/role.ts'
import type { RosterColumn } from '../lexicon/roster-words.ts'

/** The keys that may stand above a study item. */
export type FrontMatterKey = 'issue' | 'title' | 'week' | 'source' | 'audio' | 'video'

type At<Code extends string, Facts = unknown> = {
  readonly code: Code
  /** Lines count from 1; unknown where the whole file is meant. */
  readonly line: number | undefined
} & Readonly<Facts>

/** What can be wrong with any file. */
export type FileProblem = At<'too-large', { limitKb: number }>

/** What can be wrong with a study item outside its quiz. */
export type FrontProblem =
  | At<'not-utf8'>
  | At<'control-character'>
  | At<'too-much-markup'>
  | At<'front-matter-missing'>
  | At<'front-matter-unreadable'>
  | At<'unknown-key', { key: string }>
  | At<'key-twice', { key: string }>
  | At<'key-missing', { key: FrontMatterKey }>
  | At<'key-not-text', { key: FrontMatterKey }>
  | At<'issue-not-a-number', { value: string }>
  | At<'week-not-a-date', { value: string }>
  | At<'week-not-a-monday', { value: string; monday: string }>
  | At<'not-a-link', { key: FrontMatterKey; value: string }>
  | At<'nothing-to-read'>

/** What can be wrong with a quiz as a whole. */
export type QuizProblem =
  | At<'quiz-without-heading'>
  | At<'quiz-empty'>
  | At<'heading-after-quiz', { heading: string }>
  | At<'heading-in-quiz'>
  | At<'unknown-in-quiz'>
  | At<'question-number-form'>
  | At<'question-out-of-order', { found: number; expected: number }>

/** What can be wrong with one question; `no` is its number as written. */
export type QuestionProblem =
  | At<'stem-missing', { no: number }>
  | At<'no-choices-no-answer', { no: number }>
  | At<'choices-and-answer', { no: number }>
  | At<'lettered-choices', { no: number }>
  | At<'choice-form', { no: number }>
  | At<'choice-empty', { no: number }>
  | At<'choice-twice', { no: number; choice: string }>
  | At<'beside-choice', { no: number }>
  | At<'one-choice', { no: number }>
  | At<'too-many-choices', { no: number; limit: number }>
  | At<'nothing-checked', { no: number }>
  | At<'both-checked', { no: number }>
  | At<'answer-empty', { no: number }>
  | At<'answer-twice', { no: number }>
  | At<'text-after-answer', { no: number }>
  | At<'explanation-form', { no: number }>
  | At<'explanation-empty', { no: number }>
  | At<'explanation-twice', { no: number }>
  | At<'explanation-without-quote', { no: number }>

export type ItemProblem = FileProblem | FrontProblem | QuizProblem | QuestionProblem

/** What can be wrong with a roster. Rows are named by their line. */
export type RosterProblem =
  | FileProblem
  | At<'xlsx-not-yet'>
  | At<'not-text'>
  | At<'quotes'>
  | At<'no-rows'>
  | At<'header-missing'>
  | At<'column-missing', { column: RosterColumn }>
  | At<'column-twice', { column: RosterColumn }>
  | At<'column-unknown', { header: string }>
  | At<'column-refused', { header: string }>
  | At<'column-unnamed', { position: number }>
  | At<'cell-empty', { column: RosterColumn }>
  | At<'cell-too-long', { column: RosterColumn; limit: number }>
  | At<'cell-control-character', { column: RosterColumn }>
  | At<'cell-formula', { column: RosterColumn; value: string }>
  | At<'extra-cell', { value: string }>
  | At<'role-unknown', { value: string; roles: readonly Role[] }>
  | At<'name-twice', { name: string; branch: string; firstLine: number }>
  | At<'account-twice', { account: string; firstLine: number }>

/** What can be wrong with a calendar of holidays. */
export type CalendarProblem =
  | FileProblem
  | At<'not-a-calendar'>
  | At<'no-days'>
  | At<'entry-without-date'>
  | At<'entry-date', { value: string }>
  | At<'entry-not-whole-day', { value: string }>
  | At<'entry-repeats'>
  | At<'entry-ends-early'>
  | At<'entry-too-long', { limit: number }>

/** Why a file was not taken: one finding with its place and what a sentence about it needs. */
export type ContentProblem = ItemProblem | RosterProblem | CalendarProblem
