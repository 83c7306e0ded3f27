import { sql } from 'kysely'
import type { ActivityId, BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { LedgerCause } from '../../domain/points.ts'
import type { Reader } from '../database.ts'

/** Everybody who is or was a member, in roster order, with the branch they belong to or belonged to last. */
export async function everyMember(
  db: Reader,
  organisationId: OrganisationId,
): Promise<{ id: MemberId; name: string; branch: string }[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('membership', 'membership.member_id', 'member.id')
    .innerJoin('branch', 'branch.id', 'membership.branch_id')
    .where('member.organisation_id', '=', organisationId)
    .distinctOn(['member.ordinal', 'member.id'])
    .select(['member.id', 'member.name', 'branch.name as branch'])
    .orderBy('member.ordinal')
    .orderBy('member.id')
    .orderBy('membership.valid_from', 'desc')
    .execute()
  return rows
}

/** The branches an activity was given to, in the order of the organisation. */
export function branchesGiven(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
): Promise<{ id: BranchId; name: string }[]> {
  return db
    .selectFrom('activity_branch')
    .innerJoin('branch', 'branch.id', 'activity_branch.branch_id')
    .where('activity_branch.organisation_id', '=', organisationId)
    .where('activity_branch.activity_id', '=', activityId)
    .select(['branch.id', 'branch.name'])
    .orderBy('branch.ordinal')
    .execute()
}

/** One entry of the ledger as it is shown. */
export interface LedgerLine {
  readonly memberId: MemberId
  readonly member: string
  readonly activityId: ActivityId
  readonly issueNo: number
  readonly cause: LedgerCause
  readonly points: number
}

/** The whole ledger in the order in which it was written. */
export function ledgerLines(db: Reader, organisationId: OrganisationId): Promise<LedgerLine[]> {
  return db
    .selectFrom('ledger')
    .innerJoin('member', 'member.id', 'ledger.member_id')
    .innerJoin('study_activity', 'study_activity.activity_id', 'ledger.activity_id')
    .innerJoin('study_item', 'study_item.id', 'study_activity.item_id')
    .where('ledger.organisation_id', '=', organisationId)
    .select([
      'ledger.member_id as memberId',
      'member.name as member',
      'ledger.activity_id as activityId',
      'study_item.issue_no as issueNo',
      'ledger.cause',
      'ledger.points',
    ])
    .orderBy('ledger.seq')
    .execute()
}

/** Every delivery in the order in which it was asked for, with its conversation and the issue it is about. */
export function deliveryLines(db: Reader, organisationId: OrganisationId) {
  return db
    .selectFrom('delivery')
    .innerJoin('chat', 'chat.id', 'delivery.chat_id')
    .leftJoin('study_activity', 'study_activity.activity_id', 'delivery.activity_id')
    .leftJoin('study_item', 'study_item.id', 'study_activity.item_id')
    .where('delivery.organisation_id', '=', organisationId)
    .select([
      'chat.platform',
      'chat.kind as chatKind',
      'chat.external_id as externalId',
      'delivery.kind',
      'study_item.issue_no as issueNo',
      'delivery.state',
      'delivery.attempts',
      'delivery.degraded',
    ])
    .orderBy('delivery.seq')
    .execute()
}

/** The "who is this?" queue, oldest first: accounts, each with the first thing it sent, and single entries of lists. */
export async function unidentifiedAccounts(db: Reader, organisationId: OrganisationId) {
  const oneByOne = sql<string>`case unidentified.known_by when 'name' then unidentified.source_key end`
  const rows = await db
    .selectFrom('unidentified')
    .innerJoin('chat', 'chat.id', 'unidentified.chat_id')
    .where('unidentified.organisation_id', '=', organisationId)
    .where('unidentified.resolved_at', 'is', null)
    .distinctOn(['unidentified.platform', 'unidentified.tenant', 'unidentified.external_id', oneByOne])
    .select([
      'unidentified.platform as accountPlatform',
      'unidentified.external_id as account',
      'chat.platform',
      'chat.kind as chatKind',
      'chat.external_id as externalId',
      'unidentified.text',
      'unidentified.seq',
    ])
    .orderBy('unidentified.platform')
    .orderBy('unidentified.tenant')
    .orderBy('unidentified.external_id')
    .orderBy(oneByOne)
    .orderBy('unidentified.seq')
    .execute()
  return rows.toSorted((one, other) => one.seq - other.seq)
}

/** The events that could not be worked on, oldest first. */
export function parkedEvents(
  db: Reader,
): Promise<{ platform: string; eventId: string; reason: string | null }[]> {
  return db
    .selectFrom('inbound_event')
    .where('state', '=', 'parked')
    .select(['platform', 'event_id as eventId', 'reason'])
    .orderBy('received_at')
    .orderBy('event_id')
    .execute()
}

/** The platform's id of the newest message of a kind that reached a conversation. */
export async function newestSent(
  db: Reader,
  organisationId: OrganisationId,
  kind: 'push',
  chat: { readonly platform: string; readonly id: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery')
    .innerJoin('chat', 'chat.id', 'delivery.chat_id')
    .where('delivery.organisation_id', '=', organisationId)
    .where('delivery.kind', '=', kind)
    .where('chat.platform', '=', chat.platform)
    .where('chat.external_id', '=', chat.id)
    .where('delivery.platform_message_id', 'is not', null)
    .select('delivery.platform_message_id as id')
    .orderBy('delivery.sent_at', 'desc')
    .orderBy('delivery.seq', 'desc')
    .executeTakeFirst()
  return row?.id ?? undefined
}

/** Every account that is tied to a member, with the member's name. */
export function accountNames(
  db: Reader,
  organisationId: OrganisationId,
): Promise<{ platform: string; externalId: string; name: string }[]> {
  return db
    .selectFrom('identity')
    .innerJoin('member', 'member.id', 'identity.member_id')
    .where('identity.organisation_id', '=', organisationId)
    .select(['identity.platform', 'identity.external_id as externalId', 'member.name'])
    .execute()
}
