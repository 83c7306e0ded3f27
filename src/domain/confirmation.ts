import { noWords, yesWords } from '../lexicon/confirm-words.ts'

const END = /[\s.!~。！～]+$/u

/** Reads a plain yes or no; anything with more in it is neither. */
export function readConfirmation(text: string): 'yes' | 'no' | undefined {
  const said = text.normalize('NFKC').trim().replace(END, '').replace('’', "'").toLowerCase()
  if (yesWords.includes(said)) return 'yes'
  return noWords.includes(said) ? 'no' : undefined
}

/** Reads a message that is the number of a line and nothing else. */
export function readLineNumber(text: string): number | undefined {
  const found = /^([1-9]\d?)[\s.、。]*$/u.exec(text.normalize('NFKC').trim())
  return found ? Number(found[1]) : undefined
}
