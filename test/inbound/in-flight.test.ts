import { expect, it } from 'vitest'
import type { Inbound } from '../../src/chat/event.ts'
import { keepOpen, someoneWaits, startEngine, startWithPlatform } from '../support/engine.ts'
import { post } from '../support/letters.ts'
import {
  afterPush,
  closeAt,
  foundOrganisation,
  groupRef,
  home,
  minute,
  pushAt,
  saying,
} from '../support/organisation.ts'
import { type ScriptedAdapter, scriptedAdapter, sent, wordsOf } from '../support/scripted-adapter.ts'
import { useStore } from '../support/stores.ts'

/** What one process is writing while another one works; only a server has two transactions at a time. */
const store = useStore('postgres')
const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const at = afterPush(20)

/** Takes an event up to its last step, writing its group's acknowledgement, and leaves it there. */
async function inFlight(event: Inbound): Promise<{ land(): Promise<string | undefined> }> {
  const held = await keepOpen(store.db, (tx) =>
    tx.selectFrom('chat').where('external_id', '=', event.chat.id).select('id').forNoKeyUpdate().execute(),
  )
  const engine = startEngine(store.db)
  engine.clock.set(event.at)
  const receiving = engine.receive([event])
  await someoneWaits(store.db)
  const land = async () => {
    await held.commit()
    return (await receiving)[0]?.kind
  }
  return { land }
}

/** The figures on the newest state of the card in `g2`. */
function shownOn({ sends, updates }: ScriptedAdapter): string | undefined {
  const drawn = sends.flatMap(({ message }) => (message.t === 'card' ? [message.card] : []))
  const card = [...drawn, ...updates.map((update) => update.card)].at(-1)
  return card?.lines.find((line) => line.includes('参加'))
}

const share = saying({ id: 's1', from: 'm5', in: 'g1', at, text: `分享：${words}` })
const another = saying({ id: 's2', from: 'm6', in: 'g1', at, text: `分享：${words}` })

it('a card that is redrawn while somebody takes part is redrawn again', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  await engine.at(at)
  await engine.receive([share])
  const { land } = await inFlight(another)
  await engine.at(afterPush(21))
  expect(await land()).toBe('taken')
  await engine.at(afterPush(22))
  expect(shownOn(engine.platform)).toBe('已有2人参加')
})

it('a card that is drawn while somebody takes part is redrawn', async () => {
  const organisation = await foundOrganisation(store.db)
  await post(store.db, organisation, groupRef(home, 'g2'), 'before it')
  const engine = startWithPlatform(
    store.db,
    scriptedAdapter({
      send: (call) =>
        call.nth === 1 ? { kind: 'retry', afterMs: 80 * 3_600_000, detail: 'down' } : sent(call.nth),
    }),
  )
  await engine.at(new Date(pushAt.getTime() - 4 * minute))
  await engine.at(pushAt)
  await store.db
    .updateTable('delivery')
    .set({ run_at: at })
    .where('attempts', '>', 0)
    .where('state', '=', 'ready')
    .execute()
  const { land } = await inFlight(share)
  await engine.at(at)
  expect(await land()).toBe('taken')
  await engine.at(afterPush(22))
  expect(engine.platform.sends.filter(({ message }) => message.t === 'card')).toHaveLength(1)
  expect(shownOn(engine.platform)).toBe('已有1人参加')
})

it('a card on its way while somebody takes part is redrawn when it has arrived', async () => {
  await foundOrganisation(store.db)
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<ReturnType<typeof sent>>()
  const platform = scriptedAdapter({
    send: ({ message, nth }) => {
      if (message.t !== 'card') return sent(nth)
      asked.resolve()
      return answer.promise
    },
  })
  const engine = startWithPlatform(store.db, platform)
  const pushing = engine.at(pushAt)
  await asked.promise
  const other = startEngine(store.db)
  other.clock.set(afterPush(0))
  await other.receive([{ ...share, at: afterPush(0) }])
  answer.resolve(sent(9))
  await pushing
  await engine.at(afterPush(1))
  expect(shownOn(engine.platform)).toBe('已有1人参加')
})

it('what is brought while the acknowledgement is being sent is in the next one', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  await engine.at(at)
  await engine.receive([share])
  const sending = await keepOpen(store.db, (tx) =>
    tx.updateTable('delivery').set({ state: 'sent', attempts: 1 }).where('kind', '=', 'collected').execute(),
  )
  const other = startEngine(store.db)
  other.clock.set(at)
  const receiving = other.receive([another])
  await someoneWaits(store.db)
  await sending.commit()
  await receiving
  await engine.at(afterPush(60))
  const collected = engine.platform.sends.filter((call) => wordsOf(call).includes('分享'))
  expect(collected.map(wordsOf)).toContain('记下了：m6的分享。')
})

it('what is taken back while the acknowledgement is being sent leaves that as it is', async () => {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  await engine.at(at)
  await engine.receive([share])
  const sending = await keepOpen(store.db, (tx) =>
    tx.updateTable('delivery').set({ state: 'sent', attempts: 1 }).where('kind', '=', 'collected').execute(),
  )
  const recalling = engine.receive([{ ...share, t: 'recall', eventId: 'r1' }])
  await someoneWaits(store.db)
  await sending.commit()
  expect(await recalling).toEqual([{ kind: 'taken' }])
  const kept = await store.db.selectFrom('delivery').where('kind', '=', 'collected').select('state').execute()
  expect(kept).toEqual([{ state: 'sent' }])
})

it('an answer that is being written when its activity closes earns its points', async () => {
  await foundOrganisation(store.db)
  const engine = startEngine(store.db)
  await engine.at(pushAt)
  const lastMinute = new Date(closeAt.getTime() - minute)
  const { land } = await inFlight(
    saying({ id: 'a1', from: 'm5', in: 'g1', at: lastMinute, text: '1B 2AB 3对 4书面' }),
  )
  const closing = engine.at(closeAt)
  await Promise.race([closing, someoneWaits(store.db, 2)])
  expect(await land()).toBe('taken')
  await closing
  const points = await store.db.selectFrom('ledger').select(['cause', 'points']).orderBy('cause').execute()
  expect(points).toEqual([
    { cause: 'correct', points: 4 },
    { cause: 'quiz', points: 5 },
  ])
})
