import { itemOfWeek } from '../db/queries/items.ts'
import { mondayOf } from '../domain/zone.ts'
import { publishItem } from './publish-item.ts'
import type { Turn } from './turn.ts'

/**
 * Pushes the item of the week that a scheduled push falls in; its window opens at the scheduled time. Without
 * an item, or while pushes are paused, nothing happens and the week counts for nobody.
 */
export async function pushScheduled(turn: Turn, at: Date): Promise<'done' | 'skipped'> {
  const { tx, organisation } = turn
  if (organisation.pausedAt) return 'skipped'
  const item = await itemOfWeek(tx, organisation.id, mondayOf(at, organisation.timezone))
  if (!item) return 'skipped'
  await publishItem(turn, item, at)
  return 'done'
}
