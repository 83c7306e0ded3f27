import { sql } from 'kysely'
import type { ActivityId, BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'
import { countFacts, isExcused } from './facts.ts'

/** What one member, due for an activity, did for it inside its window. */
export interface DueMember {
  readonly memberId: MemberId
  readonly name: string
  readonly branchId: BranchId
  readonly shares: number
  readonly answers: number
  readonly finished: boolean
  /** On leave during the activity. */
  readonly excused: boolean
}

const row = { activity: 'activity_branch.activity_id', member: 'member.id' }

/**
 * Everybody due for an activity (a member of a branch it was given to, when it was given) with what they did
 * on time, in roster order; or one member alone.
 */
export function dueMembers(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
  memberId?: MemberId,
): Promise<DueMember[]> {
  return db
    .selectFrom('activity_branch')
    .innerJoin('membership', 'membership.branch_id', 'activity_branch.branch_id')
    .innerJoin('member', 'member.id', 'membership.member_id')
    .where('activity_branch.organisation_id', '=', organisationId)
    .where('activity_branch.activity_id', '=', activityId)
    .$if(memberId !== undefined, (query) => query.where('member.id', '=', memberId!))
    .whereRef('membership.valid_from', '<=', 'activity_branch.given_at')
    .where((eb) =>
      eb.or([
        eb('membership.valid_to', 'is', null),
        eb('membership.valid_to', '>', eb.ref('activity_branch.given_at')),
      ]),
    )
    .select([
      'member.id as memberId',
      'member.name',
      'membership.branch_id as branchId',
      countFacts('share', 'on-time', row).as('shares'),
      countFacts('answer', 'on-time', row).as('answers'),
      sql<boolean>`${countFacts('finish', 'on-time', row)} > 0`.as('finished'),
      isExcused(row).as('excused'),
    ])
    .orderBy('member.ordinal')
    .execute()
}

/** What one member did on time for an activity, due or not. */
export async function doingsOf(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<{ shares: number; answers: number; finished: boolean }> {
  const of = { activity: 'activity.id', member: 'member.id' }
  return db
    .selectFrom('activity')
    .innerJoin('member', 'member.organisation_id', 'activity.organisation_id')
    .where('activity.organisation_id', '=', organisationId)
    .where('activity.id', '=', activityId)
    .where('member.id', '=', memberId)
    .select([
      countFacts('share', 'on-time', of).as('shares'),
      countFacts('answer', 'on-time', of).as('answers'),
      sql<boolean>`${countFacts('finish', 'on-time', of)} > 0`.as('finished'),
    ])
    .executeTakeFirstOrThrow()
}

/** Everybody who has done anything for an activity, in roster order. */
export async function participants(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
): Promise<MemberId[]> {
  const doers = (fact: 'share' | 'answer' | 'finish') =>
    db
      .selectFrom(fact)
      .where('organisation_id', '=', organisationId)
      .where('activity_id', '=', activityId)
      .select('member_id')
  const rows = await db
    .selectFrom('member')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', doers('share').union(doers('answer')).union(doers('finish')))
    .select('id')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => row.id)
}
