/** The same sentence in the languages the bot speaks. */
export interface Sentence {
  readonly zh: string
  readonly en: string
}

/** A sentence for every code of a family of findings. */
export type Sentences<Finding extends { readonly code: string }> = {
  readonly [Code in Finding['code']]: (finding: Extract<Finding, { readonly code: Code }>) => Sentence
}

const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const MAX_SHOWN = 30

/** Words of a file as they can be repeated in a sentence: short, and without what disturbs the line. */
export function quotable(words: string): string {
  const characters = [...words.replace(UNSEEN, '')]
  return characters.length <= MAX_SHOWN ? characters.join('') : `${characters.slice(0, MAX_SHOWN).join('')}…`
}
