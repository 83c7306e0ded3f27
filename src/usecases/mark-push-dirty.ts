import { sql } from 'kysely'
import type { ActivityId, MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

const WAIT_MS = 5_000

/**
 * Marks the cards whose figures a member is part of: however many facts come in at once, each is redrawn once. A card
 * that is still on its way is marked too, and one that is to be drawn anyway waits until this transaction has ended:
 * nothing that a card was drawn without goes unmarked.
 */
export async function markPushDirty(turn: Turn, activityId: ActivityId, memberId: MemberId): Promise<void> {
  const pushes = pushesFor(turn, activityId, memberId)
  await pushes
    .where((eb) => eb.or([eb('dirty', '=', true), eb('message', 'is', null)]))
    .select('id')
    .forShare()
    .execute()
  const soon = new Date(turn.now.getTime() + WAIT_MS)
  const drawn = pushes.where('dirty', '=', false).where(sql<string>`message ->> 't'`, '=', 'card')
  await turn.tx
    .updateTable('delivery')
    .set({
      dirty: true,
      run_at: sql<Date>`case when state = 'sent' then ${soon}::timestamptz else run_at end`,
    })
    .where('organisation_id', '=', turn.organisation.id)
    .where('id', 'in', drawn.select('id'))
    .where('dirty', '=', false)
    .execute()
}

/** The pushes of an activity in the groups of every branch that the member is or was in. */
function pushesFor({ tx, organisation }: Turn, activityId: ActivityId, memberId: MemberId) {
  const groups = tx
    .selectFrom('chat_binding')
    .innerJoin('membership', 'membership.branch_id', 'chat_binding.branch_id')
    .where('membership.organisation_id', '=', organisation.id)
    .where('membership.member_id', '=', memberId)
    .select('chat_binding.chat_id')
  return tx
    .selectFrom('delivery')
    .where('organisation_id', '=', organisation.id)
    .where('activity_id', '=', activityId)
    .where('kind', '=', 'push')
    .where('state', 'in', ['ready', 'sending', 'sent'])
    .where('chat_id', 'in', groups)
}
