import { expect, it } from 'vitest'
import type { Db } from '../../src/db/transaction.ts'
import { startEngine, startWithPlatform } from '../support/engine.ts'
import { foundOrganisation, hour, minute, saying } from '../support/organisation.ts'
import { sabotage } from '../support/sabotage.ts'
import { type ScriptedAdapter, scriptedAdapter, wordsOf } from '../support/scripted-adapter.ts'
import { describeStores } from '../support/stores.ts'
import { closingOf, itemOf, pushOf } from '../support/weeks.ts'

function occurrences(db: Db, kind: 'push' | 'close' | 'item-check') {
  return db
    .selectFrom('occurrence')
    .where('kind', '=', kind)
    .select(['due_at as due', 'outcome'])
    .orderBy('due_at')
    .execute()
}

function activities(db: Db) {
  return db
    .selectFrom('activity')
    .select(['opens_at', 'closes_at', 'closed_at'])
    .orderBy('opens_at')
    .execute()
}

/** What was said in groups, or privately to somebody. */
function saidTo({ sends }: ScriptedAdapter, to: 'group' | string): string[] {
  return sends.filter((call) => (to === 'group' ? call.to.kind === 'group' : call.to.id === to)).map(wordsOf)
}

describeStores('what falls due', (store) => {
  it('happens once, however many processes look at the same moment', async () => {
    const weeks = [0, 1, 2, 3]
    await foundOrganisation(store.db, { items: weeks.map(itemOf) })
    const platform = scriptedAdapter()
    const engines = [1, 2, 3].map(() => startEngine(store.db, { adapters: [platform] }))
    for (const week of weeks) {
      for (const due of [pushOf(week), closingOf(week)])
        await Promise.all(engines.map((engine) => engine.at(new Date(due.getTime() + minute))))
    }
    expect(await occurrences(store.db, 'push')).toEqual(
      weeks.map((week) => ({ due: pushOf(week), outcome: 'done' })),
    )
    expect(await occurrences(store.db, 'close')).toEqual(
      weeks.map((week) => ({ due: closingOf(week), outcome: 'done' })),
    )
    expect(saidTo(platform, 'group')).toHaveLength(weeks.length * 6)
    expect(new Set(platform.sends.map(({ key }) => key)).size).toBe(platform.sends.length)
  })

  it('happens at its own instant, not at the next look', async () => {
    await foundOrganisation(store.db)
    const engine = startEngine(store.db)
    await engine.runDue()
    const instants: Date[] = []
    for (let next = await engine.nextDue(); next && next <= closingOf(0); next = await engine.nextDue()) {
      instants.push(next)
      await engine.at(next)
    }
    const check = (push: Date) => new Date(push.getTime() - 3 * 24 * hour)
    expect(instants).toEqual([check(pushOf(0)), pushOf(0), check(pushOf(1)), closingOf(0)])
  })

  it('that fails is tried again, and holds up neither the rest nor other organisations', async () => {
    await foundOrganisation(store.db, { name: '甲', items: [itemOf(0)] })
    await foundOrganisation(store.db, { name: '乙', tenant: 'other' })
    const engine = startWithPlatform(store.db)
    const cursed = `new.organisation_id = (select id from organisation where name = '甲')`
    await sabotage(store.db, { table: 'activity', when: cursed, code: 'P0001' })
    await expect(engine.at(pushOf(0))).rejects.toThrow('sabotage')
    expect(new Set(engine.platform.sends.map(({ to }) => to.tenant))).toEqual(new Set(['other']))
    expect(await occurrences(store.db, 'push')).toEqual([{ due: pushOf(0), outcome: 'done' }])
  })
})

describeStores('what fell due while the program was down', (store) => {
  it.each([
    ['ten minutes later', 10 * minute],
    ['in the evening', 11 * hour - 1],
  ])('a push is made up for %s, once, and its window opens when it was due', async (_, late) => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(new Date(pushOf(0).getTime() + late))
    await engine.at(new Date(pushOf(0).getTime() + late + minute))
    expect(saidTo(engine.platform, 'group')).toHaveLength(3)
    expect(await activities(store.db)).toEqual([
      { opens_at: pushOf(0), closes_at: closingOf(0), closed_at: null },
    ])
    expect(saidTo(engine.platform, 'm1')).toEqual([])
  })

  it('a push is not made up for from eight in the evening on; the admins are told, once', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(new Date(pushOf(0).getTime() + 11 * hour))
    await engine.at(new Date(pushOf(0).getTime() + 12 * hour))
    expect(saidTo(engine.platform, 'group')).toEqual([])
    expect(await activities(store.db)).toEqual([])
    expect(await occurrences(store.db, 'push')).toEqual([{ due: pushOf(0), outcome: 'missed' }])
    for (const admin of ['m1', 'm2'])
      expect(saidTo(engine.platform, admin)).toEqual([expect.stringContaining('「推送」')])
  })

  it('two weeks are never pushed at once', async () => {
    await foundOrganisation(store.db, { items: [0, 1, 2].map(itemOf) })
    const engine = startWithPlatform(store.db)
    await engine.at(new Date(pushOf(2).getTime() + hour))
    expect(saidTo(engine.platform, 'group')).toHaveLength(3)
    expect(saidTo(engine.platform, 'm1')).toHaveLength(2)
    expect(await activities(store.db)).toMatchObject([{ opens_at: pushOf(2) }])
  })

  it('a push that an admin had made by hand is not reported as missed', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    const early = new Date(pushOf(0).getTime() - hour)
    await engine.at(early)
    await engine.receive([saying({ id: 'p', from: 'm1', at: early, text: '推送 48' })])
    await engine.runDue()
    const before = engine.platform.sends.length
    await engine.at(new Date(pushOf(0).getTime() + 12 * hour))
    expect(engine.platform.sends.length).toBe(before)
  })

  it('a closing is always made up for', async () => {
    await foundOrganisation(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushOf(0))
    await engine.at(closingOf(3))
    expect(await activities(store.db)).toMatchObject([{ closes_at: closingOf(0), closed_at: closingOf(3) }])
    expect(saidTo(engine.platform, 'group').filter((text) => text.includes('1B'))).toHaveLength(3)
  })
})
