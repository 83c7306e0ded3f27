import type { ActivityId, ChatId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** The groups that were given an activity, in the order in which they were. */
export async function groupsPushed(
  { tx, organisation }: Pick<Turn, 'tx' | 'organisation'>,
  activityId: ActivityId,
): Promise<ChatId[]> {
  const rows = await tx
    .selectFrom('delivery')
    .where('organisation_id', '=', organisation.id)
    .where('activity_id', '=', activityId)
    .where('kind', '=', 'push')
    .select('chat_id')
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.chat_id)
}
