import { askingWords, doubtingWords, softAskingWords, tellingWords } from '../lexicon/share-words.ts'
import { countLetters, withoutLinks } from './share.ts'

/** From these lengths on a text tells something, even if it asks on its way or at its end. */
const ASKS_UP_TO = 25
const ENDS_ASKING_UP_TO = 60
const LONGEST_QUESTION = 1000
const CONTROL_OR_BIDI = /(?![\t\n\v\f\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

/**
 * Whether a text reads as something a person tells in sentences: long enough, mostly letters, no control
 * characters. What it says is not looked at.
 */
export function isProse(text: string, minLetters: number): boolean {
  if (text.length > 5000 || CONTROL_OR_BIDI.test(text)) return false
  const letters = countLetters(text)
  const visible = withoutLinks(text).replace(/\s/gu, '').length
  return letters >= minLetters && letters >= visible * 0.6 && new Set(text).size >= Math.min(5, minLetters)
}

/** Whether an unmarked message asks rather than tells. A long text may ask questions on its way. */
export function isQuestion(text: string): boolean {
  if (text.length > LONGEST_QUESTION) return false
  const lower = text.normalize('NFKC').toLowerCase().trim()
  const letters = countLetters(lower)
  if (lower.endsWith('?')) return letters <= ENDS_ASKING_UP_TO
  if (letters > ASKS_UP_TO) return false
  if (hasAny(lower, askingWords)) return true
  const tells = hasAny(lower, tellingWords) && !hasAny(lower, doubtingWords)
  return hasAny(lower, softAskingWords) && !tells
}

/** Whether one of the words is there; those of Latin letters only where a word begins. */
function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => (/^[a-z]/u.test(word) ? startsAWord(text, word) : text.includes(word)))
}

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[a-z]/u.test(text.charAt(at - 1))) return true
  }
  return false
}
