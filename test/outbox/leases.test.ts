import { expect, it } from 'vitest'
import { type Engine, startEngine, startWithPlatform } from '../support/engine.ts'
import { lettersIn, post, settled } from '../support/letters.ts'
import { founded, foundOrganisation, groupRef, home, minute } from '../support/organisation.ts'
import {
  type Scripted,
  type ScriptedAdapter,
  scriptedAdapter,
  sent,
  wordsOf,
} from '../support/scripted-adapter.ts'
import { describeStores, type StoreInUse } from '../support/stores.ts'

const g1 = groupRef(home, 'g1')
const inHalfAMinute = new Date(founded.getTime() + minute / 2)
const inTwoMinutes = new Date(founded.getTime() + 2 * minute)

interface Hanging {
  readonly platform: ScriptedAdapter
  /** Resolves when the platform has been asked to send. */
  readonly asked: Promise<void>
  /** Lets the send under way end. */
  end(how: ReturnType<typeof sent>): void
}

/** A platform whose first send does not end until it is told how. */
function hanging(scripted: Scripted = {}): Hanging {
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<ReturnType<typeof sent>>()
  const send: Scripted['send'] = ({ nth }) => {
    asked.resolve()
    return nth === 1 ? answer.promise : sent(nth)
  }
  return { platform: scriptedAdapter({ send, ...scripted }), asked: asked.promise, end: answer.resolve }
}

/** Two processes with one letter, the first of which is stuck in sending it. */
async function stuck({ db }: StoreInUse, scripted: Scripted = {}) {
  await post(db, await foundOrganisation(db), g1, 'one')
  const first = hanging(scripted)
  const working = startWithPlatform(db, first.platform).at(founded)
  await first.asked
  return { ...first, working, second: startWithPlatform(db, scriptedAdapter(scripted)) }
}

describeStores('what a process has claimed', (store) => {
  it('is its own as long as the lease lasts', async () => {
    const { end, working, second } = await stuck(store)
    await second.at(inHalfAMinute)
    expect(second.platform.sends).toEqual([])
    end(sent(1))
    await working
    expect(await lettersIn(store.db)).toEqual([settled('sent', 1)])
  })

  it('is sent again by another one afterwards, under the same key', async () => {
    const { platform, second } = await stuck(store)
    expect(await second.nextDue()).toEqual(new Date(founded.getTime() + minute))
    await second.at(inTwoMinutes)
    expect(second.platform.sends.map(({ key }) => key)).toEqual(platform.sends.map(({ key }) => key))
    expect(await lettersIn(store.db)).toEqual([settled('sent', 2)])
  })

  it('is left unknown where the platform knows no keys', async () => {
    const { second } = await stuck(store, { capabilities: { idempotentForMs: 0 } })
    await second.at(inTwoMinutes)
    expect(second.platform.sends).toEqual([])
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 1)])
  })

  it('is left unknown when the platform has forgotten the key', async () => {
    const { second } = await stuck(store, { capabilities: { idempotentForMs: 90_000 } })
    await second.at(inTwoMinutes)
    expect(second.platform.sends).toEqual([])
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 1)])
  })

  it.each(['sent', 'refused'] as const)(
    'is not overwritten when the first one comes back: %s',
    async (kind) => {
      const { end, working, second } = await stuck(store)
      await second.at(inTwoMinutes)
      const before = await lettersIn(store.db)
      end(kind === 'sent' ? { kind, messageId: 'late', degraded: [] } : { kind, detail: 'late' })
      await working
      expect(before).toEqual([settled('sent', 2)])
      expect(await lettersIn(store.db)).toEqual(before)
    },
  )

  it('is not overwritten while the second one is sending', async () => {
    const { end, working } = await stuck(store)
    const other = hanging()
    const second = startWithPlatform(store.db, other.platform)
    const alsoWorking = second.at(inTwoMinutes)
    await other.asked
    end({ kind: 'refused', detail: 'late' })
    await working
    expect((await lettersIn(store.db))[0]?.state).toBe('sending')
    other.end(sent(7))
    await alsoWorking
    expect(await lettersIn(store.db)).toEqual([settled('sent', 2)])
    expect((await lettersIn(store.db))[0]?.platform_message_id).toBe('bot-7')
  })
})

describeStores('several processes', (store) => {
  it('send each message once, in order', async () => {
    const organisation = await foundOrganisation(store.db)
    const groups = Array.from({ length: 30 }, (_, index) => groupRef(home, `x${index}`))
    for (const group of groups) await post(store.db, organisation, group, '1', '2', '3')
    const shown: string[] = []
    const send: Scripted['send'] = async ({ to, message, nth }) => {
      await new Promise(setImmediate)
      shown.push(`${to.id} ${wordsOf({ message })}`)
      return sent(nth)
    }
    const engines = [1, 2, 3].map(() => startEngine(store.db, { adapters: [scriptedAdapter({ send })] }))
    await Promise.all(engines.map((engine) => engine.at(founded)))
    await finish(engines)
    expect(shown).toHaveLength(90)
    for (const { id } of groups)
      expect(shown.filter((line) => line.startsWith(`${id} `))).toEqual([`${id} 1`, `${id} 2`, `${id} 3`])
  })
})

/** What one had claimed when another looked is due once more. */
async function finish(engines: readonly Engine[]): Promise<void> {
  for (const engine of engines) await engine.runDue()
}

describeStores('a platform that hangs', (store) => {
  it('delays neither the messages of another one nor what falls due', async () => {
    const organisation = await foundOrganisation(store.db)
    const other = scriptedAdapter({ platform: 'other' })
    const toOther = groupRef({ platform: 'other', tenant: 't' }, 'o1')
    const hung = hanging()
    const engine = startEngine(store.db, { adapters: [hung.platform, other] })
    await post(store.db, organisation, g1, 'one')
    const working = engine.at(founded)
    await hung.asked
    await post(store.db, organisation, toOther, 'elsewhere')
    const alsoWorking = engine.runDue()
    await expect.poll(() => other.sends.map(wordsOf), { interval: 5 }).toEqual(['elsewhere'])
    hung.end(sent(1))
    await Promise.all([working, alsoWorking])
  })
})
