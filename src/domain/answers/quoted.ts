import { quoteCloser, quoteOpener, underlineSigns } from '../../lexicon/answer-words.ts'
import type { Question } from '../study-item.ts'
import { matchingForm, type Page } from './page.ts'
import { truthAt } from './truth.ts'
import { among, characterAt, isEmoji, isSign, isSpace } from './words.ts'

const shortestStem = 4

/**
 * Where the member's own words begin: after a quoted message in corner brackets with a drawn line
 * beneath, and after lines marked as quoted. Undefined if the message is nothing but a quote.
 */
export function ownWordsAt(plain: string): number | undefined {
  if (plain.startsWith(quoteOpener)) return afterQuote(plain)
  let at = 0
  while (plain.charAt(at) === '>') {
    const end = plain.indexOf('\n', at)
    if (end < 0) return undefined
    at = end + 1
  }
  return at
}

function afterQuote(plain: string): number | undefined {
  for (let at = plain.indexOf('\n'); at >= 0; ) {
    const next = plain.indexOf('\n', at + 1)
    if (next >= 0 && isUnderline(plain.slice(at + 1, next))) return next + 1
    at = next
  }
  const closed = plain.indexOf(`${quoteCloser}\n`)
  return closed < 0 ? undefined : closed + quoteCloser.length + 1
}

function isUnderline(line: string): boolean {
  return line.length >= 3 && [...line].every((sign) => underlineSigns.includes(sign) || sign === '\t')
}

/** The place after a question's own wording and, where they are repeated in full, its choices. */
export function afterStem(page: Page, at: number, question: Question): number | undefined {
  const stem = matchingForm(page, question.stem)
  const end = afterSame(page.plain, at, stem)
  if (end === undefined) return undefined
  const signs = afterSigns(page.plain, end)
  return afterChoices(page, signs, question) ?? signs
}

/** The place after the same words, signs and white space aside. */
function afterSame(plain: string, start: number, words: string): number | undefined {
  let at = start
  let matched = 0
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charAt(index)
    if (isLoose(unit)) continue
    while (at < plain.length && isLoose(plain.charAt(at))) at += 1
    if (plain.charAt(at) !== unit) return undefined
    at += 1
    matched += 1
  }
  return matched < shortestStem ? undefined : at
}

function isLoose(unit: string): boolean {
  return isSpace(unit) || isSign(unit)
}

function afterSigns(plain: string, start: number): number {
  let at = start
  while (at < plain.length && !truthAt(plain, at)) {
    const character = characterAt(plain, at)
    if (!among(' \t', character) && (!isSign(character) || isEmoji(character))) break
    at += character.length
  }
  return at
}

function afterChoices(page: Page, start: number, question: Question): number | undefined {
  let at = start
  for (const { letter, text } of question.choices) {
    while (isLoose(page.plain.charAt(at))) at += 1
    if (page.plain.charAt(at) !== letter.toLowerCase()) return undefined
    const form = matchingForm(page, text)
    at += 1
    for (let count = 0; count < 3 && isLoose(page.plain.charAt(at)); count += 1) at += 1
    if (!form || !page.plain.startsWith(form, at)) return undefined
    at += form.length
  }
  return at > start ? at : undefined
}
