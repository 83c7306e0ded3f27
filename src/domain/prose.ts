import { askingWords, courtesies, greetings } from '../lexicon/share-words.ts'
import { countLetters } from './share.ts'

/** From these lengths on a text tells something, even if it asks on its way or at its end. */
const ASKS_UP_TO = 25
const ENDS_ASKING_UP_TO = 60
const CONTROL_OR_BIDI = /(?![\t\n\v\f\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u
const END = /(?:[\s.!~。！～…]|\p{Extended_Pictographic}\ufe0f?)+$/gu

/**
 * Whether a text reads as something a person tells in sentences: long enough, mostly letters, no control
 * characters. What it says is not looked at.
 */
export function isProse(text: string, minLetters: number): boolean {
  if (text.length > 5000 || CONTROL_OR_BIDI.test(text)) return false
  const letters = countLetters(text)
  const visible = text.replace(/https?:\/\/\S+|\s/giu, '').length
  return letters >= minLetters && letters >= visible * 0.6 && new Set(text).size >= Math.min(5, minLetters)
}

/** Whether an unmarked message asks rather than tells. A long text may ask questions on its way. */
export function isQuestion(text: string): boolean {
  const lower = text.normalize('NFKC').toLowerCase().trim()
  const letters = countLetters(lower)
  if (lower.endsWith('?')) return letters <= ENDS_ASKING_UP_TO
  return letters <= ASKS_UP_TO && askingWords.some((word) => lower.includes(word))
}

/** Whether a message only acknowledges or greets. */
export function isCourtesy(text: string): boolean {
  const words = text.normalize('NFKC').toLowerCase().trim().replace(END, '')
  return words === '' || courtesies.includes(words)
}

/** Whether a message only greets. */
export function isGreeting(text: string): boolean {
  return greetings.includes(text.normalize('NFKC').toLowerCase().trim().replace(END, ''))
}
