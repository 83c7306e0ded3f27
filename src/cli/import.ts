import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readRoster } from '../content/roster.ts'
import { readStudyItem } from '../content/study-item.ts'
import { openStore } from '../db/open.ts'
import { listOrganisations } from '../db/queries/organisations.ts'
import { inTransaction, type Tx } from '../db/transaction.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { StudyItem } from '../domain/study-item.ts'
import { contentProblemText } from '../text/content-problem.ts'
import { type ImportFault, importedText, importFaultText } from '../text/imports.ts'
import { createOrganisation } from '../usecases/create-organisation.ts'
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
  | { readonly kind: 'roster'; readonly file: string; readonly people: readonly RosterPerson[] }

/** Imports study items and rosters into the store, all of them or none, and says what became of each. */
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
      const organisation = await organisationFor(cli, tx, options.organisation)
      const turn = { tx, now: cli.clock.now(), random: cli.random, organisation }
      const done: string[] = []
      for (const each of parsed) done.push(await importOne(cli, turn, each))
      return done
    })
    cli.print(`${lines.join('\n')}\n`)
  } finally {
    await store.close()
  }
}

async function parseAll(cli: CliContext, files: readonly string[], skipBadRows: boolean): Promise<Parsed[]> {
  const parsed: Parsed[] = []
  const problems: string[] = []
  for (const file of files) {
    const read = await parseFile(cli, file)
    problems.push(...(skipBadRows && read.parsed?.kind === 'roster' ? [] : read.problems))
    if (read.parsed) parsed.push(read.parsed)
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return parsed
}

interface FileRead {
  readonly parsed: Parsed | undefined
  readonly problems: readonly string[]
}

async function parseFile(cli: CliContext, file: string): Promise<FileRead> {
  const { locale } = cli.config
  const kind = extname(file).toLowerCase()
  if (!['.md', '.csv', '.xlsx'].includes(kind)) throw refusal(cli, { code: 'unknown-kind', file })
  const bytes = await readFile(file).catch(() => {
    throw refusal(cli, { code: 'unreadable', file })
  })
  if (kind !== '.md') {
    const { rows, problems } = readRoster(bytes)
    const people = rows.map(({ name, branch, role }) => ({ name, branch, role }))
    const parsed = rows.length > 0 ? { kind: 'roster' as const, file, people } : undefined
    return { parsed, problems: problems.map((problem) => contentProblemText(locale, file, problem)) }
  }
  const read = readStudyItem(bytes.toString('utf8'))
  if (read.kind === 'item') return { parsed: { kind: 'item', file, item: read.item }, problems: [] }
  return {
    parsed: undefined,
    problems: read.problems.map((problem) => contentProblemText(locale, file, problem)),
  }
}

async function organisationFor(cli: CliContext, tx: Tx, name: string | undefined): Promise<Organisation> {
  const all = await listOrganisations(tx)
  const named =
    name === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((each) => each.name === name)
  if (named) return named
  const names = all.map((each) => each.name)
  if (name === undefined) throw refusal(cli, { code: 'which-organisation', names })
  const founding = { name, locale: cli.config.locale, timezone: 'Asia/Shanghai', settings: {} }
  return createOrganisation(tx, cli.random, cli.clock.now(), founding)
}

type Importing = Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>

async function importOne(cli: CliContext, turn: Importing, parsed: Parsed): Promise<string> {
  const { locale } = cli.config
  const { file } = parsed
  if (parsed.kind === 'roster') {
    const { added, unchanged, branches } = await importRoster(turn, parsed.people)
    return importedText(locale, file, { kind: 'roster', added, unchanged, branches })
  }
  const { issueNo, title } = parsed.item
  const outcome = await importItem(turn, parsed.item)
  if (outcome === 'already-pushed') throw refusal(cli, { code: 'already-pushed', file, issueNo })
  return importedText(locale, file, { kind: 'item', issueNo, title, outcome })
}

function refusal({ config }: CliContext, fault: ImportFault): UsageError {
  return new UsageError(importFaultText(config.locale, fault))
}
