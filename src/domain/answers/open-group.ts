import { everydayCodes } from '../../lexicon/answer-words.ts'
import type { Claim } from './answer.ts'
import type { Page } from './page.ts'
import type { Piece } from './scan.ts'

/**
 * What a message in an open group must not hold, since it then is no answer message. Talk that holds an answer
 * by chance is far more frequent there than an answer with a remark, which its member can send again.
 */
export function isTalk(piece: Piece): boolean {
  switch (piece.kind) {
    case 'claim':
      return piece.claim.asks
    case 'plain':
    case 'pause':
      return false
    case 'named':
    case 'soft':
    case 'ask':
    case 'doubt':
    case 'stray':
      return true
  }
}

/** The claims of a message in an open group, if the whole of it is answers and one of them proves itself. */
export function claimsInOpen(page: Page, pieces: readonly Piece[]): readonly Claim[] {
  const claims = pieces.flatMap((piece) => (piece.kind === 'claim' ? [piece.claim] : []))
  const said = claims.filter(({ given, refused }) => given.length + refused.length > 0)
  const [only] = said
  if (said.length === 1 && only && !provesAlone(page, only)) return []
  if (said.every(({ given, explicit }) => given.length === 0 && !explicit) && said.length < 2) return []
  return said.some(({ weight }) => weight === 'sure') ? claims : []
}

/** A lone number with a letter may name a shop, a floor or a size; a sign or a word between them tells. */
function provesAlone(page: Page, { start, end, explicit, given, nos }: Claim): boolean {
  if (explicit) return true
  const text = page.plain.slice(start, end)
  const judged = page.questions.get(nos[0] ?? 0)?.kind === 'true-false'
  return given.length > 0 && !everydayCodes.includes(text) && !(judged && /^\d+[a-z]$|^\D/.test(text))
}
