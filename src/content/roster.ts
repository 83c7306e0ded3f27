import { normaliseForMatching } from '../domain/normalise.ts'
import type { Role } from '../domain/role.ts'
import { type RosterColumn, roleWords } from '../lexicon/roster-words.ts'
import type { RosterProblem } from './problem.ts'
import { type RosterHeader, readRosterHeader } from './roster-header.ts'
import { readTable, type TableLine } from './roster-table.ts'

/** A person of the roster, with the line of the file the row stands in. */
export interface RosterRow {
  readonly line: number
  readonly name: string
  readonly branch: string
  readonly role: Role
  readonly account?: string
}

export interface RosterRead {
  /** The good rows; none where the file or its header cannot be read. */
  readonly rows: readonly RosterRow[]
  readonly problems: readonly RosterProblem[]
}

interface Cell {
  readonly line: number
  readonly column: RosterColumn
  readonly value: string
}

const ROLES: readonly Role[] = ['member', 'secretary', 'admin', 'instructor']
const MAX_LENGTH: Readonly<Record<RosterColumn, number>> = { name: 50, branch: 50, role: 50, account: 200 }
/** Control characters and those that turn the direction of writing around. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu

/** Reads a roster: a header and one row a person. Every problem is named; a row is good or it is left out. */
export function readRoster(bytes: Uint8Array): RosterRead {
  const table = readTable(bytes)
  if (table.kind === 'problem') return { rows: [], problems: [table.problem] }
  const [header, ...lines] = table.lines
  if (!header) return { rows: [], problems: [{ code: 'no-rows', line: undefined }] }
  const problems: RosterProblem[] = []
  const columns = readRosterHeader(header, lines, problems)
  if (problems.length > 0) return { rows: [], problems }
  if (lines.length === 0) problems.push({ code: 'no-rows', line: undefined })
  const rows = lines.flatMap((line) => readRow(line, columns, header.cells.length, problems) ?? [])
  const single = withoutDoubles(rows, problems)
  return { rows: single, problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

function readRow(
  { line, cells }: TableLine,
  columns: RosterHeader,
  width: number,
  problems: RosterProblem[],
): RosterRow | undefined {
  const cell = (column: RosterColumn): Cell => {
    const index = columns.get(column)
    return { line, column, value: cleaned(index === undefined ? '' : (cells[index] ?? '')) }
  }
  const [name, branch, role, account] = [cell('name'), cell('branch'), cell('role'), cell('account')]
  const known = roleOf(role.value)
  const found = [
    ...[name, branch].flatMap(emptiness),
    ...[name, branch, account].flatMap(cellProblems),
    ...(known ? [] : [{ code: 'role-unknown' as const, line, value: role.value, roles: ROLES }]),
    ...cells.slice(width).flatMap((value) => (value ? [{ code: 'extra-cell' as const, line, value }] : [])),
  ]
  problems.push(...found)
  if (!known || found.length > 0) return undefined
  const person = { line, name: name.value, branch: branch.value, role: known }
  return account.value ? { ...person, account: account.value } : person
}

/** Without invisible signs, and without the blanks that stretch a name of two characters to the width of three. */
function cleaned(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})|(?<=\p{Script=Han})\u3000+(?=\p{Script=Han})/gu, '')
    .replace(/[ \u00a0\u3000]+/gu, ' ')
    .trim()
}

function roleOf(value: string): Role | undefined {
  if (value === '') return 'member'
  const word = normaliseForMatching(value).toLowerCase()
  return ROLES.find((role) => roleWords[role].includes(word))
}

function emptiness({ line, column, value }: Cell): RosterProblem[] {
  return value === '' ? [{ code: 'cell-empty', line, column }] : []
}

function cellProblems({ line, column, value }: Cell): RosterProblem[] {
  const limit = MAX_LENGTH[column]
  if (CONTROL.test(value)) return [{ code: 'cell-control-character', line, column }]
  if ([...value].length > limit) return [{ code: 'cell-too-long', line, column, limit }]
  const isFormula = (column === 'account' ? /^=/u : /^[=+@-]/u).test(value.normalize('NFKC'))
  return isFormula ? [{ code: 'cell-formula', line, column, value }] : []
}

/** The first of several rows that mean the same person or account stays. */
function withoutDoubles(rows: readonly RosterRow[], problems: RosterProblem[]): RosterRow[] {
  const people = new Map<string, number>()
  const accounts = new Map<string, number>()
  return rows.filter(({ line, name, branch, account }) => {
    const person = JSON.stringify([branch, name])
    const [samePerson, sameAccount] = [people.get(person), account && accounts.get(account)]
    if (samePerson) problems.push({ code: 'name-twice', line, name, branch, firstLine: samePerson })
    if (account && sameAccount)
      problems.push({ code: 'account-twice', line, account, firstLine: sameAccount })
    if (samePerson || sameAccount) return false
    people.set(person, line)
    if (account) accounts.set(account, line)
    return true
  })
}
