import type { ActivityId, DeliveryId, MemberId, OrganisationId } from '../../domain/ids.ts'

/** The ladder of reminders: of one activity a member gets the first and the second, and no more. */
export interface ReminderTable {
  organisation_id: OrganisationId
  activity_id: ActivityId
  member_id: MemberId
  /** 1 or 2. */
  nth: number
  delivery_id: DeliveryId
  /** For when it was planned. */
  at: Date
}

/** A member's wish not to be reminded: of one activity, or without one of anything, for good. */
export interface ReminderRefusalTable {
  organisation_id: OrganisationId
  member_id: MemberId
  activity_id: ActivityId | null
  asked_at: Date
}
