import { type RawBuilder, sql } from 'kysely'
import type { ActivityId, BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'

/** What one member, due for an activity, did for it inside its window. */
export interface DueMember {
  readonly memberId: MemberId
  readonly name: string
  readonly branchId: BranchId
  readonly shares: number
  readonly answers: number
  readonly finished: boolean
}

/**
 * Everybody due for an activity (a member of a branch it was given to, when it was given) with what they did
 * on time, in roster order.
 */
export function dueMembers(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
): Promise<DueMember[]> {
  return db
    .selectFrom('activity_branch')
    .innerJoin('membership', 'membership.branch_id', 'activity_branch.branch_id')
    .innerJoin('member', 'member.id', 'membership.member_id')
    .where('activity_branch.organisation_id', '=', organisationId)
    .where('activity_branch.activity_id', '=', activityId)
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
      onTime('share').as('shares'),
      onTime('answer').as('answers'),
      sql<boolean>`${onTime('finish')} > 0`.as('finished'),
    ])
    .orderBy('member.ordinal')
    .execute()
}

function onTime(fact: 'share' | 'answer' | 'finish'): RawBuilder<number> {
  return sql<number>`(select count(*) from ${sql.table(fact)} fact
    where fact.activity_id = activity_branch.activity_id and fact.member_id = member.id and fact.on_time)`
}
