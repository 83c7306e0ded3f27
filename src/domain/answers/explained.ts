import { courtesies, issueAfter, issueBefore, leadWords, sectionWords } from '../../lexicon/answer-words.ts'
import { afterBlanks, indexWords, isDigit, isLatin, wordAt } from './words.ts'

const known = indexWords([...leadWords, ...courtesies, ...sectionWords])
const befores = indexWords(issueBefore)
const afters = indexWords(issueAfter)
const longestName = 10

/**
 * The length of what introduces or ends answers politely at a place: lead words, courtesies, the issue's
 * number, a spelled face; 0 if nothing does.
 */
export function plainWordAt(plain: string, at: number): number {
  return Math.max(wordAt(known, plain, at)?.length ?? 0, issueAt(plain, at), faceAt(plain, at))
}

function issueAt(plain: string, start: number): number {
  const before = wordAt(befores, plain, start)
  let at = before ? afterBlanks(plain, start + before.length) : start
  const digits = at
  while (isDigit(plain.charAt(at)) && at - digits < 5) at += 1
  if (at === digits) return 0
  if (before && isLatin(before)) return at - start
  const after = wordAt(afters, plain, afterBlanks(plain, at))
  return after ? afterBlanks(plain, at) + after.length - start : 0
}

/** A face as chats spell it: a word in square brackets without digits; 0 if none stands there. */
export function faceAt(plain: string, start: number): number {
  if (plain.charAt(start) !== '[') return 0
  const end = plain.indexOf(']', start)
  if (end < start + 2 || end - start > longestName) return 0
  return /[\d\s[]/u.test(plain.slice(start + 1, end)) ? 0 : end + 1 - start
}
