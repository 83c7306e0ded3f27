import { closers, openers } from '../../lexicon/answer-words.ts'

/** Words by their first character, longer ones first. */
export type WordIndex = ReadonlyMap<string, readonly string[]>

const signPattern = /^[\p{P}\p{S}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u
const emojiPattern = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u
const foreignLetter = /^[\p{L}\p{M}]$/u

/** Prepares words for `wordAt`. */
export function indexWords(words: readonly string[]): WordIndex {
  const index = new Map<string, string[]>()
  for (const word of new Set(words)) {
    const first = word.charAt(0)
    const group = index.get(first) ?? []
    group.push(word)
    index.set(first, group)
  }
  for (const group of index.values()) group.sort((a, b) => b.length - a.length)
  return index
}

/** The longest word that stands at a place; a Latin one must not be part of a longer Latin word. */
export function wordAt(index: WordIndex, plain: string, at: number): string | undefined {
  const group = index.get(plain.charAt(at))
  return group?.find((word) => plain.startsWith(word, at) && standsAlone(plain, at, word.length))
}

function standsAlone(plain: string, at: number, length: number): boolean {
  if (isLatin(plain.charAt(at)) && isLatin(plain.charAt(at - 1))) return false
  return !(isLatin(plain.charAt(at + length - 1)) && isLatin(plain.charAt(at + length)))
}

/** Whether a unit is a letter of a script that writes words with spaces between them. */
export function isLatin(unit: string): boolean {
  if (unit >= 'a' && unit <= 'z') return true
  const code = unit.charCodeAt(0)
  return code >= 0xaa && code < 0x1100 && foreignLetter.test(unit)
}

/** Whether a unit is an ASCII digit. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1
}

/** Whether a unit is white space in traced text. */
export function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n'
}

/** Whether a character is punctuation, a symbol or an emoji. */
export function isSign(character: string): boolean {
  return signPattern.test(character)
}

/** Whether a character is an emoji. */
export function isEmoji(character: string): boolean {
  return emojiPattern.test(character)
}

/** Whether a text has a unit, the empty unit beyond the end excepted. */
export function among(signs: string, unit: string): boolean {
  return unit !== '' && signs.includes(unit)
}

/** The whole character at a place, two units for a surrogate pair. */
export function characterAt(plain: string, at: number): string {
  const code = plain.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** The end of the Latin letters that begin at a place. */
export function latinEnd(plain: string, at: number): number {
  let end = at
  while (isLatin(plain.charAt(end))) end += 1
  return end
}

/** The place after blanks on the same line. */
export function afterBlanks(plain: string, at: number): number {
  return among(' \t', plain.charAt(at)) ? at + 1 : at
}

/** The place after up to two opening brackets or quotation marks and blanks among them. */
export function afterOpeners(plain: string, at: number): number {
  let end = afterBlanks(plain, at)
  for (let count = 0; count < 2 && among(openers, plain.charAt(end)); count += 1)
    end = afterBlanks(plain, end + 1)
  return end
}

/** The place after up to two closing brackets or quotation marks and blanks before them. */
export function afterClosers(plain: string, at: number): number {
  let end = at
  for (let count = 0; count < 2; count += 1) {
    const next = afterBlanks(plain, end)
    if (!among(closers, plain.charAt(next))) break
    end = next + 1
  }
  return end
}
