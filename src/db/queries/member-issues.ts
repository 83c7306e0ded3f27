import { sql } from 'kysely'
import type { ActivityId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { OrganisationSettings } from '../../domain/settings.ts'
import type { Reader } from '../database.ts'
import { countedAnswers } from './counted-answers.ts'

/** One issue as it concerns one member: what was done for it on time. */
export interface MemberIssue {
  readonly activityId: ActivityId
  readonly issueNo: number
  readonly branch: string
  readonly closed: boolean
  readonly shares: number
  readonly comments: number
  readonly finished: boolean
  readonly answers: number
  readonly correct: number
  readonly of: number
}

/** The issues that were given to a member's branch while it was the member's, by number. */
export async function memberIssues(
  db: Reader,
  organisationId: OrganisationId,
  counted: OrganisationSettings['countedAnswer'],
  memberId: MemberId,
): Promise<MemberIssue[]> {
  const rows = await dueIssues(db, organisationId, memberId)
  const issues: MemberIssue[] = []
  for (const row of rows) {
    const answers = await countedAnswers(db, organisationId, row.activityId, counted, memberId)
    const onTime = answers.filter((answer) => answer.onTime)
    const correct = onTime.filter((answer) => answer.correct).length
    issues.push({ ...row, closed: row.closedAt !== null, answers: onTime.length, correct })
  }
  return issues
}

function dueIssues(db: Reader, organisationId: OrganisationId, memberId: MemberId) {
  const count = (fact: 'share' | 'comment' | 'finish') =>
    sql<number>`(select count(*) from ${sql.table(fact)} fact
      where fact.activity_id = activity.id and fact.member_id = ${memberId} and fact.on_time)`
  return db
    .selectFrom('activity_branch')
    .innerJoin('membership', 'membership.branch_id', 'activity_branch.branch_id')
    .innerJoin('branch', 'branch.id', 'activity_branch.branch_id')
    .innerJoin('activity', 'activity.id', 'activity_branch.activity_id')
    .innerJoin('study_activity', 'study_activity.activity_id', 'activity.id')
    .innerJoin('study_item', 'study_item.id', 'study_activity.item_id')
    .where('activity_branch.organisation_id', '=', organisationId)
    .where('membership.member_id', '=', memberId)
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
      count('share').as('shares'),
      count('comment').as('comments'),
      sql<boolean>`${count('finish')} > 0`.as('finished'),
      sql<number>`(select count(*) from question where question.item_id = study_item.id)`.as('of'),
    ])
    .orderBy('study_item.issue_no')
    .execute()
}
