import type { StudyActivity } from '../db/queries/activities.ts'
import { doingsOf } from '../db/queries/participation.ts'
import type { CollectedLineTable } from '../db/schema/delivery.ts'
import type { ChatId, MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/**
 * Takes out of a group's waiting acknowledgement what a member no longer has; an acknowledgement that would have
 * nothing left to say is not sent. One that is being sent at this moment is waited for and left as it is.
 */
export async function uncollect(
  turn: Turn,
  study: StudyActivity,
  memberId: MemberId,
  chatId: ChatId,
): Promise<void> {
  const { tx, organisation } = turn
  const waiting = await tx
    .selectFrom('delivery')
    .where('organisation_id', '=', organisation.id)
    .where('chat_id', '=', chatId)
    .where('kind', '=', 'collected')
    .where('state', '=', 'ready')
    .where('attempts', '=', 0)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  const done = waiting && (await doingsOf(tx, organisation.id, study.id, memberId))
  if (!done) return
  const gone: CollectedLineTable['what'][] = [
    ...(done.shares === 0 ? (['share'] as const) : []),
    ...(done.answers === 0 ? (['answers'] as const) : []),
    ...(done.finished ? [] : (['finish'] as const)),
  ]
  if (gone.length === 0) return
  await tx
    .deleteFrom('collected_line')
    .where('organisation_id', '=', organisation.id)
    .where('delivery_id', '=', waiting.id)
    .where('member_id', '=', memberId)
    .where('what', 'in', gone)
    .execute()
  await tx
    .deleteFrom('delivery')
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', waiting.id)
    .where('id', 'not in', tx.selectFrom('collected_line').select('delivery_id'))
    .execute()
}
