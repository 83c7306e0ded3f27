import { expect, it, onTestFinished } from 'vitest'
import { type Bot, runBot } from '../src/bot.ts'
import type { Adapter, SendResult } from '../src/chat/adapter.ts'
import { openStore } from '../src/db/open.ts'
import type { Db } from '../src/db/transaction.ts'
import type { OrganisationSettings } from '../src/domain/settings.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { Log } from '../src/ports/log.ts'
import { realClock } from '../src/ports/real-clock.ts'
import { realRandom } from '../src/ports/real-random.ts'
import { rowsLeft, silent, startEngine } from './support/engine.ts'
import { lettersIn, post, settled } from './support/letters.ts'
import { foundOrganisation, groupRef, home, hour, saying } from './support/organisation.ts'
import { sabotage } from './support/sabotage.ts'
import { type ScriptedAdapter, scriptedAdapter, wordsOf } from './support/scripted-adapter.ts'
import { describeStores } from './support/stores.ts'

const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const soon = { timeout: 5_000, interval: 5 }

/** An organisation with an issue open without end, as of the machine's own time. */
async function openIssue(db: Db, settings: Partial<OrganisationSettings> = {}): Promise<void> {
  await foundOrganisation(db, { settings: { push: 'off', close: 'off', ...settings } })
  const now = new Date()
  const engine = startEngine(db)
  await engine.at(new Date(now.getTime() - hour))
  await engine.receive([saying({ id: 'push', from: 'm1', at: now, text: '推送 48' })])
  await engine.runDue()
}

interface Options {
  readonly log?: Log
  readonly clock?: Clock
  readonly more?: readonly Adapter[]
}

/** A bot that lives in real time until the test is over. */
async function living(db: Db, platform: ScriptedAdapter, options: Options = {}): Promise<Bot> {
  const { log = silent, clock = realClock(), more = [] } = options
  const bot = await runBot({ db, adapters: [platform, ...more], clock, random: realRandom(), log })
  onTestFinished(bot.stop)
  return bot
}

function answersNow(id = 'a1') {
  return saying({ id, from: 'm4', at: new Date(), text: '1B 2AB 3对 4书面' })
}

describeStores('a bot in real time', (store) => {
  it('acknowledges what is stored, and answers without waiting for the next beat', async () => {
    await openIssue(store.db)
    const platform = scriptedAdapter()
    await living(store.db, platform)
    await platform.tell(answersNow())
    expect(await rowsLeft(store.db)).toMatchObject({ answer: 4, ledger: 1 })
    await expect.poll(() => platform.sends.map(wordsOf), soon).toEqual([expect.stringContaining('记下了')])
  })

  it('wakes at the instant of what is due next', async () => {
    await openIssue(store.db, { collectQuietMinutes: 0.01, collectLatestMinutes: 0.02 })
    const platform = scriptedAdapter()
    await living(store.db, platform)
    const began = Date.now()
    await platform.tell(saying({ id: 's1', from: 'm3', in: 'g1', at: new Date(), text: `分享：${words}` }))
    await expect.poll(() => platform.sends.map(wordsOf), soon).toEqual(['记下了：m3的分享。'])
    expect(Date.now() - began).toBeGreaterThanOrEqual(590)
  })

  it('refuses what it cannot store', async () => {
    await openIssue(store.db)
    const platform = scriptedAdapter()
    await living(store.db, platform)
    const before = await rowsLeft(store.db)
    await sabotage(store.db, { table: 'answer', when: 'true', code: '53100' })
    await expect(platform.tell(answersNow())).rejects.toMatchObject({ code: '53100' })
    expect(await rowsLeft(store.db)).toEqual(before)
  })

  it('goes on when a beat has failed, and says so', async () => {
    await openIssue(store.db)
    const failed: string[] = []
    const platform = scriptedAdapter()
    await living(store.db, platform, { log: { ...silent, error: (what) => void failed.push(what) } })
    await store.db.schema.alterTable('delivery').renameTo('delivery_gone').execute()
    try {
      await platform.tell(saying({ id: 'q', from: 'm3', at: new Date(), text: '……' })).catch(() => undefined)
      await expect.poll(() => failed, soon).toContain('beat failed')
    } finally {
      await store.db.schema.alterTable('delivery_gone').renameTo('delivery').execute()
    }
    await platform.tell(answersNow())
    await expect.poll(() => platform.sends.length, soon).toBe(1)
  })

  it('gives a call up that does not end, so that its platform goes on', async () => {
    const organisation = await foundOrganisation(store.db, { settings: { push: 'off', close: 'off' } })
    await post(store.db, organisation, groupRef(home, 'g1'), 'one')
    const wakes: (() => void)[] = []
    const clock: Clock = {
      ...realClock(),
      timer: (_, wake) => {
        wakes.push(wake)
        return { cancel: () => void wakes.splice(wakes.indexOf(wake), 1) }
      },
    }
    const never = scriptedAdapter({
      send: () => new Promise<SendResult>(() => {}),
      capabilities: { idempotentForMs: 0 },
    })
    const bot = await living(store.db, never, { clock })
    await expect.poll(() => never.sends.length, soon).toBe(1)
    for (const wake of [...wakes]) wake()
    await bot.stop()
    expect(await lettersIn(store.db)).toEqual([settled('unknown', 1)])
  })

  it('is stopped again when a platform cannot be connected', async () => {
    const stopped: string[] = []
    const platform = scriptedAdapter()
    const first = { ...platform, stop: async () => void stopped.push('first') }
    const second = scriptedAdapter({ platform: 'other' })
    const broken = { ...second, start: () => Promise.reject(new Error('wrong token')) }
    const parts = { db: store.db, clock: realClock(), random: realRandom(), log: silent }
    await expect(runBot({ ...parts, adapters: [first, broken] })).rejects.toThrow('wrong token')
    expect(stopped).toEqual(['first'])
  })
})

describeStores('a bot that is stopped', (store) => {
  it('leaves nothing under way, whatever it was doing', async () => {
    const where =
      store.url === undefined ? { kind: 'memory' as const } : { kind: 'postgres' as const, url: store.url }
    for (let round = 0; round < 3; round += 1) {
      const own = await openStore(where)
      if (round === 0 || store.kind === 'pglite') await openIssue(own.db)
      const failed: string[] = []
      const platform = scriptedAdapter()
      const log = { ...silent, error: (what: string) => void failed.push(what) }
      const bot = await runBot({
        db: own.db,
        adapters: [platform],
        clock: realClock(),
        random: realRandom(),
        log,
      })
      await platform.tell(answersNow(`a${round}`))
      await bot.stop()
      const letters = await lettersIn(own.db)
      await own.close()
      await expect(platform.tell(answersNow())).rejects.toThrow('not connected')
      expect(failed).toEqual([])
      expect(letters.filter(({ state }) => state === 'sending')).toEqual([])
    }
  })
})
