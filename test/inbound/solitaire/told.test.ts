import { expect, it } from 'vitest'
import { rowsLeft } from '../../support/engine.ts'
import { afterPush } from '../../support/organisation.ts'
import { describeStores } from '../../support/stores.ts'
import {
  asked,
  bind,
  kinds,
  list,
  one,
  openIssue,
  posted,
  shareOf,
  sharesIn,
  three,
  told,
  two,
  unknown,
} from './posting.ts'

describeStores('a list of which the platform tells whose its entries are', (store) => {
  it('is read by the accounts, not by the names', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await kinds(engine, told({ id: 'l1' }, list(one, unknown, two), ['m4', 'm5', undefined]))
    expect(await sharesIn(store.db)).toEqual([
      'm4 1: 扫码以前先问一句不给行不行',
      `m5 1: ${unknown}`,
      shareOf.two,
    ])
    expect(await asked(store.db, organisation)).toEqual([])
  })

  it('asks about an account that nobody has, not about the name beside it', async () => {
    const { engine, organisation } = await openIssue(store.db)
    const more = 'm1 又想了想，桌号可以给，别的先不给'
    await kinds(engine, told({ id: 'l1' }, list(one, more, two), ['wx-1', 'wx-1', 'm2']))
    expect(await sharesIn(store.db)).toEqual([shareOf.two])
    expect(await asked(store.db, organisation)).toEqual([`wx-1: ${one}`])
    expect(await rowsLeft(store.db)).toMatchObject({ unidentified: 2 })
    await bind(store.db, organisation, 'm9', 'wx-1')
    await kinds(engine, told({ id: 'l2', minutes: 30 }, list(one, more, two), ['wx-1', 'wx-1', 'm2']))
    expect(await asked(store.db, organisation)).toEqual([])
    expect(await sharesIn(store.db)).toEqual(
      [shareOf.two, shareOf.one, `m1 1: 又想了想，桌号可以给，别的先不给`].map((text) =>
        text.replace('m1 ', 'm9 '),
      ),
    )
  })

  it('keeps its authors when it is posted again as a text, or by an app that names the poster', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await kinds(
      engine,
      told({ id: 'l1' }, list(unknown, one), ['m5', 'm6']),
      posted({ id: 'l2', minutes: 25 }, list(unknown, one, two)),
      told({ id: 'l3', minutes: 30 }, list(unknown, one, two, three), ['m3', 'm3', 'm3', 'm3']),
    )
    expect(await sharesIn(store.db)).toEqual([
      `m5 1: ${unknown}`,
      'm6 1: 扫码以前先问一句不给行不行',
      shareOf.two,
      shareOf.three,
    ])
    expect(await asked(store.db, organisation)).toEqual([])
  })

  it('gives an author to what nobody could be tied to, at the time it was first seen', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await kinds(
      engine,
      posted({ id: 'l1' }, list(unknown)),
      told({ id: 'l2', minutes: 50 }, list(unknown), ['m5']),
    )
    expect(await sharesIn(store.db)).toEqual([`m5 1: ${unknown}`])
    expect(await asked(store.db, organisation)).toEqual([])
    const share = await store.db.selectFrom('share').select('sent_at').executeTakeFirstOrThrow()
    expect(share.sent_at).toEqual(afterPush(20))
    await kinds(engine, posted({ id: 'l3', minutes: 60 }, list(unknown)))
    expect(await rowsLeft(store.db)).toMatchObject({ share: 1, solitaire_entry: 1 })
  })

  it('counts an entry at its own time, and not at all before its issue opened', async () => {
    const { engine } = await openIssue(store.db)
    await kinds(engine, told({ id: 'l1', minutes: 40 }, list(one), ['m1'], afterPush(30)))
    await kinds(engine, told({ id: 'l2', minutes: 40 }, list(one, two), ['m1', 'm2'], afterPush(-30)))
    expect(await sharesIn(store.db)).toEqual([shareOf.one])
    const share = await store.db.selectFrom('share').select(['sent_at', 'on_time']).executeTakeFirstOrThrow()
    expect(share).toEqual({ sent_at: afterPush(30), on_time: true })
  })
})
