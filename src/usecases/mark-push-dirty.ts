import { type SqlBool, sql } from 'kysely'
import type { ActivityId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

const WAIT_MS = 5_000

/** Marks the cards that show an activity's figures: however many facts come in at once, each is redrawn once. */
export async function markPushDirty(turn: Turn, activityId: ActivityId): Promise<void> {
  await turn.tx
    .updateTable('delivery')
    .set({ dirty: true, run_at: new Date(turn.now.getTime() + WAIT_MS) })
    .where('organisation_id', '=', turn.organisation.id)
    .where('activity_id', '=', activityId)
    .where('kind', '=', 'push')
    .where('state', '=', 'sent')
    .where('dirty', '=', false)
    .where(sql<SqlBool>`message ->> 't' = 'card'`)
    .execute()
}
