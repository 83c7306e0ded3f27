import type { JSONColumnType } from 'kysely'
import type { ActionReply } from '../../chat/event.ts'

/** The keys of events that were taken, at least 30 days; stands before the tenant is known. */
export interface InboundEventTable {
  platform: string
  tenant: string
  event_id: string
  received_at: Date
  state: 'done' | 'parked'
  /** Why a parked event could not be worked on. */
  reason: string | null
  /** The whole event while it is parked and its intent allows keeping it. */
  payload: JSONColumnType<object> | null
  /** What a card action was answered with, for a repeated delivery. */
  reply: JSONColumnType<ActionReply> | null
}
