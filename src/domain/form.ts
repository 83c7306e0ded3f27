import type { GivenAnswer, Part, RefusedAnswer } from './answers/answer.ts'
import { gapBetween } from './answers/gap.ts'
import { judgeLetters, judgeLettersForTruth } from './answers/judged.ts'
import { choiceTextAt, lettersAt } from './answers/letters.ts'
import { openPage, type Page } from './answers/page.ts'
import { truthAt } from './answers/truth.ts'
import type { Question } from './study-item.ts'

/** The answers of a card's form. */
export interface FormReading {
  readonly kind: 'answers'
  readonly given: readonly GivenAnswer[]
  readonly refused: readonly RefusedAnswer[]
}

/**
 * Reads the fields of a card's form, which are named by the numbers of the questions. What is empty or has
 * another name is no answer; what does not fit its question is refused.
 */
export function readForm(
  values: Readonly<Record<string, string | readonly string[]>>,
  questions: readonly Question[],
): FormReading {
  const parts = questions.map((question) => fieldPart(question, fieldText(values[String(question.no)])))
  return {
    kind: 'answers',
    given: parts.flatMap((part) => part.given),
    refused: parts.flatMap((part) => part.refused),
  }
}

function fieldText(value: string | readonly string[] | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  return [...new Set(value.map((one) => one.trim()))].filter(Boolean).join(' ')
}

function fieldPart(question: Question, text: string): Part {
  const page = openPage(text, [question])
  if (page.plain === '') return { given: [], refused: [] }
  const part = question.kind === 'gap' ? gapPart(page, question) : closedPart(page, question)
  return part ?? { given: [], refused: [{ no: question.no, given: text.trim(), why: 'unreadable' }] }
}

function gapPart(page: Page, question: Question): Part | undefined {
  const gap = gapBetween(page, 0, page.plain.length, question)
  return gap && { given: [{ no: question.no, value: gap.value }], refused: [] }
}

function closedPart(page: Page, question: Question): Part | undefined {
  const truth = question.kind === 'true-false' ? truthAt(page.plain, 0) : undefined
  if (truth && isWhole(page, truth.end))
    return { given: [{ no: question.no, value: truth.value }], refused: [] }
  const worded = choiceTextAt(page, 0, question)
  if (worded && isWhole(page, worded.end))
    return { given: [{ no: question.no, value: worded.text }], refused: [] }
  const letters = lettersAt(page, 0, question)
  if (!letters || !isWhole(page, letters.end)) return undefined
  if (question.kind === 'true-false') return judgeLettersForTruth(page, question, letters, true)
  return judgeLetters(page, question, letters, true)
}

function isWhole(page: Page, end: number): boolean {
  return /^[\s.,;。、!]*$/u.test(page.plain.slice(end))
}
