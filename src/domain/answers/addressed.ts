import { askingWords, doubtWords, tagParticles } from '../../lexicon/answer-words.ts'
import type { Claim, Part, RefusedAnswer } from './answer.ts'
import { type Page, written } from './page.ts'
import type { Piece } from './scan.ts'
import { indexWords, isSign, isSpace, wordAt } from './words.ts'

/** What a message to the bot comes to, in order; `asides` name a question and say nothing that can be read. */
export interface Heard {
  readonly parts: readonly Part[]
  readonly asides: readonly RefusedAnswer[]
}

/** More words than this beside the answers, and the message tells something else. */
const mostBeside = 60
const mostBesideOne = 30
const mostUnread = 12

const asking = indexWords(askingWords)
const doubting = indexWords(doubtWords)

/** Tells, piece after piece, when a message has more words beside its answers than an answer message would. */
export function talkMeter(): (piece: Piece) => boolean {
  let letters = 0
  return ({ kind, start, end }) => {
    if (kind === 'stray' || kind === 'named') letters += end - start
    return letters > mostBeside
  }
}

/** Reads a message to the bot: answers hold where nothing around them asks, doubts or runs into them. */
export function heardIn(page: Page, pieces: readonly Piece[]): Heard | undefined {
  const claims: Claim[] = []
  const parts: Part[] = []
  const asides: RefusedAnswer[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'named') asides.push(...unreadAt(page, pieces, index, piece))
    if (piece.kind !== 'claim') continue
    if (isHeld(page, pieces, index, piece.claim)) claims.push(piece.claim)
    parts.push(claims.at(-1) === piece.claim ? piece.claim : unreadClaim(page, piece.claim, claims))
  }
  return convinces(page, pieces, claims) ? { parts, asides } : undefined
}

function convinces(page: Page, pieces: readonly Piece[], claims: readonly Claim[]): boolean {
  const beside = lettersBeside(pieces)
  const proofs = claims.filter((claim) => proves(claim, beside > 0))
  const proved = new Set(proofs.flatMap(({ nos }) => nos)).size
  const [first] = proofs
  if (!first || asksBesides(page, pieces, claims, proved)) return false
  if (beside === 0 || proved > 1) return true
  return beside <= mostBesideOne && (first.worded || leads(pieces, first))
}

/** Whether a message begins with a claim that a sign sets off from the words behind it. */
function leads(pieces: readonly Piece[], claim: Claim): boolean {
  const first = pieces.findIndex(({ kind }) => kind !== 'plain' && kind !== 'pause')
  const after = pieces.slice(first + 1).find(({ kind }) => kind !== 'soft')
  return pieces[first]?.start === claim.start && after?.kind !== 'stray'
}

/** Free text proves an answer only where nothing else is said, or where a word names the question. */
function proves({ given, refused, weight, worded }: Claim, beside: boolean): boolean {
  if (given.length + refused.length === 0) return false
  return weight === 'sure' || (weight === 'told' && (!beside || worded))
}

/** A question elsewhere in the message: only behind several answers does it leave them standing. */
function asksBesides(page: Page, pieces: readonly Piece[], held: readonly Claim[], proofs: number): boolean {
  const last = pieces.findLastIndex((piece) => piece.kind === 'claim' && piece.claim === held.at(-1))
  const asks = pieces.findIndex((piece, index) => {
    if (piece.kind === 'ask') return !isOfOneClaim(pieces, index)
    return piece.kind === 'stray' && hasWord(page, asking, piece.start, piece.end)
  })
  if (asks < 0) return false
  const words = pieces.slice(last + 1).some(({ kind }) => kind === 'stray')
  return proofs < 2 || asks < last || !words
}

/** Whether a question mark belongs to the one claim before it, as others follow; the last one asks about them all. */
function isOfOneClaim(pieces: readonly Piece[], index: number): boolean {
  const before = pieces.slice(0, index).findLast(({ kind }) => kind !== 'soft')
  return before?.kind === 'claim' && pieces.slice(index + 1).some(({ kind }) => kind === 'claim')
}

function isHeld(page: Page, pieces: readonly Piece[], index: number, claim: Claim): boolean {
  if (claim.asks || !mayFollow(page, pieces[index - 1], claim)) return false
  let next = index + 1
  for (; pieces[next]?.kind === 'soft'; next += 1) {
    if (isJudgement(page, claim) && isTag(page, pieces[next])) return false
  }
  const after = pieces[next]
  const end = pieces[next - 1]?.end ?? claim.end
  if (!after || after.kind === 'claim') return true
  if (after.kind === 'ask' || after.kind === 'doubt') return false
  if (after.kind === 'stray') return !runsInto(page, end, after)
  if (after.kind === 'named') return after.start > end
  return !isTakenBack(page, pieces, next)
}

function isJudgement(page: Page, { nos }: Claim): boolean {
  return page.questions.get(nos.at(-1) ?? 0)?.kind === 'true-false'
}

/** Behind true or false one particle makes a question of it. */
function isTag(page: Page, piece: Piece | undefined): boolean {
  return piece !== undefined && tagParticles.includes(page.plain.slice(piece.start, piece.end))
}

/** Whether words behind a claim belong to it: they touch it, or they stand near and leave it open. */
function runsInto(page: Page, end: number, after: Piece): boolean {
  return after.start === end || hasWord(page, doubting, after.start, after.end)
}

/** Behind a sign or a lead word, only words that are nothing but doubt take a claim back. */
function isTakenBack(page: Page, pieces: readonly Piece[], from: number): boolean {
  let index = from
  let paused = false
  for (; pieces[index]?.kind === 'pause' || pieces[index]?.kind === 'plain'; index += 1) {
    paused ||= pieces[index]?.kind === 'pause'
  }
  const stray = pieces[index]
  if (stray?.kind === 'doubt') return true
  if (stray?.kind !== 'stray') return false
  return paused ? isAllDoubt(page, stray.start, stray.end) : true
}

function mayFollow(page: Page, before: Piece | undefined, claim: Claim): boolean {
  if (before?.kind !== 'stray' && before?.kind !== 'named') return true
  if (before.kind === 'named') return before.end < claim.start
  if (hasWord(page, doubting, before.start, before.end)) return false
  return before.end < claim.start || claim.worded
}

/** A claim that does not hold says nothing that can be read, unless it repeats one that holds. */
function unreadClaim(page: Page, claim: Claim, held: readonly Claim[]): Part {
  const known = held.flatMap(({ given }) => given)
  const repeats = claim.given.every((one) =>
    known.some(({ no, value }) => no === one.no && value === one.value),
  )
  if (repeats && claim.refused.length === 0) return { given: [], refused: [] }
  const given = written(page, claim.valueStart, claim.end)
  return { given: [], refused: claim.nos.map((no) => ({ no, given, why: 'unreadable' })) }
}

/** A question's number with a few words behind it that cannot be its answer. */
function unreadAt(page: Page, pieces: readonly Piece[], index: number, piece: Piece): RefusedAnswer[] {
  const before = pieces[index - 1]
  const after = pieces[index + 1]
  if (piece.kind !== 'named' || (before?.kind === 'stray' && before.end === piece.start)) return []
  if (after?.kind !== 'stray') return []
  let { end } = after
  for (const next of pieces.slice(index + 2, index + 2 + mostUnread)) {
    if (next.start !== end || next.kind === 'pause' || next.kind === 'claim') break
    end = next.end
  }
  if (end - after.start > mostUnread) return []
  return [{ no: piece.no, given: written(page, after.start, end), why: 'unreadable' }]
}

function lettersBeside(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { kind, start, end }) => sum + (kind === 'stray' ? end - start : 0), 0)
}

function hasWord(page: Page, index: ReturnType<typeof indexWords>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (wordAt(index, page.plain, at)) return true
  return false
}

function isAllDoubt(page: Page, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const word = wordAt(doubting, page.plain, at)
    if (!word && !isSign(page.plain.charAt(at)) && !isSpace(page.plain.charAt(at))) return false
    at += word?.length ?? 1
  }
  return true
}
