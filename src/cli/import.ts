import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readIcs } from '../content/ics.ts'
import type { ContentProblem } from '../content/problem.ts'
import { readRoster } from '../content/roster.ts'
import { readStudyItem } from '../content/study-item.ts'
import { openStore } from '../db/open.ts'
import { listOrganisations } from '../db/queries/organisations.ts'
import { inTransaction, type Tx } from '../db/transaction.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { StudyItem } from '../domain/study-item.ts'
import { contentProblemText } from '../text/content-problem.ts'
import { foundedText, type ImportFault, importedText, importFaultText } from '../text/imports.ts'
import { createOrganisation } from '../usecases/create-organisation.ts'
import { type Holidays, importHolidays } from '../usecases/import-holidays.ts'
import { importItem } from '../usecases/import-item.ts'
import { importRoster, type RosterPerson } from '../usecases/import-roster.ts'
import type { Turn } from '../usecases/turn.ts'
import type { CliContext } from './context.ts'
import { UsageError } from './failure.ts'

export interface ImportOptions {
  readonly organisation?: string
  readonly skipBadRows?: boolean
}

type Parsed =
  | { readonly kind: 'item'; readonly file: string; readonly item: StudyItem }
  | {
      readonly kind: 'roster'
      readonly file: string
      readonly people: readonly RosterPerson[]
      /** Rows that were left out, and why. */
      readonly skipped: readonly string[]
    }
  | { readonly kind: 'holidays'; readonly file: string; readonly days: Holidays }

/** Imports study items, rosters and holidays into the store, all of them or none, and says what became of each. */
export async function importFiles(
  cli: CliContext,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const { config } = cli
  if (config.store.kind === 'memory') throw refusal(cli, { code: 'not-kept' })
  const parsed = await parseAll(cli, files, options.skipBadRows ?? false)
  const store = await openStore(config.store, { onProgress: cli.progress })
  try {
    const lines = await inTransaction(store.db, async (tx) => {
      const { organisation, said } = await organisationFor(cli, tx, options.organisation)
      const turn = { tx, now: cli.clock.now(), random: cli.random, organisation }
      const done = [...said]
      for (const each of parsed) done.push(...(await importOne(cli, turn, each)))
      return done
    })
    cli.print(`${lines.join('\n')}\n`)
  } finally {
    await store.close()
  }
}

async function parseAll(cli: CliContext, files: readonly string[], skipBadRows: boolean): Promise<Parsed[]> {
  const read = await Promise.all(files.map((file) => parseFile(cli, file, skipBadRows)))
  const problems = read.flatMap((each) => each.problems)
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return read.flatMap(({ parsed }) => parsed ?? [])
}

interface FileRead {
  readonly parsed?: Parsed
  readonly problems: readonly string[]
}

async function parseFile(cli: CliContext, file: string, skipBadRows: boolean): Promise<FileRead> {
  const { locale } = cli.config
  const refuse = (code: 'unknown-kind' | 'unreadable') => ({
    problems: [importFaultText(locale, { code, file })],
  })
  const kind = extname(file).toLowerCase()
  if (!['.md', '.csv', '.xlsx', '.ics'].includes(kind)) return refuse('unknown-kind')
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return refuse('unreadable')
  const named = (problems: readonly ContentProblem[]) =>
    problems.map((problem) => contentProblemText(locale, file, problem))
  if (kind === '.md') {
    const read = readStudyItem(bytes.toString('utf8'))
    if (read.kind === 'problems') return { problems: named(read.problems) }
    return { parsed: { kind: 'item', file, item: read.item }, problems: [] }
  }
  if (kind === '.ics') {
    const { problems, ...days } = readIcs(bytes)
    return problems.length > 0
      ? { problems: named(problems) }
      : { parsed: { kind: 'holidays', file, days }, problems: [] }
  }
  const { rows, problems } = readRoster(bytes)
  const people = rows.map(({ name, branch, role }) => ({ name, branch, role }))
  if (problems.length > 0 && !(skipBadRows && people.length > 0)) return { problems: named(problems) }
  return { parsed: { kind: 'roster', file, people, skipped: named(problems) }, problems: [] }
}

/** The organisation that is meant; founded when it is named and not there yet, which is said. */
async function organisationFor(
  cli: CliContext,
  tx: Tx,
  name: string | undefined,
): Promise<{ organisation: Organisation; said: readonly string[] }> {
  const all = await listOrganisations(tx)
  const named =
    name === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((each) => each.name === name)
  if (named) return { organisation: named, said: [] }
  const names = all.map((each) => each.name)
  if (name === undefined) throw refusal(cli, { code: 'which-organisation', names })
  const { locale } = cli.config
  const founding = { name, locale, timezone: 'Asia/Shanghai', settings: {} }
  const organisation = await createOrganisation(tx, cli.random, cli.clock.now(), founding)
  return { organisation, said: [foundedText(locale, name)] }
}

type Importing = Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>

async function importOne(cli: CliContext, turn: Importing, parsed: Parsed): Promise<readonly string[]> {
  const { locale } = cli.config
  const { file } = parsed
  if (parsed.kind === 'roster') {
    const { added, unchanged, branches } = await importRoster(turn, parsed.people)
    const { skipped } = parsed
    const rows = { added, unchanged, branches, skipped: skipped.length }
    return [...skipped, importedText(locale, file, { kind: 'roster', ...rows })]
  }
  if (parsed.kind === 'holidays') {
    return [importedText(locale, file, { kind: 'holidays', ...(await importHolidays(turn, parsed.days)) })]
  }
  const { issueNo, title } = parsed.item
  const outcome = await importItem(turn, parsed.item)
  if (outcome === 'already-pushed') throw refusal(cli, { code: 'already-pushed', file, issueNo })
  return [importedText(locale, file, { kind: 'item', issueNo, title, outcome })]
}

function refusal({ config }: CliContext, fault: ImportFault): UsageError {
  return new UsageError(importFaultText(config.locale, fault))
}
