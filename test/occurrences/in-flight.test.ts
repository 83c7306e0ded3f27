import { expect, it } from 'vitest'
import type { Inbound } from '../../src/chat/event.ts'
import { keepOpen, someoneWaits, startEngine, startWithPlatform } from '../support/engine.ts'
import { closeAt, foundOrganisation, hour, minute, pushAt, saying } from '../support/organisation.ts'
import { wordsOf } from '../support/scripted-adapter.ts'
import { useStore } from '../support/stores.ts'

/** What an admin does while another process works; only a server has two transactions at a time. */
const store = useStore('postgres')
const lastMinute = new Date(closeAt.getTime() - minute)

/** An admin's message taken up to its last step, the reply, and left there. */
async function inFlight(event: Inbound): Promise<{ land(): Promise<string | undefined> }> {
  const engine = startEngine(store.db)
  engine.clock.set(event.at)
  await engine.receive([saying({ id: 'hello', from: event.from.id, at: event.at, text: '帮助' })])
  const held = await keepOpen(store.db, (tx) =>
    tx.selectFrom('chat').where('external_id', '=', event.from.id).select('id').forUpdate().execute(),
  )
  const receiving = engine.receive([event])
  await someoneWaits(store.db)
  const land = async () => {
    await held.commit()
    return (await receiving)[0]?.kind
  }
  return { land }
}

function activity() {
  return store.db.selectFrom('activity').select(['closes_at', 'closed_at']).execute()
}

it('an activity whose closing is put off at the last moment is closed at the new time only', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  const { land } = await inFlight(saying({ id: 'e1', from: 'm1', at: lastMinute, text: '延期 1天' }))
  const closing = engine.at(closeAt)
  await Promise.race([closing, someoneWaits(store.db, 2)])
  expect(await land()).toBe('taken')
  await closing
  const later = new Date(closeAt.getTime() + 24 * hour)
  expect(await activity()).toEqual([{ closes_at: later, closed_at: null }])
  await engine.at(later)
  expect(await activity()).toEqual([{ closes_at: later, closed_at: later }])
  expect(engine.platform.sends.filter((call) => wordsOf(call).includes('1B'))).toHaveLength(3)
})

it('an activity that is being closed is not put off any more', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  const closing = await keepOpen(store.db, (tx) =>
    tx.updateTable('activity').set({ closed_at: closeAt }).execute(),
  )
  const other = startWithPlatform(store.db)
  other.clock.set(lastMinute)
  const extending = other.receive([saying({ id: 'e1', from: 'm1', at: lastMinute, text: '延期 1天' })])
  await someoneWaits(store.db)
  await closing.commit()
  await extending
  expect(await activity()).toEqual([{ closes_at: closeAt, closed_at: closeAt }])
})

it('two admins who push at the same time push once', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  const at = new Date(pushAt.getTime() - hour)
  engine.clock.set(at)
  const first = await inFlight(saying({ id: 'p1', from: 'm1', at, text: '推送 48' }))
  const second = engine.receive([saying({ id: 'p2', from: 'm2', at, text: '推送 48' })])
  await Promise.race([second, someoneWaits(store.db, 2)])
  expect(await first.land()).toBe('taken')
  expect(await second).toEqual([{ kind: 'taken' }])
  await engine.runDue()
  expect(await activity()).toHaveLength(1)
  expect(engine.platform.sends.filter(({ to }) => to.kind === 'group')).toHaveLength(3)
})
