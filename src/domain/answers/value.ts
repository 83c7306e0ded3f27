import type { Question } from '../study-item.ts'
import type { Judged, Weight } from './answer.ts'
import {
  type AnswerAhead,
  type GapRead,
  gapAt,
  isAsShortAsKey,
  looksLikeCount,
  looksLikeTime,
  takesNumber,
} from './gap.ts'
import { judgeLetters, judgeLettersForTruth } from './judged.ts'
import { choiceTextAt, lettersAt, runAt } from './letters.ts'
import type { Head } from './number.ts'
import type { Page } from './page.ts'
import { truthAt } from './truth.ts'
import { isDigit, isSpace } from './words.ts'

/** A value that was read for a question, where it begins and ends. */
export interface ValueRead extends Judged {
  readonly start: number
  readonly end: number
  readonly asks: boolean
}

/** Whether the head names its question beyond doubt, by a word or by a sign after the number. */
export function isExplicit(head: Head): boolean {
  return head.worded || head.filled || head.mark === 'point' || head.mark === 'firm'
}

/** Reads the value that a question's kind asks for at one place. */
export function valueAt(
  page: Page,
  at: number,
  question: Question,
  head: Head,
  ahead: AnswerAhead,
): ValueRead | undefined {
  if (question.kind === 'gap') return gapValueAt(page, at, question, head, ahead)
  if (question.kind === 'true-false') return truthValueAt(page, at, question, head)
  return choiceValueAt(page, at, question, head)
}

/** Reads a value that is not free text: letters, a choice's own words, true or false. */
export function closedValueAt(page: Page, at: number, question: Question, head: Head): ValueRead | undefined {
  return question.kind === 'true-false'
    ? truthValueAt(page, at, question, head)
    : choiceValueAt(page, at, question, head)
}

function choiceValueAt(page: Page, at: number, question: Question, head: Head): ValueRead | undefined {
  const worded = choiceTextAt(page, at, question)
  const letters = lettersAt(page, at, question)
  if (letters && letters.end >= (worded?.end ?? 0)) {
    return {
      ...judgeLetters(page, question, letters, isExplicit(head)),
      start: at,
      end: letters.end,
      asks: false,
    }
  }
  if (!worded) return undefined
  const short = worded.end - worded.start < 2
  const weight: Weight = isExplicit(head) ? 'sure' : short ? 'carried' : 'told'
  return {
    given: [{ no: question.no, value: worded.text }],
    refused: [],
    weight,
    start: at,
    end: worded.end,
    asks: false,
  }
}

function truthValueAt(page: Page, at: number, question: Question, head: Head): ValueRead | undefined {
  const truth = truthAt(page.plain, at)
  if (truth) {
    const given = [{ no: question.no, value: truth.value }]
    return { given, refused: [], weight: 'sure', start: at, end: truth.end, asks: false }
  }
  const letters = runAt(page, at)
  if (!letters) return undefined
  return {
    ...judgeLettersForTruth(page, question, letters, isExplicit(head)),
    start: at,
    end: letters.end,
    asks: false,
  }
}

function gapValueAt(
  page: Page,
  at: number,
  question: Question,
  head: Head,
  ahead: AnswerAhead,
): ValueRead | undefined {
  const gap = gapAt(page, at, question, ahead)
  if (!gap) return undefined
  const given = [{ no: question.no, value: gap.value }]
  return {
    given,
    refused: [],
    weight: gapWeight(page, gap, head, question),
    start: at,
    end: gap.end,
    asks: gap.asks,
  }
}

/** Free text proves nothing by itself: it takes a sign or a word that announces an answer, or other answers. */
function gapWeight(page: Page, gap: GapRead, head: Head, question: Question): Weight {
  if (head.filled) return 'sure'
  const attached = !isSpace(page.plain.charAt(gap.start - 1))
  const signed = head.mark === 'firm' || head.mark === 'point'
  if (attached && signed && isDigit(page.plain.charAt(gap.start)) && !takesNumber(question)) return 'carried'
  if (head.mark === 'firm') {
    return attached && looksLikeTime(page.plain, gap.start, true) ? 'told' : 'sure'
  }
  if (head.worded) return 'told'
  if (looksLikeTime(page.plain, gap.start, false) || looksLikeCount(page, gap.start, question))
    return 'carried'
  return head.mark !== 'none' || isAsShortAsKey(page, gap, question) ? 'told' : 'carried'
}
