import { falseWords, trueWords } from '../../lexicon/answer-words.ts'
import { afterClosers, afterOpeners, indexWords, wordAt } from './words.ts'

/** A word or sign of true or false, with the brackets around it. */
export interface TruthRead {
  readonly value: 'true' | 'false'
  readonly word: string
  readonly end: number
}

const truths = new Set(trueWords)
const index = indexWords([...trueWords, ...falseWords])

/** Reads true or false at a place; the longest word wins, so that "not true" is not "true". */
export function truthAt(plain: string, at: number): TruthRead | undefined {
  const start = afterOpeners(plain, at)
  const word = wordAt(index, plain, start)
  if (!word) return undefined
  const end = start + word.length
  return {
    value: truths.has(word) ? 'true' : 'false',
    word,
    end: start > at ? afterClosers(plain, end) : end,
  }
}
