import { randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import { type OpenStore, openStore } from '../../src/db/open.ts'
import { openPostgres } from '../../src/db/open-postgres.ts'
import type { Db } from '../../src/db/transaction.ts'

/** Both databases; what holds on one must hold on the other. */
export const storeKinds = ['pglite', 'postgres'] as const
export type StoreKind = (typeof storeKinds)[number]

/** A migrated store of one test file. */
export interface TestStore extends OpenStore {
  /** Of the PostgreSQL database, for a second connection or process. */
  readonly url: string | undefined
  /** Empties every table and starts the numbering again. */
  reset(): Promise<void>
}

/** A store that is opened before the tests around it and emptied before each of them. */
export interface StoreInUse {
  readonly kind: StoreKind
  /** Only inside tests and hooks. */
  readonly db: Db
  readonly url: string | undefined
}

/** Runs the same tests on both databases. */
export function describeStores(name: string, define: (store: StoreInUse) => void): void {
  describe.each(storeKinds)(`${name} on %s`, (kind) => define(useStore(kind)))
}

/** Opens a store for the tests of this `describe` or file; each finds it empty. */
export function useStore(kind: StoreKind): StoreInUse {
  const opened: TestStore[] = []
  const store = () => opened.at(-1) ?? notOpen()
  beforeAll(async () => {
    opened.push(await workersStore(kind))
  })
  beforeEach(() => store().reset())
  afterAll(() => void opened.pop())
  return {
    kind,
    get db() {
      return store().db
    },
    get url() {
      return store().url
    },
  }
}

/**
 * One store of a kind serves all test files of a worker, one after the other: to open one costs more than most tests.
 * It ends with the worker, and its database with the test server.
 */
const ofThisWorker = new Map<StoreKind, Promise<TestStore>>()

function workersStore(kind: StoreKind): Promise<TestStore> {
  const open = ofThisWorker.get(kind) ?? openTestStore(kind)
  ofThisWorker.set(kind, open)
  return open
}

/** Opens a fresh store: embedded in memory, or a database of its own on the test server, dropped on close. */
export async function openTestStore(kind: StoreKind): Promise<TestStore> {
  if (kind === 'pglite')
    return withReset(await openStore({ kind: 'memory' }), undefined, async () => undefined)
  const { url, drop } = await createDatabase(`template ${inject('postgres').template}`)
  return withReset(await openStore({ kind: 'postgres', url }), url, drop)
}

/** Creates a database on the test server; `how` is SQL, `template …` for one. */
export async function createDatabase(how = ''): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onTestServer(`create database ${name} ${how}`)
  const url = new URL(inject('postgres').url)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onTestServer(`drop database ${name} with (force)`) }
}

/** Runs a statement on the test server's maintenance database, as a superuser. */
export async function onTestServer(statement: string): Promise<void> {
  const { db } = await openPostgres({ url: inject('postgres').url, maxConnections: 1 })
  try {
    await db.executeQuery(CompiledQuery.raw(statement))
  } finally {
    await db.destroy()
  }
}

async function withReset(
  store: OpenStore,
  url: string | undefined,
  drop: () => Promise<void>,
): Promise<TestStore> {
  const emptied = CompiledQuery.raw(await emptyingOf(store.db))
  const reset = async () => {
    await store.db.executeQuery(emptied)
  }
  const close = async () => {
    await store.close()
    await drop()
  }
  return { ...store, url, reset, close }
}

/**
 * SQL that empties every table but the record of migrations. As a replica, PostgreSQL minds neither foreign keys
 * nor the trigger of the ledger. For the few rows of a test this is twenty times as fast as `truncate`.
 */
async function emptyingOf(db: Db): Promise<string> {
  const tables = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%'`.execute(db)
  const sequences = await sql<{ name: string }>`
    select quote_literal(sequencename) as name from pg_sequences where schemaname = current_schema()`.execute(
    db,
  )
  const steps = [
    `perform set_config('session_replication_role', 'replica', true);`,
    ...tables.rows.map(({ name }) => `delete from ${name};`),
    ...sequences.rows.map(({ name }) => `perform setval(${name}, 1, false);`),
  ]
  return `do $$ begin ${steps.join(' ')} end $$`
}

function notOpen(): never {
  throw new Error('the store is open only while its tests run')
}
