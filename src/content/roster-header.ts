import { normaliseForMatching } from '../domain/normalise.ts'
import { type RosterColumn, refusedColumns, rosterColumns } from '../lexicon/roster-words.ts'
import type { RosterProblem } from './problem.ts'
import type { TableLine } from './roster-table.ts'

/** Where each column stands. */
export type RosterHeader = ReadonlyMap<RosterColumn, number>

const COLUMNS: readonly RosterColumn[] = ['name', 'branch', 'role', 'account']
const NEEDED: readonly RosterColumn[] = ['name', 'branch']

/**
 * Reads the header of a roster. A column it does not know is an error: numbers of telephones and identity
 * cards are never taken in, not even to be dropped later.
 */
export function readRosterHeader(
  header: TableLine,
  rows: readonly TableLine[],
  problems: RosterProblem[],
): RosterHeader {
  const columns = new Map<RosterColumn, number>()
  for (const [index, cell] of header.cells.entries()) {
    const word = normaliseForMatching(cell).toLowerCase()
    const column = COLUMNS.find((known) => rosterColumns[known].includes(word))
    if (column && !columns.has(column)) columns.set(column, index)
    else if (column) problems.push({ code: 'column-twice', line: header.line, column })
    else if (word !== '') problems.push(unknownColumn(header.line, cell, word))
    else if (rows.some(({ cells }) => cells[index]))
      problems.push({ code: 'column-unnamed', line: header.line, position: index + 1 })
  }
  if (columns.size === 0) {
    problems.splice(0, problems.length, { code: 'header-missing', line: header.line })
    return columns
  }
  const missing = NEEDED.filter((column) => !columns.has(column))
  problems.push(...missing.map((column) => ({ code: 'column-missing' as const, line: header.line, column })))
  return columns
}

function unknownColumn(line: number, header: string, word: string): RosterProblem {
  const isRefused = refusedColumns.some((part) => word.includes(part))
  return { code: isRefused ? 'column-refused' : 'column-unknown', line, header }
}
