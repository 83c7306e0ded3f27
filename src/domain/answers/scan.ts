import { confirmWords, doubtWords, particles, passWords } from '../../lexicon/answer-words.ts'
import type { Claim } from './answer.ts'
import { claimAt, questionNamedAt, rangeEndAt } from './claims.ts'
import { plainWordAt } from './explained.ts'
import type { Page } from './page.ts'
import { characterAt, indexWords, isDigit, isLatin, isSign, isSpace, wordAt } from './words.ts'

/**
 * One piece of a message. `plain`: lead words, courtesies, what stands for no answer. `soft`: a particle behind
 * a claim, or a number with a question mark for an answer. `pause`: a sign. `ask`: a question mark or a request to confirm. `doubt`: a sign that takes back.
 * `named`: a question's number without a readable answer. `stray`: everything else.
 */
export type Piece =
  | { readonly kind: 'claim'; readonly start: number; readonly end: number; readonly claim: Claim }
  | { readonly kind: 'named'; readonly start: number; readonly end: number; readonly no: number }
  | {
      readonly kind: 'plain' | 'soft' | 'pause' | 'ask' | 'doubt' | 'stray'
      readonly start: number
      readonly end: number
    }

const passes = indexWords(passWords)
const softs = indexWords(particles)
const confirms = indexWords(confirmWords)
const doubtSigns = indexWords(doubtWords.filter((word) => isSign(word)))

/** No answer message has more pieces. */
const mostPieces = 1000

/** Cuts a message into pieces, unless `isTalk` says of one that the message is no answer message. */
export function scan(page: Page, from: number, isTalk: (piece: Piece) => boolean): Piece[] | undefined {
  const pieces: Piece[] = []
  for (let at = from; at < page.plain.length; ) {
    if (isSpace(page.plain.charAt(at))) {
      at += 1
      continue
    }
    const piece = pieceAt(page, at, pieces.at(-1))
    if (isTalk(piece) || pieces.length === mostPieces) return undefined
    const last = pieces.at(-1)
    if (piece.kind === 'stray' && last?.kind === 'stray' && last.end === piece.start) {
      pieces[pieces.length - 1] = { ...last, end: piece.end }
    } else pieces.push(piece)
    at = piece.end
  }
  return pieces
}

function pieceAt(page: Page, at: number, last: Piece | undefined): Piece {
  const plain = plainWordAt(page.plain, at)
  const confirm = wordAt(confirms, page.plain, at)
  if (confirm) return { kind: 'ask', start: at, end: at + confirm.length }
  const soft = last?.end === at ? wordAt(softs, page.plain, at) : undefined
  if (soft && soft.length >= plain && (last?.kind === 'claim' || last?.kind === 'plain')) {
    return { kind: last.kind === 'claim' ? 'soft' : 'plain', start: at, end: at + soft.length }
  }
  if (plain > 0) return { kind: 'plain', start: at, end: at + plain }
  return claimPieceAt(page, at) ?? signAt(page, at) ?? strayAt(page, at)
}

function claimPieceAt(page: Page, at: number): Piece | undefined {
  const claim = claimAt(page, at)
  if (claim && !isPass(page, claim)) return { kind: 'claim', start: at, end: claim.end, claim }
  const rangeEnd = rangeEndAt(page, at)
  if (rangeEnd !== undefined) return { kind: 'stray', start: at, end: rangeEnd }
  const named = questionNamedAt(page, at)
  if (!named) return undefined
  const place = afterLooseSigns(page.plain, named.end)
  const pass = wordAt(passes, page.plain, place)
  if (pass) return { kind: 'plain', start: at, end: place + pass.length }
  if (page.plain.charAt(named.end) === '?') return { kind: 'soft', start: at, end: named.end + 1 }
  return { kind: 'named', start: at, end: named.end, no: named.no }
}

/** A gap that is filled with "don't know" is left open, unless the key says so. */
function isPass(page: Page, claim: Claim): boolean {
  const value = claim.given[0]?.value.toLowerCase()
  const question = page.questions.get(claim.given[0]?.no ?? 0)
  if (!value || question?.kind !== 'gap' || !passWords.includes(value)) return false
  return !question.key.some((wording) => wording.toLowerCase() === value)
}

function signAt(page: Page, at: number): Piece | undefined {
  const sign = characterAt(page.plain, at)
  const end = at + sign.length
  if (sign === '?') return { kind: 'ask', start: at, end }
  if (wordAt(doubtSigns, page.plain, at)) return { kind: 'doubt', start: at, end }
  return isSign(sign) ? { kind: 'pause', start: at, end } : undefined
}

/** Words and addresses are taken whole; of a script without spaces, a character at a time. */
function strayAt(page: Page, at: number): Piece {
  let end = at + characterAt(page.plain, at).length
  if (isWordy(page.plain, at))
    while (isWordy(page.plain, afterGlue(page.plain, end))) end = afterGlue(page.plain, end) + 1
  return { kind: 'stray', start: at, end }
}

function isWordy(plain: string, at: number): boolean {
  return isDigit(plain.charAt(at)) || isLatin(plain.charAt(at))
}

/** Signs inside addresses and figures do not end a word: `https://example.com/1a`, `pm2.5`. */
function afterGlue(plain: string, at: number): number {
  let end = at
  while (end - at < 3 && /^[.:/@_+-]$/.test(plain.charAt(end))) end += 1
  return end
}

function afterLooseSigns(plain: string, at: number): number {
  let end = at
  for (let count = 0; count < 3 && /^[ .、,:]$/.test(plain.charAt(end)); count += 1) end += 1
  return end
}
