import type { Insertable } from 'kysely'
import type { Database, Reader } from '../../src/db/database.ts'
import type { ActivityId, BranchId, ChatId, MemberId, OrganisationId } from '../../src/domain/ids.ts'

const at = new Date('2026-03-02T01:00:00Z')

const ids = {
  organisation: '00000000-0000-4000-8000-000000000001' as OrganisationId,
  branch: '00000000-0000-4000-8000-000000000002' as BranchId,
  member: '00000000-0000-4000-8000-000000000003' as MemberId,
  chat: '00000000-0000-4000-8000-000000000004' as ChatId,
  activity: '00000000-0000-4000-8000-000000000005' as ActivityId,
}

const organisation: Insertable<Database['organisation']> = {
  id: ids.organisation,
  name: '一单位',
  locale: 'zh-CN',
  timezone: 'Asia/Shanghai',
  settings: '{}',
  ticked_at: at,
  created_at: at,
}
const branch: Insertable<Database['branch']> = {
  id: ids.branch,
  organisation_id: ids.organisation,
  name: '第一党支部',
  ordinal: 1,
}
const member: Insertable<Database['member']> = {
  id: ids.member,
  organisation_id: ids.organisation,
  name: '张三',
  ordinal: 1,
}
const chat: Insertable<Database['chat']> = {
  id: ids.chat,
  organisation_id: ids.organisation,
  platform: 'console',
  tenant: '',
  external_id: 'group-1',
  kind: 'group',
  title: '一支部学习群',
  use: 'mixed',
  hears: 'all',
  widgets: '[]',
}
const activity: Insertable<Database['activity']> = {
  id: ids.activity,
  organisation_id: ids.organisation,
  kind: 'study',
  opens_at: at,
  closes_at: null,
}

const fact = {
  organisation_id: ids.organisation,
  activity_id: ids.activity,
  member_id: ids.member,
  source_key: 'console:1',
  sent_at: at,
  on_time: true,
}
export const share: Insertable<Database['share']> = {
  ...fact,
  id: '00000000-0000-4000-8000-000000000006' as Insertable<Database['share']>['id'],
  chat_id: ids.chat,
  message_id: 'm1',
  text: '分享：学到了',
  letters: 3,
}
export const answer: Insertable<Database['answer']> = { ...fact, question_no: 1, value: 'A', correct: true }
export const finish: Insertable<Database['finish']> = fact
export const ledgerEntry: Insertable<Database['ledger']> = {
  organisation_id: ids.organisation,
  member_id: ids.member,
  branch_id: ids.branch,
  activity_id: ids.activity,
  cause: 'share',
  cause_key: '',
  points: 5,
  rule_version: 'test/1',
  at,
}
export const delivery: Insertable<Database['delivery']> = {
  id: '00000000-0000-4000-8000-000000000007' as Insertable<Database['delivery']>['id'],
  organisation_id: ids.organisation,
  chat_id: ids.chat,
  kind: 'push',
  cause_kind: 'activity',
  cause_id: ids.activity,
  part: 0,
  activity_id: ids.activity,
  message: null,
  reply_to: null,
  run_at: at,
  created_at: at,
}
export const inboundEvent: Insertable<Database['inbound_event']> = {
  platform: 'console',
  tenant: '',
  event_id: 'e1',
  received_at: at,
  state: 'done',
  reason: null,
  payload: null,
  reply: null,
}
export const occurrence: Insertable<Database['occurrence']> = {
  organisation_id: ids.organisation,
  kind: 'push',
  subject: 'weekly',
  due_at: at,
  outcome: 'done',
  at,
}

/** What facts, ledger entries and deliveries refer to. */
export async function insertBackground(db: Reader): Promise<void> {
  await db.insertInto('organisation').values(organisation).execute()
  await db.insertInto('branch').values(branch).execute()
  await db.insertInto('member').values(member).execute()
  await db.insertInto('chat').values(chat).execute()
  await db.insertInto('activity').values(activity).execute()
}

/** Writes the smallest row there is. */
export function write(db: Reader, id: string): Promise<unknown> {
  return db
    .insertInto('inbound_event')
    .values({ ...inboundEvent, event_id: id })
    .execute()
}

/** The names of the rows that `write` wrote, sorted. */
export async function written(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('inbound_event').select('event_id').orderBy('event_id').execute()
  return rows.map((row) => row.event_id)
}
