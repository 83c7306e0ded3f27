import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, type KyselyPlugin, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { StoreMisuseError } from './errors.ts'

/** The root database: a pool or the one embedded connection. Not to be used while a transaction is open. */
export type Db = Kysely<Database>
/** An open transaction. Dead once it ended. */
export type Tx = Transaction<Database>

interface Mark {
  open: boolean
  /** Savepoints open on the transaction now. */
  depth: number
}
interface Scope {
  readonly mark: Mark
  /** Savepoints around the code that runs in this scope. */
  readonly depth: number
}

const scopes = new AsyncLocalStorage<Scope>()

/**
 * Refuses queries on the root database from inside `inTransaction`. Without it they wait for ever on the one
 * embedded connection, and run outside the transaction on a pool. A plugin sees the query before Kysely takes
 * its mutex; a driver would be too late.
 */
export function rootGuard(): KyselyPlugin {
  return refusing(() => (scopes.getStore()?.mark.open ? 'root-inside-transaction' : undefined))
}

/**
 * Runs `run` in one read committed transaction: its return commits, its throw rolls back. Transactions do not
 * nest; part of one is undone with `savepoint`. What `run` started but did not await fails once it is over.
 */
export async function inTransaction<T>(db: Db, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (scopes.getStore()?.mark.open) throw new StoreMisuseError('nested-transaction')
  const mark: Mark = { open: true, depth: 0 }
  const ended = refusing(() => (mark.open ? undefined : 'transaction-ended'))
  try {
    return await db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((tx) => scopes.run({ mark, depth: 0 }, () => run(tx.withoutPlugins().withPlugin(ended))))
  } finally {
    mark.open = false
  }
}

/**
 * Runs `run` so that its failure undoes only its own writes and is returned, not thrown; the transaction goes
 * on. May nest, but not run side by side in one transaction: they would undo each other's work.
 */
export async function savepoint<T>(
  tx: Tx,
  run: () => Promise<T>,
): Promise<{ kind: 'done'; value: T } | { kind: 'rolled-back'; error: unknown }> {
  const scope = scopes.getStore()
  if (!scope?.mark.open) throw new StoreMisuseError('outside-transaction')
  const { mark, depth } = scope
  if (mark.depth !== depth) throw new StoreMisuseError('parallel-savepoints')
  mark.depth += 1
  try {
    await sql`savepoint step`.execute(tx)
    try {
      const value = await scopes.run({ mark, depth: depth + 1 }, run)
      await sql`release savepoint step`.execute(tx)
      return { kind: 'done', value }
    } catch (error) {
      await sql`rollback to savepoint step`.execute(tx)
      await sql`release savepoint step`.execute(tx)
      return { kind: 'rolled-back', error }
    }
  } finally {
    mark.depth -= 1
  }
}

function refusing(fault: () => StoreMisuseError['reason'] | undefined): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const reason = fault()
      if (reason) throw new StoreMisuseError(reason)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}
