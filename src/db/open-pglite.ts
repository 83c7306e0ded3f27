import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { DurableFS, durableStartParams } from './durable-fs.ts'
import { storeParsers } from './parsers.ts'
import { type Db, rootGuard } from './transaction.ts'

/** An embedded database in a folder. */
export interface FolderPglite {
  readonly pglite: PGlite
  /** Whether the self-test saw a commit reach the disk. */
  readonly synced: boolean
}

/** Of 16 MB each; PostgreSQL must replay what is there after a crash. */
const maxLogSegments = 4

/**
 * Starts an embedded database in memory, empty or from a dump. There is no crash to recover from, so no page
 * images in its log, which stays in memory.
 */
export function startInMemory(dump?: Blob): Promise<PGlite> {
  return start(dump, { startParams: [...PGlite.defaultStartParams, '-c', 'full_page_writes=off'] })
}

/** Starts an embedded database in a folder, existing or made from a dump, and tests that commits are synced. */
export async function startInFolder(path: string, dump?: Blob): Promise<FolderPglite> {
  const fs = new DurableFS(path)
  const pglite = await start(dump, { fs, startParams: [...durableStartParams] })
  fs.onLogSync = () => keepLogShort(pglite, fs)
  return { pglite, synced: await commitsReachDisk(pglite, fs) }
}

/** Kysely over an embedded database. */
export function kyselyOver(pglite: PGlite): Db {
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite }), plugins: [rootGuard()] })
}

/** PostgreSQL's last words go into the error: it exits without giving a reason to its caller. */
async function start(dump: Blob | undefined, options: PGliteOptions): Promise<PGlite> {
  const said: string[] = []
  const listening = (text: string) => said.push(text) > 0
  try {
    return await PGlite.create({
      ...options,
      ...(dump && { loadDataDir: dump }),
      startParams: [...(options.startParams ?? []), '-c', 'timezone=UTC'],
      parsers: { ...storeParsers },
      onStderr: listening,
    })
  } catch (cause) {
    throw new Error(`PGlite did not start: ${said.slice(-5).join(' | ')}`, { cause })
  }
}

/** A logical message is the smallest commit that must be synced, and leaves no table behind. */
async function commitsReachDisk(pglite: PGlite, fs: DurableFS): Promise<boolean> {
  const before = fs.walSyncs
  await pglite.query(`select pg_logical_emit_message(true, 'durability self-test', '')`)
  return fs.walSyncs > before
}

/**
 * The embedded PostgreSQL has no checkpointer: left alone, its log grows for ever. The checkpoint waits for
 * the open transaction; where one fails, the next log file asks again.
 */
function keepLogShort(pglite: PGlite, fs: DurableFS): void {
  if (fs.logSegments <= maxLogSegments) return
  fs.forgetSegments()
  void pglite.query('checkpoint').catch(() => undefined)
}
