import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type Misuse, StoreMisuseError } from '../../src/db/errors.ts'
import { type Db, inTransaction, savepoint, type Tx } from '../../src/db/transaction.ts'
import { describeStores } from '../support/stores.ts'
import { write, written } from './rows.ts'

function misuse(reason: Misuse): unknown {
  return expect.objectContaining({ name: 'StoreMisuseError', code: 'store-misuse', reason })
}

/** Held open until it is released, so that a test may act meanwhile. */
function gate(): { passed: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { passed: promise, open: resolve }
}

describeStores('a transaction', (store) => {
  it('commits what its function returned from', async () => {
    const value = await inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      return 7
    })
    expect(value).toBe(7)
    expect(await written(store.db)).toEqual(['a'])
  })

  it('rolls back when its function throws, and throws the same', async () => {
    const failure = new Error('no')
    const failing = inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    expect(await written(store.db)).toEqual([])
  })

  it('does not commit quietly after a failure that its function swallowed', async () => {
    const swallowing = inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      await write(tx, 'a').catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow()
    expect(await written(store.db)).toEqual([])
  })

  it('is read committed', async () => {
    const level = await inTransaction(store.db, (tx) =>
      sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx),
    )
    expect(level.rows).toEqual([{ level: 'read committed' }])
  })

  it('runs beside others, each with its own writes', async () => {
    const run = (id: string) =>
      inTransaction(store.db, async (tx) => {
        await write(tx, id)
        if (id === 'b') throw new Error('no')
      })
    const ended = await Promise.allSettled(['a', 'b', 'c'].map(run))
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await written(store.db)).toEqual(['a', 'c'])
  })
})

describeStores('the guard', (store) => {
  it('refuses the root database inside a transaction at once', { timeout: 5_000 }, async () => {
    const wrong = inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      await write(store.db, 'b')
    })
    await expect(wrong).rejects.toEqual(misuse('root-inside-transaction'))
    expect(await written(store.db)).toEqual([])
  })

  it.each<[string, (db: Db) => Promise<unknown>]>([
    ['a select', (db) => db.selectFrom('member').selectAll().execute()],
    ['raw SQL', (db) => sql`select 1`.execute(db)],
    ['a query in what it started', async (db) => Promise.all([1, 2].map(() => written(db)))],
  ])('refuses %s, and the transaction may go on', { timeout: 5_000 }, async (_, query) => {
    await inTransaction(store.db, async (tx) => {
      await expect(query(store.db)).rejects.toThrow(StoreMisuseError)
      await savepoint(tx, () => expect(query(store.db)).rejects.toThrow(StoreMisuseError))
      await write(tx, 'a')
    })
    expect(await written(store.db)).toEqual(['a'])
  })

  it('lets those outside wait for their turn', async () => {
    const { passed, open } = gate()
    const inside = inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      await passed
    })
    const outside = write(store.db, 'b')
    open()
    await Promise.all([inside, outside])
    expect(await written(store.db)).toEqual(['a', 'b'])
  })

  it('refuses a transaction inside a transaction', { timeout: 5_000 }, async () => {
    const nested = inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      await inTransaction(store.db, (inner) => write(inner, 'b'))
    })
    await expect(nested).rejects.toEqual(misuse('nested-transaction'))
    expect(await written(store.db)).toEqual([])
  })

  it('refuses a transaction that has ended', async () => {
    const ended: Tx[] = []
    await inTransaction(store.db, async (tx) => void ended.push(tx))
    await expect(write(ended[0]!, 'a')).rejects.toEqual(misuse('transaction-ended'))
    await expect(inTransaction(store.db, () => write(ended[0]!, 'b'))).rejects.toEqual(
      misuse('transaction-ended'),
    )
    expect(await written(store.db)).toEqual([])
  })

  it('fails what a transaction started and did not wait for, and frees what runs after it', async () => {
    const { passed, open } = gate()
    const late: Promise<unknown>[] = []
    await inTransaction(store.db, async (tx) => {
      late.push(passed.then(() => write(tx, 'late')))
      late.push(passed.then(() => write(store.db, 'own')))
    })
    open()
    const [inside, root] = await Promise.allSettled(late)
    expect(inside).toEqual({ status: 'rejected', reason: misuse('transaction-ended') })
    expect(root?.status).toBe('fulfilled')
    expect(await written(store.db)).toEqual(['own'])
  })
})
