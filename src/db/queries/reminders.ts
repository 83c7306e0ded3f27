import { type SqlBool, sql } from 'kysely'
import type { UserRef } from '../../chat/event.ts'
import type { ActivityId, BranchId, DeliveryId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'
import { stillBelongs } from './people.ts'

/** What bears on reminding a member of an activity, besides what they did for it. */
export interface ReminderState {
  readonly memberId: MemberId
  /** Still a member of some branch. */
  readonly belongs: boolean
  readonly unwanted: boolean
  /** For when reminders were planned so far. */
  readonly reminded: readonly Date[]
}

/** Of everybody, or of one member, how reminders of an activity stand. */
export async function reminderStates(
  db: Reader,
  organisationId: OrganisationId,
  of: { readonly activityId: ActivityId; readonly memberId: MemberId | undefined; readonly now: Date },
): Promise<ReminderState[]> {
  const { activityId, memberId, now } = of
  const members = await db
    .selectFrom('member')
    .where('organisation_id', '=', organisationId)
    .$if(memberId !== undefined, (query) => query.where('id', '=', memberId!))
    .select([
      'id as memberId',
      sql<boolean>`exists (select 1 from membership m where m.member_id = member.id and m.valid_from <= ${now}
        and (m.valid_to is null or m.valid_to > ${now}))`.as('belongs'),
      sql<boolean>`exists (select 1 from reminder_refusal r where r.member_id = member.id
        and (r.activity_id is null or r.activity_id = ${activityId}))`.as('unwanted'),
    ])
    .execute()
  const reminders = await db
    .selectFrom('reminder')
    .where('organisation_id', '=', organisationId)
    .where('activity_id', '=', activityId)
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId!))
    .select(['member_id', 'at'])
    .execute()
  const plans = Map.groupBy(reminders, (reminder) => reminder.member_id)
  return members.map((member) => ({
    ...member,
    reminded: (plans.get(member.memberId) ?? []).map(({ at }) => at),
  }))
}

/** Everybody's accounts, or one member's; of each member the one bound first comes first. */
export async function accountsByMember(
  db: Reader,
  organisationId: OrganisationId,
  memberId?: MemberId,
): Promise<Map<MemberId, UserRef[]>> {
  const rows = await db
    .selectFrom('identity')
    .where('organisation_id', '=', organisationId)
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId!))
    .select(['member_id', 'platform', 'tenant', 'external_id'])
    .orderBy('bound_at')
    .orderBy('external_id')
    .execute()
  const accounts = new Map<MemberId, UserRef[]>()
  for (const { member_id, platform, tenant, external_id: id } of rows) {
    accounts.set(member_id, [...(accounts.get(member_id) ?? []), { platform, tenant, id }])
  }
  return accounts
}

/** Whom a reminder is for, and whether it is the first or the second. */
export function reminderOf(
  db: Reader,
  organisationId: OrganisationId,
  deliveryId: DeliveryId,
): Promise<{ activityId: ActivityId; memberId: MemberId; nth: number } | undefined> {
  return db
    .selectFrom('reminder')
    .where('organisation_id', '=', organisationId)
    .where('delivery_id', '=', deliveryId)
    .select(['activity_id as activityId', 'member_id as memberId', 'nth'])
    .executeTakeFirst()
}

/** The secretaries of branches an activity was given to, in roster order. */
export async function secretariesOf(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('activity_branch', 'activity_branch.branch_id', 'role_grant.branch_id')
    .innerJoin('member', 'member.id', 'role_grant.member_id')
    .where('role_grant.organisation_id', '=', organisationId)
    .where('role_grant.role', '=', 'secretary')
    .where(stillBelongs)
    .where('activity_branch.activity_id', '=', activityId)
    .select(['member.id', 'member.ordinal'])
    .distinct()
    .orderBy('member.ordinal')
    .execute()
  return rows.map((row) => row.id)
}

/** The accounts nobody could be tied to that were heard in groups of some branches, oldest first. */
export async function strangersIn(
  db: Reader,
  organisationId: OrganisationId,
  branches: readonly BranchId[],
): Promise<string[]> {
  if (branches.length === 0) return []
  const rows = await db
    .selectFrom('unidentified')
    .where('organisation_id', '=', organisationId)
    .where('resolved_at', 'is', null)
    .where(
      sql<SqlBool>`exists (select 1 from chat_binding b where b.chat_id = unidentified.chat_id
        and b.branch_id in (${sql.join(branches)}))`,
    )
    .select(['platform', 'tenant', 'external_id as account', (eb) => eb.fn.min('seq').as('first')])
    .groupBy(['platform', 'tenant', 'external_id'])
    .orderBy('first')
    .execute()
  return rows.map((row) => row.account)
}
