import { branchAt } from '../db/queries/people.ts'
import type { ActivityId, MemberId } from '../domain/ids.ts'
import { type LedgerCause, pointsFor, ruleVersion } from '../domain/points.ts'
import type { Turn } from './turn.ts'

/** Enters what a member earned for a cause, once an activity; entering it again changes nothing. */
export async function credit(
  turn: Turn,
  memberId: MemberId,
  activityId: ActivityId,
  cause: Exclude<LedgerCause, 'correct'>,
): Promise<void> {
  await enter(turn, { memberId, activityId, cause, causeKey: '', points: pointsFor[cause] })
}

export interface LedgerEntry {
  readonly memberId: MemberId
  readonly activityId: ActivityId
  readonly cause: LedgerCause
  readonly causeKey: string
  readonly points: number
}

/** Appends one ledger entry with the branch of this moment; a second one of the same cause and key is none. */
export async function enter(turn: Turn, entry: LedgerEntry): Promise<void> {
  const { tx, now, organisation } = turn
  await tx
    .insertInto('ledger')
    .values({
      organisation_id: organisation.id,
      member_id: entry.memberId,
      branch_id: (await branchAt(tx, organisation.id, entry.memberId, now)) ?? null,
      activity_id: entry.activityId,
      cause: entry.cause,
      cause_key: entry.causeKey,
      points: entry.points,
      rule_version: ruleVersion,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
