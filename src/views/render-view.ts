import type { Outbound } from '../chat/message.ts'
import type { DeliveryRow } from '../db/queries/deliveries.ts'
import type { Turn } from '../usecases/turn.ts'
import { collectedView } from './collected-view.ts'
import { pushView } from './push-view.ts'

/** What a view says as things stand now. A delivery that is no view has brought its message with it. */
export function renderView(turn: Turn, delivery: DeliveryRow): Promise<Outbound> {
  const { kind, activityId } = delivery
  if (kind === 'push' && activityId) return pushView(turn, activityId, delivery)
  if (kind === 'collected') return collectedView(turn, delivery.id)
  throw new Error(`a ${kind} has no view: its message must be given when it is put into the outbox`)
}
