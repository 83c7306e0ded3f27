import { expect, it } from 'vitest'
import { openPostgres } from '../../src/db/open-postgres.ts'
import { keepOpen, rowsLeft, startEngine } from '../support/engine.ts'
import { afterPush, closeAt, foundOrganisation, hour, pushAt, saying } from '../support/organisation.ts'
import { sabotage } from '../support/sabotage.ts'
import { describeStores, type StoreInUse, useStore } from '../support/stores.ts'

const at = afterPush(20)
const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
const share = saying({ id: 's1', from: 'm3', in: 'g1', at, text: `分享：${words}` })
const cursed = saying({ id: 's2', from: 'm4', in: 'g1', at, text: `分享：诅咒${words}` })
const answers = saying({ id: 'a1', from: 'm5', at, text: '1B 2AB 3对 4书面' })

async function openIssue({ db }: StoreInUse) {
  const organisation = await foundOrganisation(db)
  const engine = startEngine(db)
  await engine.at(pushAt)
  return { organisation, engine }
}

function parked({ db }: StoreInUse) {
  return db
    .selectFrom('inbound_event')
    .where('state', '=', 'parked')
    .select(['event_id', 'reason', 'payload', 'reply'])
    .orderBy('event_id')
    .execute()
}

describeStores('an event that cannot be worked on', (store) => {
  it('is parked alone: the others of its batch are recorded, and nothing of it', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'ledger', when: `new.member_id = (${idOf('m4')})`, code: 'P0001' })
    const received = await engine.receive([share, cursed, answers])
    expect(received).toEqual([{ kind: 'taken' }, { kind: 'parked' }, { kind: 'taken' }])
    expect(await parked(store)).toEqual([
      {
        event_id: 's2',
        reason: expect.stringContaining('sabotage'),
        payload: expect.anything(),
        reply: null,
      },
    ])
    const shares = await store.db.selectFrom('share').select('source_key').execute()
    expect(shares).toEqual([{ source_key: 'console/console/g1/s1' }])
    expect(await rowsLeft(store.db)).toEqual({
      share: 1,
      answer: 4,
      ledger: 2,
      inbound_event: 3,
      delivery: 5,
      collected_line: 1,
    })
  })

  it('keeps the whole event to be worked on later', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'share', when: `new.text like '诅咒%'`, code: 'P0001' })
    await engine.receive([cursed])
    expect((await parked(store))[0]?.payload).toEqual({ ...cursed, at: cursed.at.toISOString() })
  })

  it('keeps no word of what was not understood or came too late', async () => {
    const { engine } = await openIssue(store)
    await engine.at(new Date(closeAt.getTime() + hour))
    await sabotage(store.db, { table: 'delivery', when: `new.kind = 'reply'`, code: 'P0001' })
    const late = saying({
      id: 'l1',
      from: 'm3',
      at: new Date(closeAt.getTime() + hour),
      text: `分享：${words}`,
    })
    const unclear = saying({ id: 'u1', from: 'm3', at: late.at, text: '嗯这个那个' })
    expect((await engine.receive([late, unclear])).map(({ kind }) => kind)).toEqual(['parked', 'parked'])
    const kept = await parked(store)
    expect(kept.map(({ event_id, payload }) => [event_id, payload])).toEqual([
      ['l1', null],
      ['u1', null],
    ])
  })

  it('can be parked whatever is in it', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'ledger', when: `true`, code: 'P0001' })
    const junk = `分享：\u0000 \ud800${words}\udfff`
    const received = await engine.receive([{ ...cursed, text: junk }, answers])
    expect(received.map(({ kind }) => kind)).toEqual(['parked', 'parked'])
    expect((await parked(store)).map(({ event_id }) => event_id)).toEqual(['a1', 's2'])
  })

  it('waits for a person when it comes again', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'share', when: `new.text like '诅咒%'`, code: 'P0001' })
    await engine.receive([cursed])
    expect(await engine.receive([cursed])).toEqual([{ kind: 'repeated' }])
    expect(await parked(store)).toHaveLength(1)
  })
})

describeStores('trouble of the database that passes by itself', (store) => {
  it.each(['40001', '40P01', '53300', '57014', '55P03'])(
    '%s is thrown, and nothing is stored',
    async (code) => {
      const { engine } = await openIssue(store)
      const before = await rowsLeft(store.db)
      await sabotage(store.db, { table: 'share', when: `new.text like '诅咒%'`, code })
      await expect(engine.receive([share, cursed, answers])).rejects.toMatchObject({ code })
      expect(await rowsLeft(store.db)).toEqual(before)
    },
  )
})

describeStores('a batch that is undone for the sake of another one', (store) => {
  /** What a sequence has given stays given, so that only the first tries fail. */
  const tries = `nextval(pg_get_serial_sequence('comment', 'seq'))`

  it('is taken in again at once', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'ledger', when: `${tries} < 3`, code: '40P01' })
    expect((await engine.receive([share])).map(({ kind }) => kind)).toEqual(['taken'])
    expect(await rowsLeft(store.db)).toMatchObject({ share: 1, ledger: 1, inbound_event: 1 })
  })

  it('is refused after the third time', async () => {
    const { engine } = await openIssue(store)
    await sabotage(store.db, { table: 'ledger', when: `${tries} < 4`, code: '40P01' })
    await expect(engine.receive([share])).rejects.toMatchObject({ code: '40P01' })
    expect((await engine.receive([share])).map(({ kind }) => kind)).toEqual(['taken'])
  })
})

const server = useStore('postgres')
it('a statement that waits too long for a lock refuses the event, on postgres', async () => {
  const { organisation, engine } = await openIssue(server)
  const impatient = await openPostgres({ url: server.url!, statementTimeout: 300 })
  try {
    const before = await rowsLeft(server.db)
    const other = await keepOpen(server.db, (tx) =>
      tx.selectFrom('chat').where('organisation_id', '=', organisation.id).select('id').forUpdate().execute(),
    )
    const refused = startEngine(impatient.db).receive([answers, share])
    await expect(refused).rejects.toMatchObject({ code: '57014' })
    await other.commit()
    expect(await rowsLeft(server.db)).toEqual(before)
    expect((await engine.receive([answers, share])).map(({ kind }) => kind)).toEqual(['taken', 'taken'])
  } finally {
    await impatient.db.destroy()
  }
})

function idOf(name: string): string {
  return `select id from member where name = '${name}'`
}
