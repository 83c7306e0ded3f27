import {
  afterNumber,
  beforeNumber,
  closers,
  fillWords,
  firmSigns,
  linkWords,
  numberJoiners,
  numerals,
  openers,
  ordinal,
  pointSigns,
  rangeSigns,
  sharedWords,
  ten,
} from '../../lexicon/answer-words.ts'
import type { Page } from './page.ts'
import { truthAt } from './truth.ts'
import { afterBlanks, among, indexWords, isDigit, isLatin, wordAt } from './words.ts'

/** How a number is set off from what follows it: not at all, by a blank, by a sign, or by one that announces an answer. */
export type Mark = 'none' | 'blank' | 'point' | 'firm'

/**
 * The part of an answer that names its question or questions. `places` are where the answer may begin, the
 * likeliest first: after every linking word, or before one that is itself the answer.
 */
export interface Head {
  readonly nos: readonly number[]
  readonly shape: 'one' | 'list' | 'range' | 'all'
  readonly start: number
  readonly numberEnd: number
  readonly mark: Mark
  readonly worded: boolean
  readonly filled: boolean
  readonly numeral: boolean
  readonly places: readonly number[]
}

interface Label {
  readonly no: number
  readonly end: number
  readonly worded: boolean
  readonly numeral: boolean
}

const before = indexWords(beforeNumber)
const after = indexWords(afterNumber)
const links = indexWords(linkWords)
const fills = indexWords(fillWords)
const joiners = indexWords(numberJoiners)
const ranges = indexWords(rangeSigns)
const shared = indexWords(sharedWords)
const longestList = 30
const longestRange = 50

/** Reads the head of an answer at a place. With `single` a joined number is left where it stands. */
export function headAt(page: Page, at: number, single = false): Head | undefined {
  const first = labelAt(page, at)
  if (!first) return undefined
  const joined = single ? undefined : (rangeFrom(page, first) ?? listFrom(page, first))
  const last = joined?.last ?? first
  const marked = markAfter(page, last)
  const linked = placesAfter(page, marked.end)
  return {
    nos: joined?.nos ?? [first.no],
    shape: joined?.shape ?? 'one',
    start: at,
    numberEnd: last.end,
    mark: marked.mark,
    worded: first.worded,
    filled: linked.filled,
    numeral: first.numeral,
    places: linked.places,
  }
}

/** Whether a number and nothing else could begin here; cheap, for a look ahead. */
export function mayBeginHead(plain: string, at: number): boolean {
  const unit = plain.charAt(at)
  return isDigit(unit) || unit in numerals || unit === ten || wordAt(before, plain, at) !== undefined
}

function labelAt(page: Page, start: number): Label | undefined {
  const { plain } = page
  const bracketed = among(openers, plain.charAt(start))
  let at = bracketed ? afterBlanks(plain, start + 1) : start
  const lead = wordAt(before, plain, at)
  if (lead) at = afterLead(plain, at + lead.length)
  const number = numberAt(page, at)
  if (!number) return undefined
  at = number.end
  const tail = wordAt(after, plain, afterBlanks(plain, at))
  if (tail) at = afterBlanks(plain, at) + tail.length
  if (bracketed) {
    at = afterBlanks(plain, at)
    if (!among(closers, plain.charAt(at))) return undefined
    at += 1
  }
  const named = lead !== undefined && lead !== ordinal
  return { no: number.no, end: at, worded: named || tail !== undefined, numeral: number.numeral }
}

function afterLead(plain: string, at: number): number {
  let end = at
  for (let count = 0; count < 2 && among(' .#:', plain.charAt(end)); count += 1) end += 1
  return end
}

interface NumberRead {
  readonly no: number
  readonly end: number
  readonly numeral: boolean
}

function numberAt(page: Page, at: number): NumberRead | undefined {
  if (!isDigit(page.plain.charAt(at))) return numeralAt(page.plain, at)
  let end = at + 1
  while (isDigit(page.plain.charAt(end)) && !page.seams.has(end)) end += 1
  const no = end - at > 3 ? 0 : Number(page.plain.slice(at, end))
  return no > 0 ? { no, end, numeral: false } : undefined
}

function numeralAt(plain: string, at: number): NumberRead | undefined {
  const unit = (place: number): number | undefined => numerals[plain.charAt(place)]
  const tens = plain.charAt(at) === ten ? 1 : plain.charAt(at + 1) === ten ? unit(at) : undefined
  if (tens === undefined) {
    const no = unit(at)
    return no === undefined ? undefined : { no, end: at + 1, numeral: true }
  }
  const afterTen = plain.charAt(at) === ten ? at + 1 : at + 2
  const ones = unit(afterTen)
  return { no: tens * 10 + (ones ?? 0), end: ones === undefined ? afterTen : afterTen + 1, numeral: true }
}

interface Joined {
  readonly nos: readonly number[]
  readonly shape: 'list' | 'range' | 'all'
  readonly last: Label
}

/** A range, with blanks on both sides of its sign or on none: the two of `2- 3A` is an answer left out. */
function rangeFrom(page: Page, first: Label): Joined | undefined {
  const at = afterBlanks(page.plain, first.end)
  const sign = wordAt(ranges, page.plain, at)
  const place = sign ? afterBlanks(page.plain, at + sign.length) : at
  if (!sign || truthAt(page.plain, place) || (at === first.end && place > at + sign.length)) return undefined
  const last = labelAt(page, place)
  if (!last || last.no <= first.no || last.no - first.no >= longestRange) return undefined
  const nos = Array.from({ length: last.no - first.no + 1 }, (_, index) => first.no + index)
  const together = wordAt(shared, page.plain, afterBlanks(page.plain, last.end)) !== undefined
  return { nos, shape: together ? 'all' : 'range', last }
}

/** `1, 3 both A`: joined numbers share an answer only where a word says so or a linking word stands between. */
function listFrom(page: Page, first: Label): Joined | undefined {
  const { plain } = page
  const labels = [first]
  for (let last = first; labels.length < longestList; ) {
    const at = afterBlanks(plain, last.end)
    const comma = plain.charAt(at) === ','
    const joiner = comma ? ',' : wordAt(joiners, plain, at)
    const next = joiner ? labelAt(page, afterBlanks(plain, at + joiner.length)) : undefined
    if (!next) break
    labels.push(next)
    last = next
  }
  const last = labels.at(-1) ?? first
  if (labels.length === 1 || !sharesAnswer(plain, last)) return undefined
  return { nos: [...new Set(labels.map((label) => label.no))], shape: 'list', last }
}

function sharesAnswer(plain: string, last: Label): boolean {
  const at = afterBlanks(plain, last.end)
  if (wordAt(shared, plain, at)) return true
  if (last.worded && !among(pointSigns, plain.charAt(at))) return true
  return (
    wordAt(links, plain, at) !== undefined ||
    among(firmSigns, plain.charAt(at)) ||
    truthAt(plain, at) !== undefined
  )
}

function markAfter(page: Page, label: Label): { mark: Mark; end: number } {
  let mark: Mark = 'none'
  let end = label.end
  for (; end - label.end < 5; end += 1) {
    const next = markWith(mark, page.plain.charAt(end), label.worded)
    if (!next) break
    mark = next
  }
  return { mark, end }
}

/** The mark with one more sign, unless the sign sets nothing off. */
function markWith(mark: Mark, unit: string, worded: boolean): Mark | undefined {
  if (among(firmSigns, unit)) return 'firm'
  if (among(pointSigns, unit)) return mark === 'firm' ? mark : 'point'
  if (among(' \t', unit)) return mark === 'none' ? 'blank' : mark
  const mayBreak = mark === 'none' ? worded : mark !== 'blank'
  return unit === '\n' && mayBreak ? mark : undefined
}

function placesAfter(page: Page, start: number): { places: readonly number[]; filled: boolean } {
  const { plain } = page
  const places = [start]
  let filled = false
  for (let at = start; places.length < 4; ) {
    const fill = wordAt(fills, plain, at)
    const link = wordAt(links, plain, at)
    const word = (fill?.length ?? 0) > (link?.length ?? 0) ? fill : (link ?? fill)
    if (!word || (isLatin(word) && isDigit(plain.charAt(at + word.length)))) break
    filled ||= word === fill || among(firmSigns, plain.charAt(at + word.length))
    at = afterSigns(plain, at + word.length)
    places.unshift(at)
  }
  return { places, filled }
}

function afterSigns(plain: string, at: number): number {
  let end = at
  for (let count = 0; count < 3 && among(' \t:=', plain.charAt(end)); count += 1) end += 1
  return end
}
