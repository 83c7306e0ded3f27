import type { PGlite } from '@electric-sql/pglite'
import { openDataFolder } from './data-folder.ts'
import { migrateStore, needsMigration } from './migrate.ts'
import { kyselyOver, startInMemory } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import { defaultCacheDir, migratedTemplate } from './template.ts'
import type { Db } from './transaction.ts'

/** Where the store is: in memory and gone with the process, in a folder, or on a server. */
export type StoreLocation =
  | { readonly kind: 'memory'; readonly cacheDir?: string }
  | { readonly kind: 'folder'; readonly path: string }
  | OnServer

/** A database on a server; with a schema, that one alone is used, and must exist. */
interface OnServer {
  readonly kind: 'postgres'
  readonly url: string
  readonly schema?: string
}

export interface OpenStoreOptions {
  /** Steps that may take seconds. */
  onProgress?(step: 'creating' | 'migrating'): void
  /** A connection to the server broke; the pool replaces it. */
  onConnectionLost?(error: Error): void
}

/** A migrated, tested store. */
export interface OpenStore {
  readonly db: Db
  readonly kind: 'pglite' | 'postgres'
  /**
   * What a commit survives. `synced`: a power cut. `unsynced`: the end of the process only, because the
   * self-test saw no sync; the operator must be warned. `server`: what the server promises.
   */
  readonly durability: 'synced' | 'unsynced' | 'memory' | 'server'
  /** For developers and logs; holds no password. */
  readonly description: string
  close(): Promise<void>
}

/** Opens the store, brings it to the newest schema and tests it. Everything it refuses is a typed error. */
export function openStore(where: StoreLocation, options: OpenStoreOptions = {}): Promise<OpenStore> {
  switch (where.kind) {
    case 'memory':
      return openInMemory(where.cacheDir ?? defaultCacheDir, options)
    case 'folder':
      return openInFolder(where.path, options)
    case 'postgres':
      return openOnServer(where, options)
  }
}

async function openInMemory(cacheDir: string, options: OpenStoreOptions): Promise<OpenStore> {
  const pglite = await startInMemory(await migratedTemplate(cacheDir, () => options.onProgress?.('creating')))
  const description = 'PGlite in memory'
  return {
    db: kyselyOver(pglite),
    kind: 'pglite',
    durability: 'memory',
    description,
    close: once(() => stop(pglite)),
  }
}

async function openInFolder(path: string, options: OpenStoreOptions): Promise<OpenStore> {
  const creating = () => options.onProgress?.('creating')
  const folder = await openDataFolder(path, () => migratedTemplate(defaultCacheDir, creating))
  const close = once(async () => {
    await stop(folder.pglite).finally(folder.release)
  })
  const db = kyselyOver(folder.pglite)
  try {
    await migrate(db, options)
  } catch (error) {
    await close()
    throw error
  }
  const description = `PGlite in ${folder.path}`
  return { db, kind: 'pglite', durability: folder.synced ? 'synced' : 'unsynced', description, close }
}

/** Migrations run on a connection of their own, since a long one is no reason to give up. */
async function openOnServer(where: OnServer, options: OpenStoreOptions): Promise<OpenStore> {
  const { url, schema } = where
  const server = {
    url,
    ...(schema === undefined ? {} : { schema }),
    ...(options.onConnectionLost ? { onConnectionLost: options.onConnectionLost } : {}),
  }
  const migrating = await openPostgres({ ...server, maxConnections: 1, statementTimeout: 0 })
  try {
    await migrate(migrating.db, options)
  } finally {
    await migrating.db.destroy()
  }
  const { db, description } = await openPostgres(server)
  return { db, kind: 'postgres', durability: 'server', description, close: once(() => db.destroy()) }
}

async function migrate(db: Db, options: OpenStoreOptions): Promise<void> {
  if (await needsMigration(db)) options.onProgress?.('migrating')
  await migrateStore(db)
}

async function stop(pglite: PGlite): Promise<void> {
  if (!pglite.closed) await pglite.close()
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  return () => {
    closing ??= close()
    return closing
  }
}
