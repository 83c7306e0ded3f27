import { expect, it } from 'vitest'
import { inTransaction, savepoint, type Tx } from '../../src/db/transaction.ts'
import { describeStores } from '../support/stores.ts'
import { write, written } from './rows.ts'

const failure = new Error('no')
async function writeAndFail(tx: Tx, id: string): Promise<never> {
  await write(tx, id)
  throw failure
}

describeStores('a savepoint', (store) => {
  it('gives the value of what went well', async () => {
    const outcome = await inTransaction(store.db, (tx) =>
      savepoint(tx, async () => {
        await write(tx, 'a')
        return 7
      }),
    )
    expect(outcome).toEqual({ kind: 'done', value: 7 })
    expect(await written(store.db)).toEqual(['a'])
  })

  it('undoes only its own writes and returns the failure', async () => {
    const outcome = await inTransaction(store.db, async (tx) => {
      await write(tx, 'before')
      const result = await savepoint(tx, () => writeAndFail(tx, 'inside'))
      await write(tx, 'after')
      return result
    })
    expect(outcome).toEqual({ kind: 'rolled-back', error: failure })
    expect(await written(store.db)).toEqual(['after', 'before'])
  })

  it('survives a failed statement', async () => {
    const outcome = await inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      const result = await savepoint(tx, () => write(tx, 'a'))
      await write(tx, 'b')
      return result
    })
    expect(outcome).toEqual({ kind: 'rolled-back', error: expect.objectContaining({ code: '23505' }) })
    expect(await written(store.db)).toEqual(['a', 'b'])
  })

  it('does not take a swallowed failure for success', async () => {
    const outcome = await inTransaction(store.db, async (tx) => {
      await write(tx, 'a')
      return savepoint(tx, async () => {
        await write(tx, 'b')
        await write(tx, 'a').catch(() => undefined)
      })
    })
    expect(outcome.kind).toBe('rolled-back')
    expect(await written(store.db)).toEqual(['a'])
  })

  it('nests', async () => {
    await inTransaction(store.db, async (tx) => {
      await savepoint(tx, async () => {
        await write(tx, 'outer')
        expect((await savepoint(tx, () => writeAndFail(tx, 'inner'))).kind).toBe('rolled-back')
        expect((await savepoint(tx, () => write(tx, 'second'))).kind).toBe('done')
      })
      await savepoint(tx, async () => {
        await savepoint(tx, () => write(tx, 'released'))
        throw failure
      })
    })
    expect(await written(store.db)).toEqual(['outer', 'second'])
  })

  it('is lost with its transaction', async () => {
    const failing = inTransaction(store.db, async (tx) => {
      await savepoint(tx, () => write(tx, 'a'))
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    expect(await written(store.db)).toEqual([])
  })

  it('refuses another beside it, which would undo its work', async () => {
    const outcome = await inTransaction(store.db, (tx) =>
      Promise.allSettled([
        savepoint(tx, () => write(tx, 'first')),
        savepoint(tx, () => writeAndFail(tx, 'second')),
      ]),
    )
    expect(outcome).toEqual([
      { status: 'fulfilled', value: expect.objectContaining({ kind: 'done' }) },
      { status: 'rejected', reason: expect.objectContaining({ reason: 'parallel-savepoints' }) },
    ])
    expect(await written(store.db)).toEqual(['first'])
  })

  it('may follow another', async () => {
    await inTransaction(store.db, async (tx) => {
      for (const id of ['a', 'b']) await savepoint(tx, () => write(tx, id))
    })
    expect(await written(store.db)).toEqual(['a', 'b'])
  })

  it('needs a transaction', async () => {
    const ended: Tx[] = []
    await inTransaction(store.db, async (tx) => void ended.push(tx))
    await expect(savepoint(ended[0]!, async () => undefined)).rejects.toMatchObject({
      reason: 'outside-transaction',
    })
  })
})
