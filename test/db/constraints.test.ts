import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import type { Db } from '../../src/db/transaction.ts'
import { describeStores } from '../support/stores.ts'
import {
  answer,
  delivery,
  finish,
  inboundEvent,
  insertBackground,
  ledgerEntry,
  occurrence,
  share,
} from './rows.ts'

/** What makes each row the only one of its kind; a retried or doubled piece of work meets it. */
const naturalKeys: Readonly<Record<string, string>> = {
  organisation: 'name',
  branch: 'name, organisation_id, parent_id',
  membership: 'branch_id, member_id, valid_from',
  role_grant: 'branch_id, member_id, role',
  identity: 'external_id, organisation_id, platform, tenant',
  chat: 'external_id, kind, organisation_id, platform, tenant',
  chat_binding: 'branch_id, chat_id',
  study_item: 'issue_no, organisation_id',
  question: 'item_id, no',
  study_activity: 'item_id',
  activity_branch: 'activity_id, branch_id',
  share: 'organisation_id, source_key',
  comment: 'organisation_id, source_key',
  answer: 'organisation_id, question_no, source_key',
  finish: 'activity_id, member_id',
  ledger: 'activity_id, cause, cause_key, member_id',
  inbound_event: 'event_id, platform, tenant',
  delivery: 'cause_id, cause_kind, chat_id, kind, part',
  collected_line: 'delivery_id, member_id, what',
  reminder: 'activity_id, member_id, nth',
  reminder_refusal: 'activity_id, member_id',
  occurrence: 'due_at, kind, organisation_id, subject',
  prompt: 'chat_id, member_id',
  unidentified: 'organisation_id, source_key',
}

/** Of every unique index, the table and its columns in the order of their names. */
async function uniqueKeys(db: Db): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select t.relname || ': ' || string_agg(a.attname, ', ' order by a.attname::text collate "C") as key
    from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey::int2[])
    where i.indisunique and t.relnamespace = current_schema()::regnamespace
    group by i.indexrelid, t.relname`.execute(db)
  return rows.map(({ key }) => key)
}

describeStores('natural keys', (store) => {
  beforeEach(() => insertBackground(store.db))

  it('are known to the database', async () => {
    const expected = Object.entries(naturalKeys).map(([table, columns]) => `${table}: ${columns}`)
    expect(await uniqueKeys(store.db)).toEqual(expect.arrayContaining(expected))
  })

  it.each<[string, (db: Db) => { execute(): Promise<unknown> }]>([
    ['share', (db) => db.insertInto('share').values({ ...share, id: randomUUID() as typeof share.id })],
    ['answer', (db) => db.insertInto('answer').values(answer)],
    ['finish', (db) => db.insertInto('finish').values(finish)],
    ['ledger', (db) => db.insertInto('ledger').values(ledgerEntry)],
    ['inbound_event', (db) => db.insertInto('inbound_event').values(inboundEvent)],
    ['occurrence', (db) => db.insertInto('occurrence').values(occurrence)],
  ])('of %s keep the second of the same out', async (table, insert) => {
    await insert(store.db).execute()
    await expect(insert(store.db).execute()).rejects.toMatchObject({ code: '23505' })
    expect(await countOf(store.db, table)).toBe(1)
  })

  it('let the second of the same pass unnoticed on demand', async () => {
    for (const id of [delivery.id, randomUUID() as typeof delivery.id])
      await store.db
        .insertInto('delivery')
        .values({ ...delivery, id })
        .onConflict((found) =>
          found.columns(['cause_kind', 'cause_id', 'chat_id', 'kind', 'part']).doNothing(),
        )
        .execute()
    expect(await countOf(store.db, 'delivery')).toBe(1)
  })

  it('take a missing branch for one branch', async () => {
    const twice = sql`
      insert into role_grant (organisation_id, member_id, role, granted_at)
      select organisation_id, id, 'admin', ${share.sent_at}::timestamptz from member`
    await twice.execute(store.db)
    await expect(twice.execute(store.db)).rejects.toMatchObject({ code: '23505' })
  })
})

describeStores('the ledger', (store) => {
  beforeEach(async () => {
    await insertBackground(store.db)
    await store.db.insertInto('ledger').values(ledgerEntry).execute()
  })

  it('is not updated', async () => {
    const update = store.db.updateTable('ledger').set({ points: 6 }).execute()
    await expect(update).rejects.toThrow('append-only')
  })

  it('is not updated by an upsert either', async () => {
    const upsert = store.db
      .insertInto('ledger')
      .values(ledgerEntry)
      .onConflict((found) =>
        found.columns(['member_id', 'activity_id', 'cause', 'cause_key']).doUpdateSet({ points: 6 }),
      )
      .execute()
    await expect(upsert).rejects.toThrow('append-only')
  })

  it('is not deleted from', async () => {
    await expect(store.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only')
  })

  it('is corrected by a further entry', async () => {
    await store.db
      .insertInto('ledger')
      .values({ ...ledgerEntry, cause_key: 'reversal', points: -5 })
      .execute()
    const sum = await store.db
      .selectFrom('ledger')
      .select((eb) => eb.fn.sum<number>('points').as('points'))
      .executeTakeFirst()
    expect(sum).toEqual({ points: 0 })
  })
})

async function countOf(db: Db, table: string): Promise<unknown> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db)
  return rows[0]?.count
}
