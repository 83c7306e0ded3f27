import { expect, it } from 'vitest'
import type { SendResult } from '../../src/chat/adapter.ts'
import type { Db } from '../../src/db/transaction.ts'
import { startEngine, startWithPlatform } from '../support/engine.ts'
import { afterPush, foundOrganisation, minute, pressing, pushAt, saying } from '../support/organisation.ts'
import { type Scripted, type ScriptedAdapter, scriptedAdapter } from '../support/scripted-adapter.ts'
import { describeStores } from '../support/stores.ts'

const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const down: SendResult = { kind: 'retry', detail: 'down' }
const at = afterPush(20)

/** A process whose group `g2` has the card of issue 48. */
async function withCard(db: Db, update?: Scripted['update']) {
  await foundOrganisation(db)
  const engine = startWithPlatform(db, scriptedAdapter(update ? { update } : {}))
  await engine.at(pushAt)
  await engine.at(at)
  return engine
}

/** A member of the group shares. */
function shareOf(from: string) {
  return saying({ id: `s-${from}`, from, in: 'g2', at, text: `分享：${words}` })
}

function later(minutes: number): Date {
  return new Date(at.getTime() + minutes * minute)
}

function figures({ updates }: ScriptedAdapter): (string | undefined)[] {
  return updates.map(({ card }) => card.lines.find((line) => line.includes('参加')))
}

describeStores('a card', (store) => {
  it('is redrawn once for fifty facts, with all of them', async () => {
    const engine = await withCard(store.db)
    const [cardKey] = engine.platform.sends.flatMap(({ message }) =>
      message.t === 'card' ? [message.card.key] : [],
    )
    for (let fact = 0; fact < 50; fact += 1) {
      const from = `m${5 + (fact % 4)}`
      const press = pressing({
        id: `p${fact}`,
        from,
        in: 'g2',
        at,
        cardKey: cardKey!,
        action: 'submit',
        values: { 1: 'B' },
      })
      await engine.receive([press])
      await engine.runDue()
    }
    expect(engine.platform.updates).toEqual([])
    await engine.at(later(1))
    await engine.at(later(10))
    expect(figures(engine.platform)).toEqual(['已有4人参加'])
    expect(engine.platform.updates[0]?.messageId).toMatch(/^bot-/)
  })

  it('is redrawn only where the figures are of those who took part', async () => {
    await foundOrganisation(store.db)
    const form = JSON.stringify(['form'])
    await store.db.updateTable('chat').set({ widgets: form }).where('kind', '=', 'group').execute()
    const engine = startWithPlatform(store.db)
    await engine.at(pushAt)
    await engine.at(at)
    await engine.receive([saying({ id: 's1', from: 'm5', at, text: `分享：${words}` })])
    await engine.at(later(1))
    expect(engine.platform.updates.map(({ to }) => to.id)).toEqual(['g2'])
  })

  it('is not put off for ever by facts that keep coming', async () => {
    const engine = await withCard(store.db)
    for (const [seconds, from] of [
      [0, 'm5'],
      [4, 'm6'],
      [8, 'm7'],
    ] as const) {
      engine.clock.set(new Date(at.getTime() + seconds * 1000))
      await engine.receive([shareOf(from)])
      await engine.runDue()
    }
    expect(figures(engine.platform)).toEqual(['已有3人参加'])
  })

  it.each([
    ['the platform says so', down],
    ['nobody knows how it ended', { kind: 'unknown', detail: 'timeout' } as const],
  ])('is redrawn again when that failed: %s', async (_, outcome) => {
    const engine = await withCard(store.db, ({ nth, messageId }) =>
      nth === 1 ? outcome : { kind: 'sent', messageId, degraded: [] },
    )
    await engine.receive([shareOf('m5')])
    await engine.at(later(1))
    expect(engine.platform.updates).toHaveLength(1)
    await engine.at(later(3))
    await engine.at(later(30))
    expect(figures(engine.platform)).toEqual(['已有1人参加', '已有1人参加'])
  })

  it('is redrawn again when that threw', async () => {
    const engine = await withCard(store.db, ({ nth, messageId }) => {
      if (nth === 1) throw new Error('reset')
      return { kind: 'sent', messageId, degraded: [] }
    })
    await engine.receive([shareOf('m5')])
    await engine.at(later(1))
    await engine.at(later(3))
    expect(engine.platform.updates).toHaveLength(2)
  })

  it('is not redrawn at once however soon the platform may be asked again', async () => {
    const engine = await withCard(store.db, ({ nth, messageId }) =>
      nth < 5 ? { ...down, afterMs: 0 } : { kind: 'sent', messageId, degraded: [] },
    )
    await engine.receive([shareOf('m5')])
    await engine.at(later(1))
    expect(engine.platform.updates).toHaveLength(1)
  })

  it('stays as it is when the platform refuses', async () => {
    const engine = await withCard(store.db, () => ({ kind: 'refused', detail: 'too old' }))
    await engine.receive([shareOf('m5')])
    await engine.at(later(1))
    await engine.at(later(60))
    expect(engine.platform.updates).toHaveLength(1)
    await engine.receive([shareOf('m6')])
    await engine.at(later(62))
    expect(engine.platform.updates).toHaveLength(2)
  })

  it('that a process was redrawing when it died is redrawn by another one', async () => {
    const asked = Promise.withResolvers<void>()
    const first = await withCard(store.db, () => {
      asked.resolve()
      return new Promise(() => {})
    })
    await first.receive([shareOf('m5')])
    const working = first.at(later(1))
    await Promise.race([asked.promise, working])
    const platform = scriptedAdapter()
    const second = startEngine(store.db, { adapters: [platform] })
    await second.at(later(1.5))
    expect(platform.updates).toEqual([])
    await second.at(later(2.5))
    expect(figures(platform)).toEqual(['已有1人参加'])
  })
})
