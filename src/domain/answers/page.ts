import { normaliseForMatching, traced, withoutInvisible } from '../normalise.ts'
import type { Question } from '../study-item.ts'

/** One message under reading: its traced text, the questions by number, and what is remembered of their wording. */
export interface Page {
  readonly text: string
  readonly plain: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly seams: ReadonlySet<number>
  readonly questions: ReadonlyMap<number, Question>
  readonly lastLetter: string
  readonly forms: Map<string, string>
}

/** Letters this far beyond the last choice are still slips of the pen; further ones mean something else. */
const slip = 2
const lastLetterUnknown = 'D'

/** Opens a message for reading. */
export function openPage(text: string, questions: readonly Question[]): Page {
  return {
    text,
    ...traced(text),
    questions: new Map(questions.map((question) => [question.no, question])),
    lastLetter: lastPlausible(questions),
    forms: new Map(),
  }
}

function lastPlausible(questions: readonly Question[]): string {
  const letters = questions.flatMap((question) =>
    question.choices.map((choice) => choice.letter.toUpperCase()),
  )
  const last = letters.sort().at(-1) ?? lastLetterUnknown
  return String.fromCharCode(Math.min(90, last.charCodeAt(0) + slip))
}

/** Whether a letter could be meant as a choice of some question. */
export function isPlausible(page: Page, letter: string): boolean {
  return letter >= 'A' && letter <= page.lastLetter
}

/** What the member wrote between two places of the plain text. */
export function written(page: Page, start: number, end: number): string {
  if (end <= start) return ''
  return withoutInvisible(page.text.slice(page.starts[start], page.ends[end - 1])).trim()
}

/** The matching form of words of the item in lower case, worked out once a message. */
export function matchingForm(page: Page, words: string): string {
  const known = page.forms.get(words)
  if (known !== undefined) return known
  const form = normaliseForMatching(words).toLowerCase()
  page.forms.set(words, form)
  return form
}
