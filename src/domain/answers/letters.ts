import { afterLetter, letterJoiners, neverLetters } from '../../lexicon/answer-words.ts'
import type { Question } from '../study-item.ts'
import { isPlausible, matchingForm, type Page } from './page.ts'
import {
  afterBlanks,
  afterClosers,
  afterOpeners,
  indexWords,
  isDigit,
  isLatin,
  isSign,
  isSpace,
  latinEnd,
  wordAt,
} from './words.ts'

/** Letters of choices as they stand: `text` in upper case and in the order given. */
export interface LettersRead {
  readonly text: string
  readonly start: number
  readonly end: number
}

const never = new Set(neverLetters)
const joiners = indexWords(letterJoiners)
const tails = indexWords(afterLetter)
const mostLetters = 26

/** Reads one run of letters at a place; a run that is a word of everyday language is none. */
export function runAt(page: Page, at: number): LettersRead | undefined {
  const { plain } = page
  const start = afterOpeners(plain, at)
  const end = latinEnd(plain, start)
  const run = plain.slice(start, end)
  if (!/^[a-z]+$/.test(run) || run.length > mostLetters || never.has(run)) return undefined
  const text = run.toUpperCase()
  const strange = [...text].filter((letter) => !isPlausible(page, letter)).length
  if (strange > 0 && run.length > 2) return undefined
  const closed = afterClosers(plain, end)
  const tail = wordAt(tails, plain, closed)
  return { text, start, end: tail ? closed + tail.length : closed }
}

/** Reads the letters that answer a question: a run, or lone letters joined by blanks, commas or "and". */
export function lettersAt(page: Page, at: number, question: Question | undefined): LettersRead | undefined {
  const first = runAt(page, at)
  if (!first || first.text.length > 1) return first
  let text = first.text
  let end = afterChoiceText(page, first, question)
  while (text.length < mostLetters) {
    const next = nextLone(page, end)
    if (!next) break
    text += next.text
    end = afterChoiceText(page, next, question)
  }
  return { text, start: first.start, end }
}

function nextLone(page: Page, at: number): LettersRead | undefined {
  const { plain } = page
  const blank = afterBlanks(plain, at)
  const joiner = wordAt(joiners, plain, blank)
  const place = joiner ? afterBlanks(plain, blank + joiner.length) : blank
  const next = runAt(page, place)
  if (!next || next.text.length > 1 || !isPlausible(page, next.text)) return undefined
  return isDigit(plain.charAt(next.start + 1)) && !isAnswered(page, next.start + 1) ? undefined : next
}

/** A letter right before a digit belongs to this answer only where the digit begins another one (`2A C3T`). */
function isAnswered(page: Page, at: number): boolean {
  let end = at
  while (isDigit(page.plain.charAt(end))) end += 1
  return page.questions.has(Number(page.plain.slice(at, end)))
}

/** Members copy a choice with its wording: `1. B Paris`. The wording must be the choice's own, whole. */
function afterChoiceText(page: Page, read: LettersRead, question: Question | undefined): number {
  const choice = question?.choices.find(({ letter }) => letter.toUpperCase() === read.text)
  if (!choice) return read.end
  let at = read.end
  for (let count = 0; count < 3 && /^[.、,: ]$/.test(page.plain.charAt(at)); count += 1) at += 1
  const form = matchingForm(page, choice.text)
  if (!form || !page.plain.startsWith(form, at) || !endsThere(page.plain, at + form.length)) return read.end
  return afterClosers(page.plain, at + form.length)
}

/** Reads a choice that was answered in its own words. */
export function choiceTextAt(page: Page, at: number, question: Question): LettersRead | undefined {
  const start = afterOpeners(page.plain, at)
  let best: LettersRead | undefined
  for (const { letter, text } of question.choices) {
    const form = matchingForm(page, text)
    const end = start + form.length
    if (!form || end <= (best?.end ?? start) || !page.plain.startsWith(form, start)) continue
    if (endsThere(page.plain, end)) best = { text: letter.toUpperCase(), start, end }
  }
  return best && { ...best, end: afterClosers(page.plain, best.end) }
}

function endsThere(plain: string, at: number): boolean {
  const unit = plain.charAt(at)
  if (unit === '' || isSpace(unit)) return true
  return !isLatin(unit) && isSign(unit)
}
