import { getStudy } from '../db/queries/activities.ts'
import type { ActivityId } from '../domain/ids.ts'
import { isOnTime } from '../domain/window.ts'
import { finishRecorded } from '../text/acknowledge.ts'
import { collect } from './collect.ts'
import { markPushDirty } from './mark-push-dirty.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** Records that a member has read an item to its end; it counts as taking part where the organisation says so. */
export async function recordFinish(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  activityId: ActivityId,
): Promise<readonly Reply[]> {
  const { tx, organisation } = turn
  const study = await getStudy(tx, organisation.id, activityId)
  const onTime = isOnTime(study, origin.sentAt)
  const fresh = await tx
    .insertInto('finish')
    .values({
      organisation_id: organisation.id,
      activity_id: activityId,
      member_id: actor.memberId,
      source_key: origin.sourceKey,
      sent_at: origin.sentAt,
      on_time: onTime,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (fresh && organisation.settings.countFinished) {
    await settlePoints(turn, study, actor.memberId)
    await markPushDirty(turn, activityId, actor.memberId)
  }
  if (origin.kind === 'group') {
    if (fresh) await collect(turn, origin.chatId, actor.memberId, 'finish', origin.sourceKey)
    return []
  }
  return [
    privately(
      finishRecorded(organisation.locale, study.issueNo, {
        counts: organisation.settings.countFinished,
        madeUp: !onTime,
      }),
    ),
  ]
}
