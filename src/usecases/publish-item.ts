import { boundGroups } from '../db/queries/chats.ts'
import type { ItemRow } from '../db/queries/items.ts'
import type { ActivityId } from '../domain/ids.ts'
import { instantAt, mondayOf } from '../domain/zone.ts'
import { nextRun } from '../schedule.ts'
import { enqueue } from './enqueue.ts'
import type { Turn } from './turn.ts'

export interface Published {
  /** How many groups get the item now that did not have it before. */
  readonly groups: number
  readonly closesAt: Date | null
}

/**
 * Gives an item to every group in which a branch meets and has not got it yet, and opens its activity at
 * `opensAt`. Who belongs to a branch at that moment is due. Publishing again reaches only groups that are new.
 */
export async function publishItem(turn: Turn, item: ItemRow, opensAt: Date): Promise<Published> {
  const activity = await openActivity(turn, item, opensAt)
  let groups = 0
  for (const chat of await boundGroups(turn.tx, turn.organisation.id)) {
    const fresh = await enqueue(turn, {
      chatId: chat.id,
      kind: 'push',
      causeKind: 'activity',
      causeId: activity.id,
      activityId: activity.id,
      message: null,
    })
    if (fresh) groups++
  }
  await giveToBranches(turn, activity.id, opensAt)
  return { groups, closesAt: activity.closesAt }
}

async function openActivity(
  turn: Turn,
  item: ItemRow,
  opensAt: Date,
): Promise<{ id: ActivityId; closesAt: Date | null }> {
  const { tx, organisation } = turn
  // Somebody who publishes it at the same time comes first, or after.
  await tx
    .selectFrom('study_item')
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', item.id)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const existing = await tx
    .selectFrom('study_activity')
    .innerJoin('activity', 'activity.id', 'study_activity.activity_id')
    .where('study_activity.organisation_id', '=', organisation.id)
    .where('study_activity.item_id', '=', item.id)
    .select(['activity.id', 'activity.closes_at as closesAt'])
    .executeTakeFirst()
  if (existing) return existing
  const id = turn.random.uuid() as ActivityId
  const closesAt = closingFor(turn, item.week, opensAt) ?? null
  await tx
    .insertInto('activity')
    .values({ id, organisation_id: organisation.id, kind: 'study', opens_at: opensAt, closes_at: closesAt })
    .execute()
  await tx
    .insertInto('study_activity')
    .values({ organisation_id: organisation.id, activity_id: id, item_id: item.id })
    .execute()
  return { id, closesAt }
}

/** An item pushed ahead of its week stays open until that week's closing. */
function closingFor(turn: Turn, week: string, opensAt: Date): Date | undefined {
  const { timezone, settings } = turn.organisation
  const [year, month, day] = week.split('-').map(Number)
  const monday = instantAt({ year: year!, month: month!, day: day!, hour: 0, minute: 0 }, timezone)
  const from = mondayOf(opensAt, timezone) < week ? monday : opensAt
  return nextRun(settings.close, timezone, from)
}

async function giveToBranches(turn: Turn, activityId: ActivityId, givenAt: Date): Promise<void> {
  const { tx, organisation } = turn
  const bound = await tx
    .selectFrom('chat_binding')
    .where('organisation_id', '=', organisation.id)
    .select('branch_id')
    .distinct()
    .execute()
  if (bound.length === 0) return
  const rows = bound.map(({ branch_id }) => ({
    organisation_id: organisation.id,
    activity_id: activityId,
    branch_id,
    given_at: givenAt,
  }))
  await tx
    .insertInto('activity_branch')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
