import { sql } from 'kysely'
import { openPostgres } from './open-postgres.ts'

/**
 * Runs `run` with an empty schema of its own in a database and removes it afterwards, whatever happened; what else
 * is in the database is neither seen nor touched. Needs the right to create schemas there.
 */
export async function withScratchSchema<T>(url: string, name: string, run: () => Promise<T>): Promise<T> {
  const { db } = await openPostgres({ url, maxConnections: 1, statementTimeout: 0 })
  try {
    await sql`create schema ${sql.id(name)}`.execute(db)
    try {
      return await run()
    } finally {
      await sql`drop schema ${sql.id(name)} cascade`.execute(db)
    }
  } finally {
    await db.destroy()
  }
}
