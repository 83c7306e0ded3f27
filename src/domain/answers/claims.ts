import { openers, sectionWords } from '../../lexicon/answer-words.ts'
import type { Question } from '../study-item.ts'
import type { Claim, Weight } from './answer.ts'
import { plainWordAt } from './explained.ts'
import type { AnswerAhead } from './gap.ts'
import { runAt } from './letters.ts'
import { type Head, headAt, mayBeginHead } from './number.ts'
import { isPlausible, type Page, written } from './page.ts'
import { afterStem } from './quoted.ts'
import { sequenceAt } from './sequence.ts'
import { truthAt } from './truth.ts'
import { closedValueAt, isExplicit, type ValueRead, valueAt } from './value.ts'
import { among, characterAt, indexWords, isDigit, isLatin, isSign, isSpace, wordAt } from './words.ts'

const sections = indexWords(sectionWords)

/** Reads a numbered answer at a place, or a repeated question. */
export function claimAt(page: Page, at: number): Claim | undefined {
  if (!mayBeginHead(page.plain, at) && !among(openers, page.plain.charAt(at))) return undefined
  const head = headAt(page, at)
  if (!head) return undefined
  const joined = joinedClaim(page, head)
  if (joined || isRange(head)) return joined
  const one = head.shape === 'one' ? head : headAt(page, at, true)
  return one && claimOne(page, one)
}

/** The end of a range of numbers at a place, as in `3-5 days`, which is taken whole. */
export function rangeEndAt(page: Page, at: number): number | undefined {
  const head = mayBeginHead(page.plain, at) ? headAt(page, at) : undefined
  return head && isRange(head) ? head.numberEnd : undefined
}

function isRange({ shape }: Head): boolean {
  return shape === 'range' || shape === 'all'
}

function joinedClaim(page: Page, head: Head): Claim | undefined {
  if (head.shape === 'one') return undefined
  return head.shape === 'range' ? rangeClaim(page, head) : listClaim(page, head)
}

/** The number of an existing question that a place names, with the place after it; for what could not be read. */
export function questionNamedAt(page: Page, at: number): { no: number; end: number } | undefined {
  if (!mayBeginHead(page.plain, at) && !among(openers, page.plain.charAt(at))) return undefined
  const head = headAt(page, at, true)
  const no = head?.nos[0]
  return head && no !== undefined && page.questions.has(no) ? { no, end: head.numberEnd } : undefined
}

function claimOne(page: Page, head: Head): Claim | undefined {
  const question = page.questions.get(head.nos[0] ?? 0)
  if (!question) return unknownClaim(page, head)
  const raw = head.places.at(-1) ?? head.numberEnd
  const section = wordAt(sections, page.plain, raw)
  if (section) return sectionClaim(page, head, question, raw + section.length)
  const beneath = afterStem(page, raw, question)
  if (beneath !== undefined) return stemClaim(page, head, question, beneath)
  const ahead = answerAhead(page, head, question)
  for (const place of head.places) {
    const value = valueAt(page, place, question, head, ahead)
    if (value) return claimOf(head, value)
  }
  return blankClaim(page, head, raw, ahead)
}

function claimOf(head: Head, value: ValueRead, weight: Weight = value.weight): Claim {
  return {
    ...value,
    weight,
    nos: head.nos,
    start: head.start,
    valueStart: value.start,
    explicit: isExplicit(head),
    worded: head.worded,
  }
}

function quotedClaim(head: Head, end: number): Claim {
  const nothing = { given: [], refused: [], asks: false, explicit: false, worded: head.worded }
  return { ...nothing, weight: 'quoted', nos: head.nos, start: head.start, valueStart: end, end }
}

/** A heading over answers that names a kind of question, or a kind named between number and answer. */
function sectionClaim(page: Page, head: Head, question: Question, end: number): Claim {
  let at = end
  for (let count = 0; count < 3 && among(' \t:.、', page.plain.charAt(at)); count += 1) at += 1
  const value = valueAt(page, at, question, { ...head, mark: 'firm' }, answerAhead(page, head, question))
  return value ? claimOf(head, value) : quotedClaim(head, end)
}

/** A repeated question, answered behind it or beneath it. */
function stemClaim(page: Page, head: Head, question: Question, end: number): Claim {
  let at = end
  for (let skipped = true; skipped; ) {
    const word = plainWordAt(page.plain, at)
    skipped = word > 0 || (at < page.plain.length && among(' \t\n:.', page.plain.charAt(at)))
    if (skipped) at += Math.max(1, word)
  }
  const value = valueAt(page, at, question, { ...head, mark: 'firm' }, answerAhead(page, head, question))
  if (!value || !isClean(page, value.end)) return quotedClaim(head, end)
  return claimOf(head, value, question.kind === 'gap' ? 'told' : value.weight)
}

/** `3.` with nothing behind it, as in a form that was filled in halfway. */
function blankClaim(page: Page, head: Head, at: number, ahead: AnswerAhead): Claim | undefined {
  if (head.mark !== 'point' && head.mark !== 'firm') return undefined
  const next = page.plain.charAt(at)
  return next === '' || next === '\n' || ahead(at, at) ? quotedClaim(head, at) : undefined
}

function unknownClaim(page: Page, head: Head): Claim | undefined {
  for (const place of head.places) {
    const truth = truthAt(page.plain, place)
    const read = truth ?? runAt(page, place)
    if (!read) continue
    const surely =
      truth !== undefined ||
      [...('text' in read ? read.text : '')].every((letter) => isPlausible(page, letter))
    const refused = [
      { no: head.nos[0], given: written(page, place, read.end), why: 'no-such-question' as const },
    ]
    const weight = surely ? 'told' : 'carried'
    return claimOf(head, { given: [], refused, weight, start: place, end: read.end, asks: false })
  }
  return undefined
}

function rangeClaim(page: Page, head: Head): Claim | undefined {
  const questions = head.nos.flatMap((no) => page.questions.get(no) ?? [])
  if (questions.length < head.nos.length) return undefined
  for (const place of head.places) {
    const read = sequenceAt(page, place, questions)
    if (read) return claimOf(head, { ...read, weight: 'sure', start: place, asks: false })
  }
  return undefined
}

function listClaim(page: Page, head: Head): Claim | undefined {
  const questions = head.nos.flatMap((no) => page.questions.get(no) ?? [])
  if (questions.length < head.nos.length || questions.some(({ kind }) => kind === 'gap')) return undefined
  for (const place of head.places) {
    const values = questions.flatMap((question) => closedValueAt(page, place, question, head) ?? [])
    if (values.length < questions.length) continue
    const given = values.flatMap((value) => value.given)
    const refused = values.flatMap((value) => value.refused)
    const end = Math.max(...values.map((value) => value.end))
    return claimOf(head, { given, refused, weight: 'sure', start: place, end, asks: false })
  }
  return undefined
}

/** Whether the answer to another question begins inside the text of a gap. */
function answerAhead(page: Page, own: Head, question: Question): AnswerAhead {
  return (at, from) => {
    if (!mayBeginHead(page.plain, at) || !mayFollow(page, at, from, own)) return false
    const head = headAt(page, at, true)
    if (!head || head.nos[0] === question.no) return false
    return beginsAnswer(page, head, question, at === from || isLoose(page.plain, at - 1))
  }
}

/** Whether a head inside a gap's text begins the next answer; `loose` where a sign or a blank stands before it. */
function beginsAnswer(page: Page, head: Head, own: Question, loose: boolean): boolean {
  const next = page.questions.get(head.nos[0] ?? 0)
  if (!next) return loose && isAnsweredUnknown(page, head)
  if (next.kind === 'gap') return loose && next.no > own.no && (head.mark !== 'none' || head.worded)
  return (loose || !head.numeral || head.worded) && hasClosedAnswer(page, head, next)
}

/** Whether a question that does not exist is answered, so that a gap before it ends and the member is told. */
function isAnsweredUnknown(page: Page, head: Head): boolean {
  const claim = unknownClaim(page, head)
  return claim?.weight === 'told' && isClean(page, claim.end)
}

function hasClosedAnswer(page: Page, head: Head, question: Question): boolean {
  return head.places.some((place) => {
    const value = closedValueAt(page, place, question, head)
    return value !== undefined && value.weight !== 'carried' && isClean(page, value.end)
  })
}

/** `4：5A` fills the gap with 5A, while `4： 5A` and `4 5A` leave it open. */
function mayFollow(page: Page, at: number, from: number, own: Head): boolean {
  const previous = page.plain.charAt(at - 1)
  if (at === from) return own.mark !== 'firm' || isSpace(previous)
  return !isLatin(previous) && !isDigit(previous)
}

function isLoose(plain: string, at: number): boolean {
  return isSpace(plain.charAt(at)) || isSign(plain.charAt(at))
}

function isClean(page: Page, at: number): boolean {
  const character = characterAt(page.plain, at)
  if (character === '' || isSpace(character)) return true
  return isSign(character) || mayBeginHead(page.plain, at) || plainWordAt(page.plain, at) > 0
}
