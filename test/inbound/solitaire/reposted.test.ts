import { expect, it } from 'vitest'
import { ledgerLines } from '../../../src/db/queries/record.ts'
import { rowsLeft, startEngine } from '../../support/engine.ts'
import { afterPush } from '../../support/organisation.ts'
import { describeStores, type StoreInUse } from '../../support/stores.ts'
import { kinds, list, one, openIssue, posted, shareOf, sharesIn, three, two } from './posting.ts'

describeStores('a list that the next person posts again with an entry more', (store: StoreInUse) => {
  it('brings each entry once', async () => {
    const { engine, organisation } = await openIssue(store.db)
    const lists = [list(one), list(one, two), list(one, two, three)]
    const events = lists.map((text, index) =>
      posted({ id: `l${index}`, from: `m${index + 1}`, minutes: 20 + index }, text),
    )
    expect(await kinds(engine, ...events, ...events)).toEqual([
      ...['taken', 'taken', 'taken'],
      ...['repeated', 'repeated', 'repeated'],
    ])
    expect(await sharesIn(store.db)).toEqual([shareOf.one, shareOf.two, shareOf.three])
    const points = (await ledgerLines(store.db, organisation.id)).map(
      ({ member, cause }) => `${member} ${cause}`,
    )
    expect(points).toEqual(['m1 share', 'm2 share', 'm3 share'])
    expect(await rowsLeft(store.db)).toMatchObject({
      share: 3,
      ledger: 3,
      solitaire_entry: 3,
      collected_line: 3,
    })
  })

  it('brings each entry once, within one batch and in two processes', async () => {
    await openIssue(store.db)
    const engines = [startEngine(store.db), startEngine(store.db)]
    const lists = [list(one), list(one, two), list(one, three), list(one, two, three), list(three, two, one)]
    const events = lists.map((text, index) => posted({ id: `l${index}` }, text))
    await Promise.all(events.map((event, index) => engines[index % 2]!.receive([event, events[0]!])))
    expect((await sharesIn(store.db)).toSorted()).toEqual([shareOf.one, shareOf.two, shareOf.three])
    expect(await rowsLeft(store.db)).toMatchObject({ share: 3, ledger: 3 })
  })

  it('is the same in another order, with gaps, blanks and other numbers', async () => {
    const { engine } = await openIssue(store.db)
    const again = `＃接龙 本期学习\n2、${three}\n\n5．m1　扫码以前先问一句不给行不行 \n9) ${two}\n`
    await kinds(engine, posted({ id: 'l1' }, list(one, two, three)), posted({ id: 'l2', minutes: 30 }, again))
    expect(await sharesIn(store.db)).toEqual([shareOf.one, shareOf.two, shareOf.three])
  })

  it('gives a changed entry its new wording, and keeps its time', async () => {
    const { engine } = await openIssue(store.db)
    const changed = `${one}，再扫也不迟`
    await kinds(
      engine,
      posted({ id: 'l1' }, list(one, two)),
      posted({ id: 'l2', minutes: 30 }, list(changed, two)),
      posted({ id: 'l3', minutes: 40 }, list(two, changed, three)),
    )
    expect(await sharesIn(store.db)).toEqual([
      'm1 2: 扫码以前先问一句不给行不行，再扫也不迟',
      shareOf.two,
      shareOf.three,
    ])
    const first = await store.db
      .selectFrom('share')
      .select('sent_at')
      .orderBy('seq')
      .executeTakeFirstOrThrow()
    expect(first.sent_at).toEqual(afterPush(20))
  })

  it('does not get an older wording back from a list that comes late', async () => {
    const { engine } = await openIssue(store.db)
    const changed = `${one}，再扫也不迟`
    await kinds(
      engine,
      posted({ id: 'l2', minutes: 30 }, list(changed)),
      posted({ id: 'l1' }, list(one, two)),
    )
    expect(await sharesIn(store.db)).toEqual(['m1 1: 扫码以前先问一句不给行不行，再扫也不迟', shareOf.two])
  })

  it('may have several entries of one person, and the same twice', async () => {
    const { engine } = await openIssue(store.db)
    const more = 'm1 又想了想，桌号可以给，别的先不给'
    await kinds(engine, posted({ id: 'l1' }, list(one, one)), posted({ id: 'l2' }, list(more, one)))
    expect(await sharesIn(store.db)).toEqual([shareOf.one, 'm1 1: 又想了想，桌号可以给，别的先不给'])
    expect(await rowsLeft(store.db)).toMatchObject({ ledger: 1, collected_line: 1 })
  })
})
