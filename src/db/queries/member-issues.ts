import { sql } from 'kysely'
import type { ActivityId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { OrganisationSettings } from '../../domain/settings.ts'
import type { Reader } from '../database.ts'
import { type CountedAnswer, countedAnswers } from './counted-answers.ts'
import { countFacts, isExcused } from './facts.ts'

/** One issue as it concerns one member: what was done for it on time, and what was made up for. */
export interface MemberIssue {
  readonly activityId: ActivityId
  readonly issueNo: number
  readonly branch: string
  readonly closed: boolean
  readonly excused: boolean
  readonly shares: number
  readonly comments: number
  readonly finished: boolean
  readonly answers: number
  /** What was done after the closing. */
  readonly madeUp: { readonly shares: number; readonly answers: number; readonly finished: boolean }
  /** The counted answers, on time or made up for. */
  readonly counted: readonly CountedAnswer[]
  readonly of: number
}

/** The issues that were given to a member's branch while it was the member's, by number. */
export async function memberIssues(
  db: Reader,
  organisationId: OrganisationId,
  counted: OrganisationSettings['countedAnswer'],
  memberId: MemberId,
): Promise<MemberIssue[]> {
  const issues: MemberIssue[] = []
  for (const row of await dueIssues(db, organisationId, memberId)) {
    const { closedAt, lateShares, lateAnswers, lateFinish, ...issue } = row
    const madeUp = { shares: lateShares, answers: lateAnswers, finished: lateFinish }
    const answers = await countedAnswers(db, organisationId, row.activityId, counted, memberId)
    issues.push({ ...issue, closed: closedAt !== null, madeUp, counted: answers })
  }
  return issues
}

const row = { activity: 'activity.id', member: 'membership.member_id' }

function dueIssues(db: Reader, organisationId: OrganisationId, memberId: MemberId) {
  return db
    .selectFrom('activity_branch')
    .innerJoin('membership', 'membership.branch_id', 'activity_branch.branch_id')
    .innerJoin('branch', 'branch.id', 'activity_branch.branch_id')
    .innerJoin('activity', 'activity.id', 'activity_branch.activity_id')
    .innerJoin('study_activity', 'study_activity.activity_id', 'activity.id')
    .innerJoin('study_item', 'study_item.id', 'study_activity.item_id')
    .where('activity_branch.organisation_id', '=', organisationId)
    .where('membership.member_id', '=', memberId)
    .where('activity.withdrawn_at', 'is', null)
    .whereRef('membership.valid_from', '<=', 'activity_branch.given_at')
    .where((eb) =>
      eb.or([
        eb('membership.valid_to', 'is', null),
        eb('membership.valid_to', '>', eb.ref('activity_branch.given_at')),
      ]),
    )
    .select([
      'activity.id as activityId',
      'study_item.issue_no as issueNo',
      'branch.name as branch',
      'activity.closed_at as closedAt',
      isExcused(row).as('excused'),
      countFacts('share', 'on-time', row).as('shares'),
      countFacts('comment', 'on-time', row).as('comments'),
      countFacts('answer', 'on-time', row).as('answers'),
      sql<boolean>`${countFacts('finish', 'on-time', row)} > 0`.as('finished'),
      countFacts('share', 'made-up', row).as('lateShares'),
      countFacts('answer', 'made-up', row).as('lateAnswers'),
      sql<boolean>`${countFacts('finish', 'made-up', row)} > 0`.as('lateFinish'),
      sql<number>`(select count(*) from question where question.item_id = study_item.id)`.as('of'),
    ])
    .orderBy('study_item.issue_no')
    .execute()
}
