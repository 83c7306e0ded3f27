import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import type { Adapter } from '../../src/chat/adapter.ts'
import type { Database } from '../../src/db/database.ts'
import { type Db, inTransaction, type Tx } from '../../src/db/transaction.ts'
import type { OrganisationId } from '../../src/domain/ids.ts'
import { type DrivenClock, drivenClock } from '../../src/ports/driven-clock.ts'
import type { Log } from '../../src/ports/log.ts'
import { realRandom } from '../../src/ports/real-random.ts'
import { founded } from './organisation.ts'
import { type ScriptedAdapter, scriptedAdapter } from './scripted-adapter.ts'

export interface EngineParts {
  readonly adapters?: readonly Adapter[]
  readonly clock?: DrivenClock
  readonly log?: Log
}

/** One process of the bot on a store, under a clock that a test drives. */
export interface Engine extends App {
  readonly clock: DrivenClock
  /** Sets the clock and carries out what is due then. */
  at(instant: Date): Promise<void>
}

/** Starts a process; two on one store are two processes. */
export function startEngine(db: Db, parts: EngineParts = {}): Engine {
  const { adapters = [scriptedAdapter()], clock = drivenClock(founded), log = silent } = parts
  const app = createApp({ db, adapters, clock, random: realRandom(), log })
  const at = (instant: Date) => {
    clock.set(instant)
    return app.runDue()
  }
  return { ...app, clock, at }
}

/** A process with one platform that does what is asked of it. */
export function startWithPlatform(
  db: Db,
  adapter: ScriptedAdapter = scriptedAdapter(),
): Engine & { readonly platform: ScriptedAdapter } {
  return { ...startEngine(db, { adapters: [adapter] }), platform: adapter }
}

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

const written = [
  'share',
  'comment',
  'answer',
  'finish',
  'solitaire_entry',
  'ledger',
  'inbound_event',
  'delivery',
  'collected_line',
  'prompt',
  'unidentified',
] as const satisfies readonly (keyof Database)[]

/**
 * How many rows there are of everything an event can leave behind, in one organisation or in all; tables without any
 * are left out.
 */
export async function rowsLeft(db: Db, organisationId?: OrganisationId): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of written) {
    if (organisationId && table === 'inbound_event') continue
    const where = organisationId ? sql`where organisation_id = ${organisationId}` : sql``
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)} ${where}`.execute(
      db,
    )
    if (rows[0]?.count) counts[table] = rows[0].count
  }
  return counts
}

/** Waits until so many statements of this PostgreSQL database wait for a lock. */
export async function someoneWaits(db: Db, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    if (rows.length >= count) return
    await pause(5)
  }
}

/** Runs `run` in a transaction that stays open until it is told to commit; others go on meanwhile. */
export async function keepOpen(
  db: Db,
  run: (tx: Tx) => Promise<unknown>,
): Promise<{ commit(): Promise<void> }> {
  const done = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const ended = inTransaction(db, async (tx) => {
    await run(tx)
    done.resolve()
    await told.promise
  })
  await Promise.race([done.promise, ended])
  const commit = () => {
    told.resolve()
    return ended
  }
  onTestFinished(() => commit().catch(() => undefined))
  return { commit }
}
