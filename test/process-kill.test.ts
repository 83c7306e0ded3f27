import { expect, it } from 'vitest'
import { openStore, type StoreLocation } from '../src/db/open.ts'
import type { Db } from '../src/db/transaction.ts'
import { rowsLeft, startEngine } from './support/engine.ts'
import { foundOrganisation, hour, saying } from './support/organisation.ts'
import { startBotProcess } from './support/start-bot-process.ts'
import { describeStores, type StoreInUse } from './support/stores.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'

interface Prepared {
  readonly where: StoreLocation
  /** What was there when it was prepared. */
  readonly before: Record<string, number>
  /** A share in a group and answers in private, sent now. */
  readonly share: ReturnType<typeof saying>
  readonly answers: ReturnType<typeof saying>
}

/** Uses a store and closes it again: a data folder belongs to one process at a time. */
async function inStore<T>(where: StoreLocation, use: (db: Db) => Promise<T>): Promise<T> {
  const store = await openStore(where)
  return use(store.db).finally(store.close)
}

function left(where: StoreLocation): Promise<Record<string, number>> {
  return inStore(where, (db) => rowsLeft(db))
}

/** A store that processes may use one after the other, with an issue open without end. */
async function prepared({ url }: StoreInUse): Promise<Prepared> {
  const now = new Date()
  const where: StoreLocation =
    url === undefined
      ? { kind: 'folder', path: `${await temporaryFolder()}/data` }
      : { kind: 'postgres', url }
  const before = await inStore(where, async (db) => {
    await foundOrganisation(db, { settings: { push: 'off', close: 'off' } })
    const engine = startEngine(db)
    await engine.at(new Date(now.getTime() - hour))
    await engine.receive([saying({ id: 'push', from: 'm1', at: now, text: '推送 48' })])
    await engine.runDue()
    return rowsLeft(db)
  })
  return {
    where,
    before,
    share: saying({ id: 's1', from: 'm3', in: 'g1', at: now, text: `分享：${words}` }),
    answers: saying({ id: 'a1', from: 'm4', at: now, text: '1B 2AB 3对 4书面' }),
  }
}

describeStores('a process that is killed', (store) => {
  it('before it has committed: nothing was acknowledged, nothing is stored, and the event can come again', async () => {
    const { where, before, share } = await prepared(store)
    const first = startBotProcess({ store: where, freeze: 'before-commit' })
    first.tell(share)
    await first.hear('writing')
    await first.kill()
    expect(first.told.filter(({ acknowledged }) => acknowledged)).toEqual([])
    expect(await left(where)).toEqual(before)
    const second = startBotProcess({ store: where })
    second.tell(share)
    expect((await second.hear('acknowledged')).acknowledged).toBe('s1')
    expect(await second.end()).toBe(0)
    expect(await left(where)).toMatchObject({ share: 1, ledger: 1, collected_line: 1 })
  })

  it('between commit and send: what it would have said is said by the next one', async () => {
    const { where, answers } = await prepared(store)
    const first = startBotProcess({ store: where, freeze: 'after-commit' })
    first.tell(answers)
    await first.hear('acknowledged')
    await first.kill()
    expect(first.told.filter(({ sending }) => sending)).toEqual([])
    const second = startBotProcess({ store: where })
    expect((await second.hear('sending')).sending).toContain('记下了')
    second.tell(answers)
    await second.hear('acknowledged')
    expect(await second.end()).toBe(0)
    expect(second.told.filter(({ sending }) => sending)).toHaveLength(1)
    expect(await left(where)).toMatchObject({ answer: 4, ledger: 1 })
  })

  it('while it sends: the next one sends again under the same key once the lease is over', async () => {
    const { where, answers } = await prepared(store)
    const first = startBotProcess({ store: where, freeze: 'in-send' })
    first.tell(answers)
    const lost = await first.hear('sending')
    await first.kill()
    const second = startBotProcess({ store: where, ahead: 120_000 })
    expect(await second.hear('sending')).toEqual(lost)
    expect(await second.end()).toBe(0)
    expect(second.told.filter(({ sending }) => sending)).toHaveLength(1)
    expect(await left(where)).toMatchObject({ answer: 4, ledger: 1, delivery: 5 })
  })
})
