import { askingWords, doubtWords } from '../lexicon/answer-words.ts'
import { heardIn, talkMeter } from './answers/addressed.ts'
import type { GivenAnswer, Part, RefusedAnswer } from './answers/answer.ts'
import { bareAnswers } from './answers/bare.ts'
import { gapForm } from './answers/gap.ts'
import { claimsInOpen, isTalk } from './answers/open-group.ts'
import { openPage, type Page } from './answers/page.ts'
import { ownWordsAt } from './answers/quoted.ts'
import { scan } from './answers/scan.ts'
import { normaliseForMatching } from './normalise.ts'
import type { Question } from './study-item.ts'

/** What a message answers. Of a question answered twice in one message the last answer stands. */
export type AnswerReading =
  | {
      readonly kind: 'answers'
      readonly given: readonly GivenAnswer[]
      readonly refused: readonly RefusedAnswer[]
    }
  | { readonly kind: 'none' }

/** Longer messages are pasted matter. */
const longestMessage = 10_000

/**
 * Reads the answers of a message. `addressed`: it was said to the bot, so that remarks beside the answers are
 * let pass and parts that cannot be read are named back. Else it is one of hundreds in an open group, and only
 * a message that is answers from beginning to end is read. Nothing is ever guessed.
 */
export function readAnswers(
  text: string,
  questions: readonly Question[],
  { addressed }: { readonly addressed: boolean },
): AnswerReading {
  if (questions.length === 0 || text.length > longestMessage) return { kind: 'none' }
  const page = openPage(text, questions)
  const from = ownWordsAt(page.plain)
  if (from === undefined || isSum(page.plain)) return { kind: 'none' }
  const bare = bareAnswers(page, from, addressed)
  if (bare) return { kind: 'answers', given: bare.given, refused: bare.refused }
  const reading = addressed ? readAddressed(page, from) : readOpen(page, from)
  return beforeRemark(text, questions, reading) ?? reading
}

const longestRemark = 500
const pauses = /[\s，,。；;！!]/gu

/**
 * Answers with a remark behind them: the longest beginning that is nothing but answers counts where it answers more
 * than could be read of the whole, and enough questions to leave no doubt that it is no talk.
 */
function beforeRemark(
  text: string,
  questions: readonly Question[],
  whole: AnswerReading,
): AnswerReading | undefined {
  if (text.length > longestRemark || (whole.kind === 'answers' && whole.refused.length === 0))
    return undefined
  const enough = Math.max(
    2,
    Math.min(3, questions.length),
    whole.kind === 'answers' ? whole.given.length + 1 : 0,
  )
  const ends = [...text.matchAll(pauses)].map((pause) => pause.index).reverse()
  for (const end of ends) {
    if (asksOrDoubts(text.slice(end))) return undefined
    const page = openPage(text.slice(0, end), questions)
    const from = ownWordsAt(page.plain)
    const reading = from === undefined ? undefined : readOpen(page, from)
    if (reading?.kind === 'answers' && reading.refused.length === 0 && reading.given.length >= enough)
      return reading
  }
  return undefined
}

/** A remark that asks or takes back leaves the answers before it open. */
function asksOrDoubts(remark: string): boolean {
  const words = normaliseForMatching(remark).toLowerCase()
  return words.includes('?') || [...askingWords, ...doubtWords].some((word) => words.includes(word))
}

/** Whether an answer that can be recorded is right: a multiple choice only as the exact set. */
export function isCorrect(question: Question, value: string): boolean {
  if (question.kind === 'gap') {
    const form = gapForm(value)
    return form !== '' && question.key.some((wording) => gapForm(wording) === form)
  }
  const given =
    question.kind === 'true-false' ? value.toLowerCase() : [...value.toUpperCase()].sort().join('')
  const key = question.kind === 'true-false' ? question.key[0] : [...question.key.join('')].sort().join('')
  return given === key
}

/** `3 x 4 = 12` is arithmetic, while `3x 4x` judges two statements. */
function isSum(plain: string): boolean {
  return /^[\d\s.x×*+=/()-]+$/.test(plain) && /[x×*+]/.test(plain) && /[\d=]$/.test(plain)
}

function readOpen(page: Page, from: number): AnswerReading {
  const pieces = scan(page, from, isTalk)
  return pieces ? settled(claimsInOpen(page, pieces), []) : { kind: 'none' }
}

function readAddressed(page: Page, from: number): AnswerReading {
  const pieces = scan(page, from, talkMeter())
  const heard = pieces && heardIn(page, pieces)
  return heard ? settled(heard.parts, heard.asides) : { kind: 'none' }
}

/**
 * Lets the last answer to every question stand that can be recorded, and names the last one that cannot if nothing
 * came after it; what was only touched on counts where nothing else was said.
 */
function settled(parts: readonly Part[], asides: readonly RefusedAnswer[]): AnswerReading {
  const standing = new Map<number | undefined, Part>()
  for (const part of parts) {
    for (const no of new Set([...part.given, ...part.refused].map((said) => said.no))) {
      const given = ofNo(part.given, no)
      const earlier = standing.get(no)?.given ?? []
      standing.set(no, { given: given.length > 0 ? given : earlier, refused: ofNo(part.refused, no) })
    }
  }
  for (const aside of asides) {
    if (!standing.has(aside.no)) standing.set(aside.no, { given: [], refused: [aside] })
  }
  const given = [...standing.values()].flatMap((part) => part.given)
  const refused = [...standing.values()].flatMap((part) => part.refused)
  return given.length + refused.length > 0 ? { kind: 'answers', given, refused } : { kind: 'none' }
}

function ofNo<T extends { readonly no: number | undefined }>(
  said: readonly T[],
  no: number | undefined,
): T[] {
  return said.filter((one) => one.no === no)
}
