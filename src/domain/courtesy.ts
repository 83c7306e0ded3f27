import { besideCourtesies, courtesies, greetings, writtenFaces } from '../lexicon/share-words.ts'

const LONGEST = 100
const DECORATION = /[\s\p{P}~]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\ufe0f\u200d]/gu

/** Whether a message only acknowledges, or says nothing at all. */
export function isCourtesy(text: string): boolean {
  const said = spoken(text)
  return said === '' || (said !== undefined && isMadeOf(said, courtesies) && !isMadeOf(said, greetings))
}

/** Whether a message only greets. */
export function isGreeting(text: string): boolean {
  const said = spoken(text)
  return said !== undefined && isMadeOf(said, greetings)
}

/** What is said in a message, without signs and faces; none for one that is too long for a courtesy. */
function spoken(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  return text.normalize('NFKC').toLowerCase().replace(writtenFaces, '').replace(DECORATION, '')
}

/** Whether a text is nothing but some of the words, one at least, and what may stand beside them. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const beside = new Set([0])
  const made = new Set<number>()
  for (let at = 0; at < text.length; at += 1) {
    if (!beside.has(at) && !made.has(at)) continue
    for (const end of endsAt(text, at, words)) made.add(end)
    for (const end of endsAt(text, at, besideCourtesies)) (made.has(at) ? made : beside).add(end)
  }
  return made.has(text.length)
}

function endsAt(text: string, at: number, words: readonly string[]): number[] {
  const spoken = words.map((word) => word.replaceAll(' ', ''))
  return spoken.filter((word) => text.startsWith(word, at)).map((word) => at + word.length)
}
