import fs from 'node:fs'
import { readdir } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { DurableFS, durableStartParams } from '../../src/db/durable-fs.ts'
import { openStore } from '../../src/db/open.ts'
import { kyselyOver, startInFolder } from '../../src/db/open-pglite.ts'
import { defaultCacheDir, migratedTemplate } from '../../src/db/template.ts'
import { type Db, inTransaction, type Tx } from '../../src/db/transaction.ts'
import { startStoreProcess, type Told } from '../support/start-store-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { write, written } from './rows.ts'

/** Runs on a database in a folder of the host, with its syncs counted. */
async function withSyncs(
  startParams: readonly string[],
  run: (db: Db, syncsOf: (act: () => Promise<unknown>) => Promise<number>) => Promise<void>,
): Promise<void> {
  const files = new DurableFS(await temporaryFolder())
  const loadDataDir = await migratedTemplate(defaultCacheDir)
  const pglite = await PGlite.create({ fs: files, loadDataDir, startParams: [...startParams] })
  const syncsOf = async (act: () => Promise<unknown>) => {
    const before = files.walSyncs
    await act()
    return files.walSyncs - before
  }
  await run(kyselyOver(pglite), syncsOf).finally(() => pglite.close())
}

/** Counts this process's calls of fsync while the test runs; they are still made. */
function countingFsync(): { count: number } {
  const { fsyncSync } = fs
  const asked = { count: 0 }
  const replace = (by: typeof fsyncSync) => {
    fs.fsyncSync = by
    syncBuiltinESMExports()
  }
  replace((descriptor) => {
    asked.count += 1
    fsyncSync(descriptor)
  })
  onTestFinished(() => replace(fsyncSync))
  return asked
}

it('syncs the log once a commit, on the host, and only then', async () => {
  const asked = countingFsync()
  await withSyncs(durableStartParams, async (db, syncsOf) => {
    const failing = () =>
      inTransaction(db, async (tx) => {
        await write(tx, 'c')
        throw new Error('no')
      }).catch(() => undefined)
    const two = (tx: Tx) => Promise.all([write(tx, 'a'), write(tx, 'b')])
    const before = asked.count
    expect(await syncsOf(() => inTransaction(db, two))).toBe(1)
    expect(await syncsOf(() => write(db, 'd'))).toBe(1)
    expect(await syncsOf(failing)).toBe(0)
    expect(await syncsOf(() => written(db))).toBe(0)
    expect(asked.count - before).toBe(2)
  })
})

it('does not sync as PGlite is by itself, and the count shows it', () =>
  withSyncs(PGlite.defaultStartParams, async (db, syncsOf) => {
    expect(await syncsOf(() => write(db, 'a'))).toBe(0)
  }))

it('keeps the log short', async () => {
  const folder = await temporaryFolder()
  const { pglite, synced } = await startInFolder(folder, await migratedTemplate(defaultCacheDir))
  const db = kyselyOver(pglite)
  try {
    expect(synced).toBe(true)
    for (let count = 0; count < 20; count += 1)
      await sql`select pg_logical_emit_message(true, 'test', repeat('x', 8 * 1024 * 1024))`.execute(db)
    await write(db, 'a')
    const segments = (await readdir(join(folder, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name))
    expect(segments.length).toBeLessThan(8)
  } finally {
    await pglite.close()
  }
})

it('loses nothing that was acknowledged before the process was killed', async () => {
  const path = join(await temporaryFolder(), 'data')
  const writer = startStoreProcess(path, 'write')
  const told: Told[] = []
  while (told.length < 40) told.push(await writer.next())
  told.push(...(await writer.kill()))
  const acknowledged = told.flatMap(({ written: number }) => number ?? [])
  expect(acknowledged.length).toBeGreaterThan(30)

  const store = await openStore({ kind: 'folder', path })
  try {
    const rows = await store.db
      .selectFrom('inbound_event')
      .select([sql<number>`event_id::int`.as('number'), sql<number>`count(*)`.as('parts')])
      .groupBy('event_id')
      .execute()
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged))
    expect(rows.filter(({ parts }) => parts !== 2)).toEqual([])
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(1)
    expect(store.durability).toBe('synced')
  } finally {
    await store.close()
  }
})
