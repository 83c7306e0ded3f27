import { expect, it } from 'vitest'
import type { SendResult } from '../../src/chat/adapter.ts'
import { listOrganisations } from '../../src/db/queries/organisations.ts'
import { startWithPlatform } from '../support/engine.ts'
import { lettersIn, post, settled } from '../support/letters.ts'
import { founded, foundOrganisation, groupRef, home, hour } from '../support/organisation.ts'
import { type Scripted, scriptedAdapter, sent, wordsOf } from '../support/scripted-adapter.ts'
import { describeStores, type StoreInUse } from '../support/stores.ts'

const g1 = groupRef(home, 'g1')
const noKeys = { idempotentForMs: 0 }
const down: SendResult = { kind: 'retry', detail: 'down' }

/** A process with letters for `g1` in its outbox. */
async function withLetters({ db }: StoreInUse, scripted: Scripted, ...texts: readonly string[]) {
  const organisation = await foundOrganisation(db)
  await post(db, organisation, g1, ...texts)
  return startWithPlatform(db, scriptedAdapter(scripted))
}

describeStores('an attempt to send', (store) => {
  it('that fails is made again after waits that grow to a quarter of an hour, and given up in the end', async () => {
    const engine = await withLetters(store, { send: () => down }, 'one')
    await engine.at(founded)
    for (const wait of [5, 15, 45, 135, 405, 900, 900]) {
      const next = (await engine.nextDue())!
      const waited = (next.getTime() - engine.clock.now().getTime()) / 1000
      expect(waited).toBeGreaterThanOrEqual(wait * 0.8)
      expect(waited).toBeLessThanOrEqual(wait * 1.2)
      await engine.at(next)
    }
    expect(await lettersIn(store.db)).toEqual([settled('ready', 8)])
    await store.db.updateTable('delivery').set({ attempts: 28 }).execute()
    await engine.at(new Date(founded.getTime() + 2 * hour))
    expect(await lettersIn(store.db)).toEqual([settled('ready', 29)])
    await engine.at(new Date(founded.getTime() + 3 * hour))
    expect(await lettersIn(store.db)).toEqual([settled('dead', 30)])
    expect(new Set(engine.platform.sends.map(({ key }) => key)).size).toBe(1)
  })

  it('waits as long as the platform asks', async () => {
    const busy: SendResult = { kind: 'retry', afterMs: 2 * hour, detail: 'slow down' }
    const engine = await withLetters(store, { send: ({ nth }) => (nth === 1 ? busy : sent(nth)) }, 'one')
    await engine.at(founded)
    await engine.at(new Date(founded.getTime() + 2 * hour - 1))
    expect(await lettersIn(store.db)).toEqual([settled('ready', 1)])
    await engine.at(new Date(founded.getTime() + 2 * hour))
    expect(await lettersIn(store.db)).toEqual([settled('sent', 2)])
  })

  it('that is refused is not made again', async () => {
    const engine = await withLetters(
      store,
      { send: () => ({ kind: 'refused', detail: 'no such group' }) },
      'one',
    )
    await engine.at(founded)
    await engine.at(new Date(founded.getTime() + hour))
    expect(engine.platform.sends).toHaveLength(1)
    expect(await lettersIn(store.db)).toEqual([settled('dead', 1)])
    expect((await lettersIn(store.db))[0]?.error).toBe('no such group')
  })

  it('that throws leaves the outcome unknown where no key covers another one', async () => {
    const engine = await withLetters(
      store,
      { capabilities: noKeys, send: () => fail('connection reset') },
      'one',
    )
    await engine.at(founded)
    await engine.at(new Date(founded.getTime() + hour))
    expect(engine.platform.sends).toHaveLength(1)
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 1)])
  })

  it('that throws is made again under the same key where the platform knows it', async () => {
    const engine = await withLetters(
      store,
      { send: ({ nth }) => (nth === 1 ? fail('reset') : sent(nth)) },
      'one',
    )
    await engine.at(founded)
    await engine.at((await engine.nextDue())!)
    const [first, second] = engine.platform.sends
    expect(second?.key).toBe(first?.key)
    expect(await lettersIn(store.db)).toEqual([settled('sent', 2)])
  })

  it('of unknown outcome is not made again once the platform has forgotten the key', async () => {
    const engine = await withLetters(store, { send: () => fail('reset') }, 'one')
    await engine.at(founded)
    await engine.at(new Date(founded.getTime() + hour))
    expect(engine.platform.sends).toHaveLength(1)
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 1)])
  })

  it('that failed for certain is made again however long ago it was', async () => {
    const engine = await withLetters(store, { send: ({ nth }) => (nth === 1 ? down : sent(nth)) }, 'one')
    await engine.at(founded)
    await engine.at(new Date(founded.getTime() + 3 * hour))
    expect(await lettersIn(store.db)).toEqual([settled('sent', 2)])
  })

  it('that failed for certain does not make an earlier one certain', async () => {
    const engine = await withLetters(store, { send: ({ nth }) => (nth === 1 ? fail('reset') : down) }, 'one')
    await engine.at(founded)
    await engine.at((await engine.nextDue())!)
    expect(await lettersIn(store.db)).toEqual([settled('ready', 2)])
    await engine.at(new Date(founded.getTime() + hour))
    expect(engine.platform.sends).toHaveLength(2)
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 2)])
  })

  it('ends whatever the platform says about it', async () => {
    const engine = await withLetters(
      store,
      { send: () => ({ kind: 'refused', detail: 'bad\u0000 \ud800' }) },
      'one',
    )
    await engine.at(founded)
    expect(await lettersIn(store.db)).toEqual([settled('dead', 1)])
  })
})

describeStores('parts of one conversation', (store) => {
  it('keep their order when the first is delayed, and delay no other conversation', async () => {
    const send: Scripted['send'] = ({ nth, message }) =>
      message.t === 'text' && message.text === 'one' && nth < 5 ? down : sent(nth)
    const engine = await withLetters(store, { send }, 'one', 'two', 'three')
    const [organisation] = await listOrganisations(store.db)
    await post(store.db, organisation!, groupRef(home, 'g2'), 'elsewhere')
    await engine.at(founded)
    expect(engine.platform.sends.map(wordsOf)).toEqual(['one', 'elsewhere'])
    for (let wait = 0; wait < 4; wait += 1) await engine.at((await engine.nextDue()) ?? engine.clock.now())
    expect(engine.platform.sends.map(wordsOf)).toEqual([
      'one',
      'elsewhere',
      'one',
      'one',
      'one',
      'two',
      'three',
    ])
  })

  it('go on after one that was refused', async () => {
    const send: Scripted['send'] = ({ nth }) =>
      nth === 1 ? { kind: 'refused', detail: 'too long' } : sent(nth)
    const engine = await withLetters(store, { send }, 'one', 'two')
    await engine.at(founded)
    expect(await lettersIn(store.db)).toEqual([settled('dead', 1), settled('sent', 1)])
  })

  it('that cannot be rendered are put aside and hold up nobody', async () => {
    const engine = await withLetters(store, {}, 'one', 'two')
    await store.db.updateTable('delivery').set({ message: null }).where('part', '=', 0).execute()
    await engine.at(founded)
    expect(engine.platform.sends.map(wordsOf)).toEqual(['two'])
    expect(await lettersIn(store.db)).toEqual([settled('dead', 0), settled('sent', 1)])
  })
})

function fail(why: string): never {
  throw new Error(why)
}
