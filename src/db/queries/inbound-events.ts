import type { ActionReply, Inbound } from '../../chat/event.ts'
import type { Reader } from '../database.ts'

/** Remembers that an event is being taken; false where it has been taken before. */
export async function insertEventKey(db: Reader, event: Inbound, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('inbound_event')
    .values({ ...keyOf(event), received_at: now, state: 'done', reason: null, payload: null, reply: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a card action is answered with, for a second delivery of it. */
export async function keepReply(db: Reader, event: Inbound, reply: ActionReply): Promise<void> {
  await db
    .updateTable('inbound_event')
    .set({ reply: JSON.stringify(reply) })
    .where((eb) => eb.and(keyOf(event)))
    .execute()
}

/** What an event that was taken before had been answered with. */
export async function keptReply(db: Reader, event: Inbound): Promise<ActionReply | undefined> {
  const row = await db
    .selectFrom('inbound_event')
    .where((eb) => eb.and(keyOf(event)))
    .select('reply')
    .executeTakeFirst()
  return row?.reply ?? undefined
}

/** Puts an event aside that could not be worked on; `keep` says whether its content may be kept with it. */
export async function parkEvent(
  db: Reader,
  event: Inbound,
  parked: { readonly now: Date; readonly reason: string; readonly keep: boolean },
): Promise<void> {
  await db
    .insertInto('inbound_event')
    .values({
      ...keyOf(event),
      received_at: parked.now,
      state: 'parked',
      reason: parked.reason.slice(0, 500),
      payload: parked.keep ? JSON.stringify(event) : null,
      reply: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function keyOf(event: Inbound) {
  return { platform: event.chat.platform, tenant: event.chat.tenant, event_id: event.eventId }
}
