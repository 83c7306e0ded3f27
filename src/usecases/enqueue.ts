import type { Outbound } from '../chat/message.ts'
import type { DeliveryKind, DeliveryTable } from '../db/schema/delivery.ts'
import type { ActivityId, ChatId, DeliveryId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

export interface Letter {
  readonly chatId: ChatId
  readonly kind: DeliveryKind
  readonly causeKind: DeliveryTable['cause_kind']
  readonly causeId: string
  readonly part?: number
  readonly activityId?: ActivityId | undefined
  /** None for a view, which is rendered when it is sent. */
  readonly message: Outbound | null
  readonly replyTo?: string | undefined
  /** When it may leave; now unless given. */
  readonly runAt?: Date
}

/** Puts a message into the outbox, once for one cause; gives its id, or nothing if it was there already. */
export async function enqueue(turn: Turn, letter: Letter): Promise<DeliveryId | undefined> {
  const row = await turn.tx
    .insertInto('delivery')
    .values({
      id: turn.random.uuid() as DeliveryId,
      organisation_id: turn.organisation.id,
      chat_id: letter.chatId,
      kind: letter.kind,
      cause_kind: letter.causeKind,
      cause_id: letter.causeId,
      part: letter.part ?? 0,
      activity_id: letter.activityId ?? null,
      message: letter.message && JSON.stringify(letter.message),
      reply_to: letter.replyTo ?? null,
      run_at: letter.runAt ?? turn.now,
      created_at: turn.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
