/** The kinds of question a study item may ask; the format is fixed by the study item contract. */
export type QuestionKind = 'single' | 'multiple' | 'true-false' | 'gap'

/** One choice of a question; letters run from A in the order of the item. */
export interface Choice {
  readonly letter: string
  readonly text: string
}

/**
 * One question of a study item. `no` counts from 1. `key` holds the right answer in canonical form: one or
 * several sorted upper-case letters for choices, `true` or `false`, or every wording that fills a gap.
 * `choices` is empty for true-or-false and gap questions.
 */
export interface Question {
  readonly no: number
  readonly kind: QuestionKind
  readonly stem: string
  readonly choices: readonly Choice[]
  readonly key: readonly string[]
  readonly explanation?: string
}

/** One weekly lesson. `week` is the Monday of its week as `YYYY-MM-DD`; `body` is Markdown without the quiz. */
export interface StudyItem {
  readonly issueNo: number
  readonly title: string
  readonly week: string
  readonly source?: string
  readonly audio?: string
  readonly video?: string
  readonly body: string
  readonly questions: readonly Question[]
}
