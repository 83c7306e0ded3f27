import { CsvError, parse } from 'csv-parse/sync'
import type { RosterProblem } from './problem.ts'

/** A line of a table with its place in the file. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

export type Table =
  | { readonly kind: 'lines'; readonly lines: readonly TableLine[] }
  | { readonly kind: 'problem'; readonly problem: RosterProblem }

const MAX_BYTES = 2 * 1024 * 1024
/** How spreadsheets begin: the archive of an .xlsx, the container of an .xls. */
const SPREADSHEETS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]
/** Tried in this order; the first of those that occur most in the header wins. */
const DELIMITERS: readonly string[] = [',', '\t', ';', '，']

/** Reads the bytes of a CSV file into lines of cells, without blank lines and outer white space. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > MAX_BYTES)
    return refused({ code: 'too-large', line: undefined, limitKb: MAX_BYTES / 1024 })
  if (SPREADSHEETS.some((signature) => signature.every((byte, index) => bytes[index] === byte)))
    return refused({ code: 'xlsx-not-yet', line: undefined })
  const text = decoded(bytes)
  return text === undefined ? refused({ code: 'not-text', line: undefined }) : linesOf(text)
}

function refused(problem: RosterProblem): Table {
  return { kind: 'problem', problem }
}

/** UTF-8 if it is that, else GB18030; a zero byte is in no text of either. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  return decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes)
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function linesOf(text: string): Table {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
    return { kind: 'lines', lines: records.map(lineOf) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused({ code: 'quotes', line: lineOfQuotes(text, error) })
  }
}

/** As csv-parse gives it with `info`; its types know the plain form only. */
function lineOf(entry: unknown): TableLine {
  const { record, info } = entry as { record: string[]; info: { lines: number } }
  return { line: info.lines, cells: record.map((cell) => cell.trim()) }
}

function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/u).find((line) => line.trim() !== '') ?? ''
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** An open quotation mark is only missed at the end of the file; it stands where a line has an odd number. */
function lineOfQuotes(text: string, error: CsvError): number | undefined {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return Number(error.lines) || undefined
  const odd = text.split(/\r\n?|\n/u).findIndex((line) => line.split('"').length % 2 === 0)
  return odd < 0 ? undefined : odd + 1
}
