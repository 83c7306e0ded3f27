import { falseWords, trueWords } from '../../lexicon/answer-words.ts'
import type { Question } from '../study-item.ts'
import type { GivenAnswer, RefusedAnswer } from './answer.ts'
import { judgeLetters } from './judged.ts'
import { isPlausible, type Page } from './page.ts'
import { truthAt } from './truth.ts'
import { among, isLatin, isSpace } from './words.ts'

/** One letter or one true or false a question, in the order of the questions. */
export interface SequenceRead {
  readonly given: readonly GivenAnswer[]
  readonly refused: readonly RefusedAnswer[]
  readonly end: number
}

const trueLetters = new Set(trueWords.filter((word) => /^[a-z]$/.test(word)))
const falseLetters = new Set(falseWords.filter((word) => /^[a-z]$/.test(word)))

/** Reads exactly one value for each question; anything else is no sequence. */
export function sequenceAt(
  page: Page,
  start: number,
  questions: readonly Question[],
): SequenceRead | undefined {
  const given: GivenAnswer[] = []
  const refused: RefusedAnswer[] = []
  let at = start
  for (const question of questions) {
    at = afterSeparators(page.plain, at)
    const one = oneAt(page, at, question)
    if (!one) return undefined
    given.push(...one.given)
    refused.push(...one.refused)
    at = one.end
  }
  const whole = !isLatin(page.plain.charAt(at)) || !isLatin(page.plain.charAt(at - 1))
  return whole ? { given, refused, end: at } : undefined
}

function oneAt(page: Page, at: number, question: Question): SequenceRead | undefined {
  if (question.kind === 'gap') return undefined
  const unit = page.plain.charAt(at)
  if (question.kind === 'true-false') return truthOne(page, at, question)
  const letter = unit.toUpperCase()
  if (!/^[a-z]$/.test(unit) || !isPlausible(page, letter)) return undefined
  const judged = judgeLetters(page, question, { text: letter, start: at, end: at + 1 }, true)
  return { given: judged.given, refused: judged.refused, end: at + 1 }
}

function truthOne(page: Page, at: number, question: Question): SequenceRead | undefined {
  const truth = truthAt(page.plain, at)
  if (truth) return { given: [{ no: question.no, value: truth.value }], refused: [], end: truth.end }
  const unit = page.plain.charAt(at)
  const value = trueLetters.has(unit) ? 'true' : falseLetters.has(unit) ? 'false' : undefined
  return value && { given: [{ no: question.no, value }], refused: [], end: at + 1 }
}

function afterSeparators(plain: string, start: number): number {
  let at = start
  while (isSpace(plain.charAt(at)) || among(',;、，；|/', plain.charAt(at))) at += 1
  return at
}
