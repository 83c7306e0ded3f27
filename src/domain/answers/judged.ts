import type { Question } from '../study-item.ts'
import type { Judged } from './answer.ts'
import type { LettersRead } from './letters.ts'
import { isPlausible, type Page, written } from './page.ts'

/**
 * Judges letters against a question with choices. A single choice with several letters is refused whole; of a
 * multiple choice the letters that exist are recorded. `explicit`: the question was named beyond doubt.
 */
export function judgeLetters(page: Page, question: Question, read: LettersRead, explicit: boolean): Judged {
  const letters = [...read.text]
  const choices = new Set(question.choices.map((choice) => choice.letter.toUpperCase()))
  const known = letters.filter((letter) => choices.has(letter))
  const strange = letters.filter((letter) => !choices.has(letter))
  const plausible = letters.every((letter) => isPlausible(page, letter))
  if (new Set(letters).size < letters.length) return refusal(page, question, read, 'unreadable', 'carried')
  if (question.kind === 'single' && letters.length > 1) {
    const weight = strange.length === 0 ? 'sure' : plausible ? 'told' : 'carried'
    return refusal(page, question, read, 'one-choice-only', weight)
  }
  const refused = strange.map((given) => ({ no: question.no, given, why: 'no-such-choice' as const }))
  if (known.length === 0)
    return { given: [], refused, weight: plausible ? (explicit ? 'sure' : 'told') : 'carried' }
  const weight = plausible ? 'sure' : 'told'
  return { given: [{ no: question.no, value: known.sort().join('') }], refused, weight }
}

/** Letters for a question that asks for true or false: never guessed to mean one or the other. */
export function judgeLettersForTruth(
  page: Page,
  question: Question,
  read: LettersRead,
  explicit: boolean,
): Judged {
  const weight = explicit || /^[AB]$/.test(read.text) ? 'sure' : 'told'
  return refusal(page, question, read, 'not-true-or-false', weight)
}

function refusal(
  page: Page,
  question: Question,
  read: LettersRead,
  why: 'unreadable' | 'one-choice-only' | 'not-true-or-false',
  weight: Judged['weight'],
): Judged {
  const end = read.start + read.text.length
  const asOne = page.plain.slice(read.start, end).toUpperCase() === read.text
  const given = asOne ? written(page, read.start, end) : read.text
  return { given: [], refused: [{ no: question.no, given, why }], weight }
}
