import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MigrationFailedError, StoreNewerError } from './errors.ts'
import { migrations } from './migrations/list.ts'
import type { Db } from './transaction.ts'

/** Migrations by name; names sort in the order they run. */
export type Migrations = Readonly<Record<string, Migration>>

/**
 * Brings the database to the newest schema; says which migrations ran. Any number of processes may do this at
 * once (an advisory lock). A database that a newer program has migrated is refused and left as it is.
 */
export async function migrateStore(db: Db, known: Migrations = migrations): Promise<readonly string[]> {
  await refuseNewer(db, known)
  const provider = { getMigrations: async () => ({ ...known }) }
  const migrationTableSchema = await currentSchema(db)
  const { error, results } = await new Migrator({ db, provider, migrationTableSchema }).migrateToLatest()
  if (error !== undefined) {
    await refuseNewer(db, known)
    throw new MigrationFailedError(results?.find((result) => result.status === 'Error')?.migrationName, error)
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** Whether `migrateStore` would have something to do. */
export async function needsMigration(db: Db, known: Migrations = migrations): Promise<boolean> {
  const done = new Set(await ranMigrations(db))
  return Object.keys(known).some((name) => !done.has(name))
}

async function refuseNewer(db: Db, known: Migrations): Promise<void> {
  const unknown = (await ranMigrations(db)).filter((name) => !(name in known))
  if (unknown.length > 0) throw new StoreNewerError(unknown)
}

async function ranMigrations(db: Db): Promise<string[]> {
  const table = await sql<{
    found: boolean
  }>`
    select to_regclass(quote_ident(current_schema()) || '.kysely_migration') is not null as found`.execute(db)
  if (!table.rows[0]?.found) return []
  const ran = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return ran.rows.map((row) => row.name)
}

async function currentSchema(db: Db): Promise<string> {
  const answer = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return answer.rows[0]?.name ?? 'public'
}
