import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MigrationFailedError, StoreNewerError } from '../../src/db/errors.ts'
import { type Migrations, migrateStore, needsMigration } from '../../src/db/migrate.ts'
import { migrations } from '../../src/db/migrations/list.ts'
import { openStore } from '../../src/db/open.ts'
import { openPostgres } from '../../src/db/open-postgres.ts'
import type { Db } from '../../src/db/transaction.ts'
import { createDatabase, openTestStore, storeKinds, type TestStore } from '../support/stores.ts'

const known = Object.keys(migrations)

async function recorded(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

async function hasTable(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${name}) is not null as found`.execute(db)
  return rows[0]?.found === true
}

const failing: Migrations = {
  ...migrations,
  '9998-good': { up: (db) => db.schema.createTable('half_done').addColumn('id', 'integer').execute() },
  '9999-bad': { up: (db) => sql`select * from nowhere`.execute(db).then(() => undefined) },
}

describe('the list of migrations', () => {
  it('is in the order of its names, each with its number', () => {
    expect(known).toEqual(known.toSorted())
    expect(known.map((name) => Number(name.slice(0, 4)))).toEqual(known.map((_, index) => index + 1))
  })
})

describe.each(storeKinds)('migrating %s', (kind) => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('has recorded every migration', async () => {
    expect(await recorded(store.db)).toEqual(known)
  })

  it('does nothing the second time', async () => {
    expect(await needsMigration(store.db)).toBe(false)
    expect(await migrateStore(store.db)).toEqual([])
    expect(await recorded(store.db)).toEqual(known)
  })

  it('rolls back what failed, all of it, and says which it was', async () => {
    expect(await needsMigration(store.db, failing)).toBe(true)
    const failure = await migrateStore(store.db, failing).catch((error) => error)
    expect(failure).toBeInstanceOf(MigrationFailedError)
    expect(failure).toMatchObject({ code: 'migration-failed', migration: '9999-bad' })
    expect(failure.cause).toMatchObject({ code: '42P01' })
    expect(await recorded(store.db)).toEqual(known)
    expect(await hasTable(store.db, 'half_done')).toBe(false)
    expect(await migrateStore(store.db)).toEqual([])
  })

  it('refuses a database that a newer program has migrated, and leaves it as it is', async () => {
    const newer: Migrations = { ...migrations, '9999-future': { up: async () => undefined } }
    expect(await migrateStore(store.db, newer)).toEqual(['9999-future'])
    const refused = await migrateStore(store.db, { ...migrations, '9998-ours': failing['9998-good']! }).catch(
      (error) => error,
    )
    expect(refused).toBeInstanceOf(StoreNewerError)
    expect(refused).toMatchObject({ code: 'store-newer', unknown: ['9999-future'] })
    expect(await recorded(store.db)).toEqual([...known, '9999-future'])
    expect(await hasTable(store.db, 'half_done')).toBe(false)
  })
})

describe('many processes at once', () => {
  it('migrate an empty database once', async () => {
    const { url, drop } = await createDatabase()
    const pools = await Promise.all(Array.from({ length: 8 }, () => openPostgres({ url, maxConnections: 1 })))
    try {
      const ran = await Promise.all(pools.map(({ db }) => migrateStore(db)))
      expect(ran.flat()).toEqual(known)
      expect(await recorded(pools[0]!.db)).toEqual(known)
    } finally {
      await Promise.all(pools.map(({ db }) => db.destroy()))
      await drop()
    }
  })

  it('open the same empty database', async () => {
    const { url, drop } = await createDatabase()
    const opened = await Promise.allSettled(
      Array.from({ length: 4 }, () => openStore({ kind: 'postgres', url })),
    )
    try {
      expect(opened.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
    } finally {
      for (const each of opened) if (each.status === 'fulfilled') await each.value.close()
      await drop()
    }
  })
})
