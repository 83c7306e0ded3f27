import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import type { Db } from '../../src/db/transaction.ts'

export interface Sabotage {
  readonly table: keyof Database
  /** On which rows, as SQL about `new`. */
  readonly when: string
  /** The SQLSTATE that the database then fails with. */
  readonly code: string
}

/** Until the test is over, a table refuses certain rows with an error of the database. */
export async function sabotage(db: Db, { table, when, code }: Sabotage): Promise<void> {
  const begin = `begin if ${when} then raise exception 'sabotage' using errcode = '${code}'; end if; return new; end`
  await sql`create function sabotage() returns trigger language plpgsql as ${sql.lit(begin)}`.execute(db)
  await sql`create trigger sabotage before insert or update on ${sql.table(table)}
    for each row execute function sabotage()`.execute(db)
  onTestFinished(async () => {
    await sql`drop function sabotage cascade`.execute(db)
  })
}
