import { exampleWords, issueInTitle, solitaireMarks } from '../lexicon/solitaire-words.ts'
import { normaliseForMatching } from './normalise.ts'

/** One numbered entry of a list; its text stands at [start, end) of the whole, without the number. */
export interface NumberedEntry {
  readonly no: number
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A list in a chat that each next person posts again with an entry more. */
export interface Solitaire {
  /** What stands before the entries, without the mark and without the lines that show how to write one. */
  readonly title: string
  readonly entries: readonly NumberedEntry[]
}

/**
 * Reads a text as such a list: its first line is the mark, alone or before a title, and something is numbered.
 * An entry goes on over the lines that have no number; one with nothing in it is none.
 */
export function readSolitaire(text: string): Solitaire | undefined {
  const first = firstLine(text)
  if (!first || !markIn(first.text)) return undefined
  const list = readList(text)
  return list.numbered ? { title: list.title, entries: list.entries } : undefined
}

/** Reads the title and the numbered entries of a text that is known to be a list, with or without a mark. */
function readList(text: string): Solitaire & { readonly numbered: boolean } {
  const numbers = numberedLines(linesOf(text))
  const entries = numbers.flatMap((line, index) =>
    entryAt(text, line, numbers[index + 1]?.start ?? text.length),
  )
  const head = text.slice(0, numbers[0]?.start ?? text.length)
  return {
    title: titleOf(head),
    entries: entries.filter((entry) => !isExample(entry.text)),
    numbered: numbers.length > 0,
  }
}

/** A part of a list's text that the platform says is one entry. */
export interface EntryRange {
  readonly start: number
  readonly length: number
}

/**
 * Reads a list of which the platform tells where its entries are: those as it tells them, and numbered ones it is
 * silent about, in the order of the text.
 */
export function readTold<Told extends EntryRange>(text: string, told: readonly Told[]): ToldList<Told> {
  const ranges = told
    .map((each) => ({ start: each.start, end: each.start + each.length, told: each }))
    .filter(({ start, end }) => start >= 0 && text.slice(start, end).trim() !== '')
  const { title, entries } = readList(text)
  const silent = entries
    .filter((entry) => !ranges.some(({ start, end }) => entry.start < end && start < entry.end))
    .map(({ start, end }) => ({ start, end, told: undefined }))
  const all = [...ranges, ...silent].toSorted((one, other) => one.start - other.start)
  return {
    title,
    entries: all.map(({ start, end, told }) => ({ text: text.slice(start, end).trim(), told })),
  }
}

export interface ToldList<Told> {
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly told: Told | undefined }[]
}

/** The issue that a list's title names. */
export function issueNamed(title: string): number | undefined {
  const found = issueInTitle.exec(normaliseForMatching(title))
  const digits = found?.[1] ?? found?.[2]
  return digits === undefined ? undefined : Number(digits)
}

interface Line {
  readonly text: string
  readonly start: number
}

interface NumberedLine {
  readonly no: number
  readonly kind: string
  readonly start: number
  /** Where what follows the number begins. */
  readonly after: number
}

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    lines.push({ text: text.slice(start, index), start })
    start = index + end.length
  }
  return [...lines, { text: text.slice(start), start }]
}

function firstLine(text: string): Line | undefined {
  return linesOf(text.slice(0, FIRST_LINE_WITHIN)).find((line) => normaliseForMatching(line.text) !== '')
}

const FIRST_LINE_WITHIN = 500

/** Whether a line begins with the mark. Behind a hash anything may follow, else only what is set apart. */
function markIn(line: string): { readonly rest: string } | undefined {
  const plain = normaliseForMatching(line).replace(/^(?:@\S{1,64}\s+){1,5}/u, '')
  const hash = /^#\s*/u.exec(plain)?.[0] ?? ''
  const begun = plain.slice(hash.length)
  const mark = solitaireMarks.find((word) => begun.slice(0, word.length).toLowerCase() === word)
  if (mark === undefined) return undefined
  const rest = begun.slice(mark.length)
  return hash !== '' || /^(?:$|[\s:,、【([「《|-])/u.test(rest)
    ? { rest: rest.replace(/^[\s:,、|-]+/u, '') }
    : undefined
}

/** A point behind a number and before a digit is a decimal's or a time's, not an entry's. */
const numbered = /^\s*([\d０-９]{1,3})[^\S\n]*(?:([.．。](?![\d０-９]))|([、])|([)）]))[^\S\n]*/u

/**
 * The lines that begin an entry. Where the numbers only rise, every numbered line does, however it is written;
 * else somebody numbers inside an entry, and only those do that are written like the first.
 */
function numberedLines(lines: readonly Line[]): NumberedLine[] {
  const found = lines.flatMap(({ text, start }) => {
    const number = numbered.exec(text)
    if (!number) return []
    const kind = number[2] ? 'point' : number[3] ? 'comma' : 'bracket'
    const no = Number(number[1]?.normalize('NFKC'))
    return [{ no, kind, start, after: start + number[0].length }]
  })
  const rising = found.every(({ no }, index) => index === 0 || no > found[index - 1]!.no)
  return rising ? found : found.filter(({ kind }) => kind === found[0]!.kind)
}

function entryAt(text: string, { no, after }: NumberedLine, next: number): NumberedEntry[] {
  const written = text.slice(after, next)
  const trimmed = written.trim()
  if (trimmed === '') return []
  const start = after + written.length - written.trimStart().length
  return [{ no, text: trimmed, start, end: start + trimmed.length }]
}

function titleOf(head: string): string {
  const lines = linesOf(head).filter(({ text }) => normaliseForMatching(text) !== '')
  const [first, ...others] = lines
  const marked = first && markIn(first.text)
  const begin = marked ? [marked.rest] : first ? [first.text] : []
  const told = [...begin, ...others.map(({ text }) => text)].map((line) => line.trim())
  return told.filter((line) => line !== '' && !isExample(line)).join('\n')
}

function isExample(line: string): boolean {
  const plain = normaliseForMatching(line.slice(0, 40))
    .toLowerCase()
    .replace(/^[【[(「]\s*/u, '')
  const word = exampleWords.find((each) => plain.startsWith(each))
  return word !== undefined && /^(?:$|[\s:,、.)\]】」|-])/u.test(plain.slice(word.length))
}
