import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Degradation } from '../../chat/adapter.ts'
import type { Outbound } from '../../chat/message.ts'
import type { ActivityId, ChatId, DeliveryId, MemberId, OrganisationId } from '../../domain/ids.ts'

/**
 * `ready` waits for its time; `sending` is claimed by a lease; `unknown` may or may not have arrived and is
 * an admin's to decide; `dead` was refused for good; `dropped` was not called for any more when its time came.
 */
export type DeliveryState = 'ready' | 'sending' | 'sent' | 'unknown' | 'dead' | 'dropped'

/** What a message is for; the word also tells the outbox which goes first. */
export type DeliveryKind = 'reply' | 'push' | 'collected' | 'closing' | 'notice' | 'reminder'

/** The outbox and the delivery ledger in one: unique on (cause_kind, cause_id, chat_id, kind, part). */
export interface DeliveryTable {
  id: DeliveryId
  organisation_id: OrganisationId
  chat_id: ChatId
  kind: DeliveryKind
  cause_kind: 'event' | 'activity' | 'occurrence' | 'chat'
  cause_id: string
  /** Counts the messages of one cause from 0. */
  part: number
  activity_id: ActivityId | null
  /** What is said; a view (`push`, `collected`, `reminder`) has none until it is rendered at its sending. */
  message: JSONColumnType<Outbound> | null
  reply_to: string | null
  state: Generated<DeliveryState>
  run_at: Date
  attempts: Generated<number>
  /** The first attempt that may have reached the platform: from then on it remembers the idempotency key. */
  attempted_at: Generated<Date | null>
  lease_owner: Generated<string | null>
  lease_until: Generated<Date | null>
  platform_message_id: Generated<string | null>
  sent_at: Generated<Date | null>
  /** A sent card whose figures have changed since. */
  dirty: Generated<boolean>
  degraded: ColumnType<Degradation[], string | undefined, string>
  error: Generated<string | null>
  created_at: Date
  seq: Generated<number>
}

/** What a collected acknowledgement will name when it is sent. */
export interface CollectedLineTable {
  organisation_id: OrganisationId
  delivery_id: DeliveryId
  member_id: MemberId
  what: 'share' | 'answers' | 'finish'
  seq: Generated<number>
}
