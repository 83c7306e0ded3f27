/** Whether a text is enough of a share, and how long it is. */
export type ShareVerdict =
  | { readonly kind: 'accepted'; readonly letters: number }
  | { readonly kind: 'too-short'; readonly letters: number; readonly needed: number }
  | { readonly kind: 'too-long' }

/** Longer texts are no reflections on an eight-minute item but pasted matter. */
const SHARE_MAX_CHARACTERS = 10_000

/** Chinese is written right after an address without a space, and is no part of it. */
const LINK = /https?:\/\/[!-~]+/giu
const LETTER = /[\p{L}\p{N}]/gu

/** A text without its links. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ')
}

/** How many letters, digits and characters a text has, links not counted. */
export function countLetters(text: string): number {
  return withoutLinks(text).match(LETTER)?.length ?? 0
}

/** Judges a share by its length alone; nothing looks at what it says. A link with a remark is enough. */
export function judgeShare(text: string, minLetters: number): ShareVerdict {
  if (text.length > SHARE_MAX_CHARACTERS) return { kind: 'too-long' }
  const letters = countLetters(text)
  const needed = text.search(LINK) >= 0 ? Math.min(2, minLetters) : minLetters
  return letters >= needed ? { kind: 'accepted', letters } : { kind: 'too-short', letters, needed }
}
