import type { ActivityId } from '../domain/ids.ts'
import { enqueue } from './enqueue.ts'
import { groupsPushed } from './groups-pushed.ts'
import type { Turn } from './turn.ts'

/** Says something about an activity once in every group that was given it; tells in how many. */
export async function tellGroups(
  turn: Turn,
  activityId: ActivityId,
  causeId: string,
  text: string,
): Promise<number> {
  const groups = await groupsPushed(turn, activityId)
  for (const chatId of groups) {
    const message = { t: 'text' as const, text }
    await enqueue(turn, { chatId, kind: 'notice', causeKind: 'activity', causeId, activityId, message })
  }
  return groups.length
}
