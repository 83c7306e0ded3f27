import {
  askingFirst,
  askingLast,
  closings,
  counters,
  gapEnds,
  timeUnits,
} from '../../lexicon/answer-words.ts'
import { normaliseForMatching } from '../normalise.ts'
import type { Question } from '../study-item.ts'
import { faceAt } from './explained.ts'
import { matchingForm, type Page, written } from './page.ts'
import { among, characterAt, indexWords, isDigit, isEmoji, isLatin, isSpace, wordAt } from './words.ts'

/** What fills a gap: `value` as the member wrote it, `end` where reading goes on. */
export interface GapRead {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly asks: boolean
}

/** Says whether another answer begins at a place inside a gap's text that began at `from`. */
export type AnswerAhead = (at: number, from: number) => boolean

const thanks = indexWords(closings)
const askFirst = indexWords(askingFirst)
/** No gap takes a longer text. */
const longestGap = 200
const slack = 2
const kept = '%‰#+°'
const outer = /^[\p{P}\p{Z}\s]$/u

/** Reads a gap's answer: up to a separator, thanks, an emoji or the next answer. */
export function gapAt(
  page: Page,
  start: number,
  question: Question,
  ahead: AnswerAhead,
): GapRead | undefined {
  let phrases = phrasesOf(page, question)
  let at = start
  for (; at < page.plain.length; at += characterAt(page.plain, at).length) {
    const stop = stopAt(page, at, start, ahead)
    if (stop === 'end' || (stop === 'soft' && phrases <= 1)) break
    if (stop === 'soft') phrases -= 1
    if (at - start > longestGap) return undefined
  }
  return gapBetween(page, start, at, question)
}

/** Takes a stretch of the message as what fills a gap, if anything is left of it without its outer signs. */
export function gapBetween(page: Page, start: number, end: number, question: Question): GapRead | undefined {
  const { plain } = page
  let from = start
  let to = end
  while (from < to && outer.test(plain.charAt(from)) && !isMinus(plain, from, start)) from += 1
  while (to > from && outer.test(plain.charAt(to - 1)) && !kept.includes(plain.charAt(to - 1))) to -= 1
  if (from === to) return undefined
  return { value: written(page, from, to), start: from, end, asks: asksAbout(page, from, to, question) }
}

/** The form in which what fills a gap is compared: case, width, white space and outer punctuation aside. */
export function gapForm(text: string): string {
  const form = normaliseForMatching(text).toLowerCase()
  let from = 0
  let to = form.length
  while (from < to && outer.test(form.charAt(from)) && !isMinus(form, from, 0)) from += 1
  while (to > from && outer.test(form.charAt(to - 1)) && !kept.includes(form.charAt(to - 1))) to -= 1
  return form.slice(from, to).replace(/\s/gu, '')
}

/** Whether any wording of the key has a digit, so that a number may fill the gap. */
export function takesNumber(question: Question): boolean {
  return question.key.some((wording) => /\p{Nd}/u.test(wording))
}

/** Whether a gap's text begins like a count and no wording of the key does: `4g`, `4k`. */
export function looksLikeCount(page: Page, at: number, question: Question): boolean {
  const unit = page.plain.charAt(at)
  if (!among(counters, unit) || (isLatin(unit) && isLatin(page.plain.charAt(at + 1)))) return false
  return !question.key.some((wording) => matchingForm(page, wording).startsWith(unit))
}

/** Whether a gap's text is about as long as the longest wording of its key. */
export function isAsShortAsKey(page: Page, { value }: GapRead, question: Question): boolean {
  const longest = Math.max(...question.key.map((wording) => matchingForm(page, wording).length))
  return value.length <= longest + slack
}

/** Whether a gap's text begins like a time, a day or a score, as in `4:30`, `4:3`. */
export function looksLikeTime(plain: string, at: number, afterColon: boolean): boolean {
  if (!afterColon) return among(timeUnits, plain.charAt(at))
  return isDigit(plain.charAt(at)) && !(isDigit(plain.charAt(at + 1)) && isDigit(plain.charAt(at + 2)))
}

/** How many parts the longest wording of the key has: of two, with a comma between them, an answer may have two. */
function phrasesOf(page: Page, question: Question): number {
  const counts = question.key.map(
    (wording) =>
      matchingForm(page, wording)
        .split(/[,;。、! ]+/u)
        .filter(Boolean).length,
  )
  return Math.max(1, ...counts)
}

function stopAt(page: Page, at: number, start: number, ahead: AnswerAhead): 'end' | 'soft' | 'go' {
  const { plain } = page
  const unit = plain.charAt(at)
  if (isOutside(plain, at, start) || ahead(at, start)) return 'end'
  if (unit === ' ') return stopAtBlank(plain, at)
  if (unit === '.') return isWordy(plain.charAt(at - 1)) && isWordy(plain.charAt(at + 1)) ? 'go' : 'end'
  if (unit === ',' && isDigit(plain.charAt(at - 1)) && isDigit(plain.charAt(at + 1))) return 'go'
  if (among(gapEnds, unit)) return 'soft'
  return at > start && isThanks(plain, at) ? 'end' : 'go'
}

/** What never stands in a gap: a line's end, a question mark, an emoji, a spelled face, a remark in brackets. */
function isOutside(plain: string, at: number, start: number): boolean {
  const unit = plain.charAt(at)
  if (among('\n\t?', unit) || isEmoji(characterAt(plain, at))) return true
  return faceAt(plain, at) > 0 || (unit === '(' && at > start)
}

/** A blank separates Chinese phrases, while it belongs to Latin words and to Latin words among Chinese ones. */
function stopAtBlank(plain: string, at: number): 'soft' | 'go' {
  return isWordy(plain.charAt(at - 1)) || isWordy(plain.charAt(at + 1)) ? 'go' : 'soft'
}

function isWordy(unit: string): boolean {
  return isLatin(unit) || isDigit(unit)
}

function isThanks(plain: string, at: number): boolean {
  let end = at
  for (let word = wordAt(thanks, plain, end); word; word = wordAt(thanks, plain, end)) end += word.length
  if (end === at) return false
  const next = plain.charAt(end)
  return next === '' || isSpace(next) || outer.test(next) || isEmoji(characterAt(plain, end))
}

function isMinus(plain: string, at: number, start: number): boolean {
  return (
    plain.charAt(at) === '-' &&
    isDigit(plain.charAt(at + 1)) &&
    (at === start || isSpace(plain.charAt(at - 1)))
  )
}

/** A text that begins or ends with an asking word asks, unless the key itself holds such a word. */
function asksAbout(page: Page, from: number, to: number, question: Question): boolean {
  const text = page.plain.slice(from, to)
  const word = wordAt(askFirst, page.plain, from) ?? askingLast.find((last) => text.endsWith(last))
  return word !== undefined && !question.key.some((wording) => matchingForm(page, wording).includes(word))
}
