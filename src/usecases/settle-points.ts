import { sql } from 'kysely'
import type { StudyActivity } from '../db/queries/activities.ts'
import { countedAnswers } from '../db/queries/counted-answers.ts'
import { doingsOf } from '../db/queries/participation.ts'
import { branchAt } from '../db/queries/people.ts'
import type { ActivityId, MemberId } from '../domain/ids.ts'
import { type LedgerCause, ruleVersion, worthOf } from '../domain/points.ts'
import type { Turn } from './turn.ts'

/**
 * Brings a member's ledger for an activity to what the facts are worth now: each cause gets one entry for the
 * difference, a reversing one where something was taken back, and none where nothing changed. The facts must have
 * been written before, in the same transaction.
 */
export async function settlePoints(turn: Turn, study: StudyActivity, memberId: MemberId): Promise<void> {
  const { tx, organisation } = turn
  const closed = await isClosed(turn, study.id)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${study.id}/${memberId}`}, 0))`.execute(tx)
  const answers = await countedAnswers(
    tx,
    organisation.id,
    study.id,
    organisation.settings.countedAnswer,
    memberId,
  )
  const done = await doingsOf(tx, organisation.id, study.id, memberId)
  const correct = answers.filter((answer) => answer.correct && answer.onTime).length
  const worth = worthOf({ ...done, correct, closed }, organisation.settings)
  const entered = await enteredSoFar(turn, study.id, memberId)
  for (const cause of Object.keys(worth) as LedgerCause[]) {
    const { points = 0, count = 0 } = entered.get(cause) ?? {}
    if (worth[cause] === points) continue
    await enter(turn, {
      memberId,
      activityId: study.id,
      cause,
      causeKey: String(count),
      points: worth[cause] - points,
    })
  }
}

/** Asked anew: a closing under way is waited for, and a later one waits for us, so that one of both sees the other. */
async function isClosed({ tx, organisation }: Turn, activityId: ActivityId): Promise<boolean> {
  const row = await tx
    .selectFrom('activity')
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', activityId)
    .select('closed_at')
    .forShare()
    .executeTakeFirstOrThrow()
  return row.closed_at !== null
}

async function enteredSoFar({ tx, organisation }: Turn, activityId: ActivityId, memberId: MemberId) {
  const rows = await tx
    .selectFrom('ledger')
    .where('organisation_id', '=', organisation.id)
    .where('activity_id', '=', activityId)
    .where('member_id', '=', memberId)
    .groupBy('cause')
    .select((eb) => ['cause', eb.fn.sum<number>('points').as('points'), eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ cause, points, count }) => [cause, { points, count }]))
}

interface LedgerEntry {
  readonly memberId: MemberId
  readonly activityId: ActivityId
  readonly cause: LedgerCause
  readonly causeKey: string
  readonly points: number
}

/** Appends one entry with the branch of this moment; a second one of the same cause and key is none. */
async function enter(turn: Turn, entry: LedgerEntry): Promise<void> {
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
