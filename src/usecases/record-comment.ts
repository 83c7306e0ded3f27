import { getStudy } from '../db/queries/activities.ts'
import type { ActivityId, ShareId } from '../domain/ids.ts'
import { isOnTime } from '../domain/window.ts'
import type { Reply } from './reply.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** Records that a member replied to somebody's share. What was said is not kept, and nothing is answered. */
export async function recordComment(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  comment: { readonly activityId: ActivityId; readonly shareId: ShareId },
): Promise<readonly Reply[]> {
  const study = await getStudy(turn.tx, turn.organisation.id, comment.activityId)
  await turn.tx
    .insertInto('comment')
    .values({
      organisation_id: turn.organisation.id,
      activity_id: comment.activityId,
      member_id: actor.memberId,
      source_key: origin.sourceKey,
      sent_at: origin.sentAt,
      on_time: isOnTime(study, origin.sentAt),
      share_id: comment.shareId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return []
}
