import { isOfMessage } from '../db/queries/messages.ts'
import type { ActivityId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** Marks what stands for an activity as taken back: all of it, or what one message has brought. */
export async function markWithdrawn(
  { tx, now, organisation }: Pick<Turn, 'tx' | 'now' | 'organisation'>,
  activityId: ActivityId,
  sourceKey?: string,
): Promise<void> {
  for (const fact of ['share', 'comment', 'answer', 'finish'] as const) {
    await tx
      .updateTable(fact)
      .set({ withdrawn_at: now })
      .where('organisation_id', '=', organisation.id)
      .where('activity_id', '=', activityId)
      .where('withdrawn_at', 'is', null)
      .$if(sourceKey !== undefined, (query) => query.where(isOfMessage(sourceKey!)))
      .execute()
  }
}
