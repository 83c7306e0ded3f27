import { expect, it } from 'vitest'
import { allStudies } from '../../src/db/queries/activities.ts'
import type { Db } from '../../src/db/transaction.ts'
import { memberLines } from '../../src/replay/member-lines.ts'
import { type Engine, startWithPlatform } from '../support/engine.ts'
import { foundOrganisation, hour, minute, saying } from '../support/organisation.ts'
import { type ScriptedAdapter, wordsOf } from '../support/scripted-adapter.ts'
import { describeStores } from '../support/stores.ts'
import { closingOf, itemOf, pushOf } from '../support/weeks.ts'

const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const day = 24 * hour

type Running = Engine & { readonly platform: ScriptedAdapter }

/** Lets somebody say something privately at an instant. */
async function tell(engine: Running, from: string, at: Date, text: string): Promise<void> {
  await engine.at(at)
  await engine.receive([saying({ id: `${from}-${at.getTime()}`, from, at, text })])
  await engine.runDue()
}

/** When each push happened, in hours after issue 48's. */
async function pushes(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('activity').select('opens_at').orderBy('opens_at').execute()
  return rows.map(({ opens_at }) => (opens_at.getTime() - pushOf(0).getTime()) / hour)
}

function closings({ platform }: Running): string[] {
  return platform.sends.map(wordsOf).filter((text) => text.includes('1B'))
}

describeStores('a deadline that is moved', (store) => {
  it('closes at the new time and at no other', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushOf(0))
    await tell(engine, 'm1', new Date(closingOf(0).getTime() - day), '延期 2天')
    expect(await engine.nextDue()).not.toEqual(closingOf(0))
    await engine.at(closingOf(0))
    expect(closings(engine)).toEqual([])
    await tell(engine, 'm5', new Date(closingOf(0).getTime() + day), `分享：${words}`)
    await engine.at(new Date(closingOf(0).getTime() + 2 * day - 1))
    expect(closings(engine)).toEqual([])
    await engine.at(new Date(closingOf(0).getTime() + 2 * day))
    expect(closings(engine)).toHaveLength(3)
    await engine.at(closingOf(1))
    expect(closings(engine)).toHaveLength(3)
    expect(await store.db.selectFrom('share').select('on_time').execute()).toEqual([{ on_time: true }])
  })

  it('may be moved twice', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushOf(0))
    await tell(engine, 'm1', new Date(closingOf(0).getTime() - day), '延期 1天')
    await tell(engine, 'm2', new Date(closingOf(0).getTime() + hour), '延期 1天')
    await engine.at(new Date(closingOf(0).getTime() + day))
    expect(closings(engine)).toEqual([])
    await engine.at(new Date(closingOf(0).getTime() + 2 * day))
    expect(closings(engine)).toHaveLength(3)
  })

  it('may be reached by hand before', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushOf(0))
    await tell(engine, 'm1', new Date(pushOf(0).getTime() + day), '结束本期')
    expect(closings(engine)).toHaveLength(3)
    await engine.at(closingOf(0))
    expect(closings(engine)).toHaveLength(3)
  })
})

describeStores('a week without an item', (store) => {
  it('is announced to the admins a working day before, pushed to nobody, and counts for nobody', async () => {
    const organisation = await foundOrganisation(store.db, { items: [0, 2, 3].map(itemOf) })
    const engine = startWithPlatform(store.db)
    for (const week of [0, 1, 2]) {
      await engine.at(new Date(pushOf(week).getTime() - 3 * day))
      await engine.at(pushOf(week))
      if (week !== 1) await tell(engine, 'm5', new Date(pushOf(week).getTime() + hour), `分享：${words}`)
      await engine.at(closingOf(week))
    }
    const told = engine.platform.sends.filter((call) => wordsOf(call).includes('还没有内容'))
    expect(told.map(({ to }) => to.id)).toEqual(['m1', 'm2'])
    expect(await pushes(store.db)).toEqual([0, 2 * 7 * 24])
    const studies = await allStudies(store.db, organisation.id)
    const lines = await memberLines({ db: store.db, organisation, studies, ledger: [] })
    expect(lines.find(({ name }) => name === 'm5')).toMatchObject({ streak: 2 })
  })

  it.each([
    ['Monday: on Friday', '0 9 * * 1', -3 * 24],
    ['Wednesday: on Tuesday', '0 9 * * 3', 24],
    ['Sunday: on Friday', '0 9 * * 0', 4 * 24],
  ])('is announced at the time of day of the push, for a push on %s', async (_, push, hours) => {
    await foundOrganisation(store.db, { items: [], settings: { push } })
    const engine = startWithPlatform(store.db)
    const due = new Date(pushOf(0).getTime() + hours * hour)
    await engine.at(new Date(due.getTime() - minute))
    expect(engine.platform.sends).toEqual([])
    await engine.at(due)
    await engine.at(new Date(due.getTime() + minute))
    expect(engine.platform.sends.map(({ to }) => to.id)).toEqual(['m1', 'm2'])
  })
})

describeStores('pushes that are paused', (store) => {
  it('do not happen, nor are they missed; the open issue closes, and they go on with the next one', async () => {
    await foundOrganisation(store.db, { items: [0, 1, 2].map(itemOf) })
    const engine = startWithPlatform(store.db)
    await engine.at(pushOf(0))
    await tell(engine, 'm1', new Date(pushOf(0).getTime() + hour), '暂停推送')
    await engine.at(closingOf(0))
    expect(closings(engine)).toHaveLength(3)
    await engine.at(pushOf(1))
    await tell(engine, 'm1', new Date(pushOf(1).getTime() + 2 * hour), '恢复推送')
    await engine.at(new Date(pushOf(1).getTime() + day))
    expect(await pushes(store.db)).toEqual([0])
    await engine.at(pushOf(2))
    expect(await pushes(store.db)).toEqual([0, 2 * 7 * 24])
    expect(engine.platform.sends.filter((call) => wordsOf(call).includes('错过'))).toEqual([])
  })
})
