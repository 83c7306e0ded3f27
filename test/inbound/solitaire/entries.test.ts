import { expect, it } from 'vitest'
import { rowsLeft, startWithPlatform } from '../../support/engine.ts'
import { afterPush, foundOrganisation, pushAt } from '../../support/organisation.ts'
import { wordsOf } from '../../support/scripted-adapter.ts'
import { describeStores } from '../../support/stores.ts'
import {
  asked,
  join,
  kinds,
  list,
  one,
  openIssue,
  posted,
  shareOf,
  sharesIn,
  told,
  two,
  unknown,
} from './posting.ts'

describeStores('the entries of a list', (store) => {
  it('that are too short are passed over in silence', async () => {
    const { engine } = await openIssue(store.db)
    expect(await kinds(engine, posted({ id: 'l1' }, list('m1 2人', 'm2 参加', '小芳 带一箱水')))).toEqual([
      'taken',
    ])
    const before = { inbound_event: 1, delivery: 3 }
    expect(await rowsLeft(store.db)).toEqual(before)
  })

  it('are acknowledged in one line that names who shared, whoever posted them', async () => {
    const { db } = store
    await foundOrganisation(db)
    const engine = startWithPlatform(db)
    await engine.at(pushAt)
    engine.clock.set(afterPush(20))
    await engine.receive([posted({ id: 'l1', from: 'stranger' }, list(one, unknown, two))])
    await engine.at(afterPush(31))
    const said = engine.platform.sends.filter(({ nth }) => nth > 3).map((send) => [send.to.id, wordsOf(send)])
    expect(said).toEqual([['g2', '记下了：m1、m2的分享。']])
  })

  it('are nobody’s when two could be meant, and the one here is meant before those elsewhere', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await join(store.db, organisation, [
      ['王芳', 'b2'],
      ['王芳', 'b3'],
      ['陈静', 'b1'],
      ['陈静', 'b3'],
      ['李强', 'b3'],
    ])
    const says = '扫码以前先问一句不给行不行'
    const texts = ['王芳', '陈静', '李强'].map((name) => `${name} ${says}`)
    await kinds(engine, posted({ id: 'l1' }, list(...texts, `陈静（b3）：后来又想了想，${says}`)))
    expect(await sharesIn(store.db)).toEqual([
      `王芳 1: ${says}`,
      `李强 1: ${says}`,
      `陈静 1: 后来又想了想，${says}`,
    ])
    expect(await asked(store.db, organisation)).toEqual([`陈静: 陈静 ${says}`])
  })

  it('with an unknown name are asked about once, however often they are posted', async () => {
    const { engine, organisation } = await openIssue(store.db)
    const other = '小明 昨天在面馆里没有给手机号也点成了'
    const lists = [
      list(unknown),
      list(one, unknown),
      list(unknown, one),
      list(two, unknown, other),
      list(other, unknown),
    ]
    const events = lists.map((text, index) =>
      posted({ id: `l${index}`, from: 'm1', minutes: 20 + index }, text),
    )
    await kinds(engine, ...events, ...events)
    expect(await asked(store.db, organisation)).toEqual([`小芳: ${unknown}`, `小明: ${other}`])
    expect(await sharesIn(store.db)).toEqual([shareOf.one, shareOf.two])
    const changed = `${unknown}，老板也没有说什么`
    await kinds(engine, posted({ id: 'l9', minutes: 60 }, list(changed, other)))
    expect(await asked(store.db, organisation)).toEqual([`小芳: ${changed}`, `小明: ${other}`])
  })

  it('are not asked about again once somebody has decided', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await kinds(engine, posted({ id: 'l1' }, list(unknown)))
    await store.db
      .updateTable('unidentified')
      .set({ resolved_at: afterPush(25) })
      .execute()
    await kinds(
      engine,
      posted({ id: 'l2', minutes: 30 }, list(unknown)),
      told({ id: 'l3', minutes: 31 }, list(unknown), ['m3']),
    )
    expect([await asked(store.db, organisation), await sharesIn(store.db)]).toEqual([[], []])
  })

  it('are not the poster’s because nobody else has the name', async () => {
    const { engine } = await openIssue(store.db)
    await kinds(engine, posted({ id: 'l1', from: 'm5' }, list(one, unknown)))
    expect(await sharesIn(store.db)).toEqual([shareOf.one])
  })
})
