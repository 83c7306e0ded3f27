import { expect, it } from 'vitest'
import type { Db } from '../src/db/transaction.ts'
import type { Organisation } from '../src/domain/organisation.ts'
import { rowsLeft, startWithPlatform } from './support/engine.ts'
import {
  afterPush,
  closeAt,
  foundOrganisation,
  home,
  item,
  pressing,
  pushAt,
  saying,
} from './support/organisation.ts'
import { type ScriptedAdapter, wordsOf } from './support/scripted-adapter.ts'
import { describeStores } from './support/stores.ts'

const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const at = afterPush(20)
const there = { platform: home.platform, tenant: 'other' }

/** Two organisations in one store whose groups and accounts have the same ids, in different tenants. */
async function twoOrganisations(db: Db): Promise<readonly [Organisation, Organisation]> {
  const one = await foundOrganisation(db, { name: '甲' })
  const title = '另一家的内容'
  return [one, await foundOrganisation(db, { name: '乙', ...there, items: [{ ...item, title }] })]
}

function saidIn({ sends }: ScriptedAdapter, tenant: string): string[] {
  return sends.filter(({ to }) => to.tenant === tenant).map(wordsOf)
}

function cardsIn({ sends }: ScriptedAdapter, tenant: string): string[] {
  return sends.flatMap(({ to, message }) =>
    to.tenant === tenant && message.t === 'card' ? [message.card.key] : [],
  )
}

describeStores('two organisations with the same ids', (store) => {
  it('each get their own item, and nothing of the other', async () => {
    await twoOrganisations(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushAt)
    expect(saidIn(engine.platform, home.tenant)).toHaveLength(3)
    expect(saidIn(engine.platform, 'other')).toHaveLength(3)
    for (const text of saidIn(engine.platform, 'other')) expect(text).toContain('另一家的内容')
    for (const text of saidIn(engine.platform, home.tenant)) expect(text).not.toContain('另一家的内容')
  })

  it('record the same event of either as their own', async () => {
    const [one, other] = await twoOrganisations(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushAt)
    await engine.at(at)
    const share = { id: 's1', from: 'm3', in: 'g1', at, text: `分享：${words}` }
    const answers = { id: 'a1', from: 'm3', at, text: '1B 2AB' }
    const kinds = await engine.receive([saying(share), saying({ ...share, place: there }), saying(answers)])
    expect(kinds.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'taken'])
    expect(await rowsLeft(store.db, one.id)).toMatchObject({ share: 1, answer: 2, ledger: 2 })
    const left = await rowsLeft(store.db, other.id)
    expect(left).toMatchObject({ share: 1, ledger: 1 })
    expect(left.answer).toBeUndefined()
    await engine.at(closeAt)
    const summaries = (tenant: string) =>
      saidIn(engine.platform, tenant).filter((text) => text.includes('4人'))
    expect(summaries(home.tenant).length).toBeGreaterThan(0)
  })

  it('do not hear a card of the other', async () => {
    const [one, other] = await twoOrganisations(store.db)
    const engine = startWithPlatform(store.db)
    await engine.at(pushAt)
    await engine.at(at)
    const [cardKey] = cardsIn(engine.platform, 'other')
    const before = await rowsLeft(store.db, other.id)
    const press = {
      id: 'p1',
      from: 'm5',
      in: 'g2',
      at,
      cardKey: cardKey!,
      action: 'submit',
      values: { 1: 'B', share: words },
    }
    const [received] = await engine.receive([pressing(press)])
    expect(received?.reply?.text).toContain('没有')
    expect(await rowsLeft(store.db, other.id)).toEqual(before)
    expect((await rowsLeft(store.db, one.id)).share).toBeUndefined()
  })

  it('do not hear the other members: an account of one tenant is nobody in the other', async () => {
    const [, other] = await twoOrganisations(store.db)
    const engine = startWithPlatform(store.db)
    await store.db.deleteFrom('identity').where('organisation_id', '=', other.id).execute()
    await engine.at(pushAt)
    await engine.at(at)
    const share = saying({ id: 's1', from: 'm3', in: 'g1', at, text: `分享：${words}`, place: there })
    expect(await engine.receive([share])).toEqual([{ kind: 'taken' }])
    const left = await rowsLeft(store.db, other.id)
    expect(left).toMatchObject({ unidentified: 1 })
    expect(left.share).toBeUndefined()
    await engine.receive([saying({ id: 'd1', from: 'm3', at, text: '我的记录', place: there })])
    await engine.runDue()
    const told = engine.platform.sends.filter(({ to }) => to.kind === 'dm')
    expect(told.map(({ to }) => [to.tenant, to.id])).toEqual([['other', 'm3']])
    expect(told.map(wordsOf)).toEqual([expect.not.stringContaining('第48期')])
  })

  it('pause, push and close each for itself', async () => {
    const [one, other] = await twoOrganisations(store.db)
    const engine = startWithPlatform(store.db)
    await engine.receive([saying({ id: 'c1', from: 'm1', at: engine.clock.now(), text: '暂停推送' })])
    await engine.at(pushAt)
    const activities = () =>
      store.db.selectFrom('activity').select(['organisation_id', 'closed_at']).execute()
    expect(await activities()).toEqual([{ organisation_id: other.id, closed_at: null }])
    await engine.at(at)
    await engine.receive([saying({ id: 'c2', from: 'm1', at, text: '结束本期' })])
    expect(await activities()).toEqual([{ organisation_id: other.id, closed_at: null }])
    await engine.receive([saying({ id: 'c2', from: 'm1', at, text: '结束本期', place: there })])
    expect(await activities()).toEqual([{ organisation_id: other.id, closed_at: at }])
    expect((await rowsLeft(store.db, one.id)).ledger).toBeUndefined()
  })
})
