import { getStudy } from '../db/queries/activities.ts'
import type { ActivityId, ShareId } from '../domain/ids.ts'
import { judgeShare, type ShareVerdict } from '../domain/share.ts'
import { isOnTime } from '../domain/window.ts'
import { shareRecorded, shareTooLong, shareTooShort } from '../text/acknowledge.ts'
import { collect } from './collect.ts'
import { markPushDirty } from './mark-push-dirty.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import type { Actor, Origin, Turn } from './turn.ts'

export interface ShareSubmission {
  readonly actor: Actor
  readonly origin: Origin
  readonly activityId: ActivityId
  readonly text: string
}

/** How a share ended, and what is said of it to its author. */
export interface ShareOutcome {
  readonly kind: ShareVerdict['kind'] | 'duplicate'
  readonly replies: readonly Reply[]
}

/**
 * Records members' shares of their reading, one outcome for each in order. Enough letters is all that is
 * asked; too short or too long is told in private and not recorded, and the same message counts once.
 */
export async function recordShares(
  turn: Turn,
  submissions: readonly ShareSubmission[],
): Promise<ShareOutcome[]> {
  const outcomes: ShareOutcome[] = []
  for (const submission of submissions) outcomes.push(await recordShare(turn, submission))
  return outcomes
}

async function recordShare(turn: Turn, submission: ShareSubmission): Promise<ShareOutcome> {
  const { locale, settings } = turn.organisation
  const verdict = judgeShare(submission.text, settings.shareMinLetters)
  if (verdict.kind === 'too-long') return { kind: verdict.kind, replies: [privately(shareTooLong(locale))] }
  if (verdict.kind === 'too-short') {
    return {
      kind: verdict.kind,
      replies: [privately(shareTooShort(locale, verdict.letters, verdict.needed))],
    }
  }
  const study = await getStudy(turn.tx, turn.organisation.id, submission.activityId)
  const onTime = isOnTime(study, submission.origin.sentAt)
  const fresh = await insertShare(turn, submission, verdict.letters, onTime)
  if (!fresh) return { kind: 'duplicate', replies: [] }
  await settlePoints(turn, study, submission.actor.memberId)
  await markPushDirty(turn, study.id, submission.actor.memberId)
  return { kind: 'accepted', replies: await acknowledged(turn, submission, study.issueNo, !onTime) }
}

async function insertShare(
  turn: Turn,
  submission: ShareSubmission,
  letters: number,
  onTime: boolean,
): Promise<boolean> {
  const { actor, origin, activityId, text } = submission
  const row = await turn.tx
    .insertInto('share')
    .values({
      id: turn.random.uuid() as ShareId,
      organisation_id: turn.organisation.id,
      activity_id: activityId,
      member_id: actor.memberId,
      source_key: origin.sourceKey,
      sent_at: origin.sentAt,
      on_time: onTime,
      chat_id: origin.chatId,
      message_id: origin.messageId ?? null,
      text,
      letters,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'source_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function acknowledged(
  turn: Turn,
  { actor, origin }: ShareSubmission,
  issueNo: number,
  madeUp: boolean,
): Promise<Reply[]> {
  if (origin.kind !== 'group') return [privately(shareRecorded(turn.organisation.locale, issueNo, madeUp))]
  await collect(turn, origin.chatId, actor.memberId, 'share', origin.sourceKey)
  return []
}
