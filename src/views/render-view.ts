import type { Outbound } from '../chat/message.ts'
import type { DeliveryRow } from '../db/queries/deliveries.ts'
import type { DeliveryKind } from '../db/schema/delivery.ts'
import type { Turn } from '../usecases/turn.ts'
import { collectedView } from './collected-view.ts'
import { pushView } from './push-view.ts'
import { reminderView } from './reminder-view.ts'

/** What a view has come to: a message, or that it is to be said later, or not at all any more. */
export type Rendered =
  | { readonly kind: 'message'; readonly message: Outbound }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'drop' }

/** Whether a delivery is looked at anew before every attempt, because what it says may have become wrong. */
export function isTimely(kind: DeliveryKind): boolean {
  return kind === 'reminder'
}

/** What a view says as things stand now. A delivery that is no view has brought its message with it. */
export async function renderView(turn: Turn, delivery: DeliveryRow): Promise<Rendered> {
  const { kind, activityId } = delivery
  if (kind === 'reminder') return reminderView(turn, delivery)
  if (kind === 'push' && activityId)
    return { kind: 'message', message: await pushView(turn, activityId, delivery) }
  if (kind === 'collected') return { kind: 'message', message: await collectedView(turn, delivery.id) }
  throw new Error(`a ${kind} has no view: its message must be given when it is put into the outbox`)
}
