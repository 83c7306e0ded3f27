import { sql } from 'kysely'
import type { ActivityId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

const WAIT_MS = 5_000

/**
 * Marks the cards that show an activity's figures: however many facts come in at once, each is redrawn once. A card
 * that is still on its way is marked too, and one that is to be drawn anyway waits until this transaction has ended:
 * nothing that a card was drawn without goes unmarked.
 */
export async function markPushDirty(turn: Turn, activityId: ActivityId): Promise<void> {
  await pushes(turn, activityId)
    .where((eb) => eb.or([eb('dirty', '=', true), eb('message', 'is', null)]))
    .select('id')
    .forShare()
    .execute()
  const soon = new Date(turn.now.getTime() + WAIT_MS)
  await turn.tx
    .updateTable('delivery')
    .set({
      dirty: true,
      run_at: sql<Date>`case when state = 'sent' then ${soon}::timestamptz else run_at end`,
    })
    .where(
      'id',
      'in',
      pushes(turn, activityId)
        .where('dirty', '=', false)
        .where(sql<string>`message ->> 't'`, '=', 'card')
        .select('id'),
    )
    .where('dirty', '=', false)
    .execute()
}

function pushes({ tx, organisation }: Turn, activityId: ActivityId) {
  return tx
    .selectFrom('delivery')
    .where('organisation_id', '=', organisation.id)
    .where('activity_id', '=', activityId)
    .where('kind', '=', 'push')
    .where('state', 'in', ['ready', 'sending', 'sent'])
}
