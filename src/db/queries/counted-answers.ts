import type { ActivityId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { OrganisationSettings } from '../../domain/settings.ts'
import type { Reader } from '../database.ts'

/** The answer that counts for one question of one member. */
export interface CountedAnswer {
  readonly memberId: MemberId
  readonly questionNo: number
  readonly value: string
  readonly correct: boolean
  readonly onTime: boolean
}

/**
 * The counted answers of an activity, of one member or of all: what was sent on time counts before what was made
 * up for, and of several to one question the one sent last
 * (setting: first); at equal times the one that arrived later. In roster order.
 */
export function countedAnswers(
  db: Reader,
  organisationId: OrganisationId,
  activityId: ActivityId,
  counted: OrganisationSettings['countedAnswer'],
  memberId?: MemberId,
): Promise<CountedAnswer[]> {
  const direction = counted === 'last' ? 'desc' : 'asc'
  return db
    .selectFrom('answer')
    .innerJoin('member', 'member.id', 'answer.member_id')
    .where('answer.organisation_id', '=', organisationId)
    .where('answer.activity_id', '=', activityId)
    .where('answer.withdrawn_at', 'is', null)
    .$if(memberId !== undefined, (query) => query.where('answer.member_id', '=', memberId!))
    .distinctOn(['member.ordinal', 'answer.member_id', 'answer.question_no'])
    .select(['member_id as memberId', 'question_no as questionNo', 'value', 'correct', 'on_time as onTime'])
    .orderBy('member.ordinal')
    .orderBy('answer.member_id')
    .orderBy('answer.question_no')
    .orderBy('answer.on_time', 'desc')
    .orderBy('answer.sent_at', direction)
    .orderBy('answer.seq', direction)
    .execute()
}
