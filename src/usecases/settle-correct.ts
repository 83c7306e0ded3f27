import { countedAnswers } from '../db/queries/counted-answers.ts'
import type { ActivityId, MemberId } from '../domain/ids.ts'
import { pointsFor } from '../domain/points.ts'
import { enter } from './credit.ts'
import type { Turn } from './turn.ts'

/**
 * Brings the ledger's points for right answers to what the counted answers of an activity are worth, by an
 * entry for the difference; when nothing differs nothing is entered. Of one member, or of all.
 */
export async function settleCorrect(turn: Turn, activityId: ActivityId, memberId?: MemberId): Promise<void> {
  const { tx, organisation } = turn
  const counted = organisation.settings.countedAnswer
  const answers = await countedAnswers(tx, organisation.id, activityId, counted, memberId)
  const worth = new Map<MemberId, number>()
  for (const answer of answers) {
    const points = answer.correct && answer.onTime ? pointsFor.correct : 0
    worth.set(answer.memberId, (worth.get(answer.memberId) ?? 0) + points)
  }
  for (const [member, points] of worth) {
    const entered = await enteredSoFar(turn, activityId, member)
    if (points === entered.points) continue
    const causeKey = String(entered.count)
    await enter(turn, {
      memberId: member,
      activityId,
      cause: 'correct',
      causeKey,
      points: points - entered.points,
    })
  }
}

async function enteredSoFar(turn: Turn, activityId: ActivityId, memberId: MemberId) {
  const row = await turn.tx
    .selectFrom('ledger')
    .where('organisation_id', '=', turn.organisation.id)
    .where('activity_id', '=', activityId)
    .where('member_id', '=', memberId)
    .where('cause', '=', 'correct')
    .select((eb) => [eb.fn.sum<number>('points').as('points'), eb.fn.countAll<number>().as('count')])
    .executeTakeFirstOrThrow()
  return { points: row.points ?? 0, count: row.count }
}
