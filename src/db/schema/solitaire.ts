import type { Generated } from 'kysely'
import type { ActivityId, ChatId, MemberId, OrganisationId } from '../../domain/ids.ts'

/**
 * An entry of a list that people add themselves to, so that it is known when the list is posted again: by what it
 * says, and if that has changed, by its author and place among the author's. The share or the unidentified
 * submission it brought has its source key.
 */
export interface SolitaireEntryTable {
  organisation_id: OrganisationId
  chat_id: ChatId
  activity_id: ActivityId
  /** The list's title in matching form. */
  list: string
  /** A member, an account nobody has, or a name. */
  author: string
  /** Counts the entries of an author in a list from 1. */
  occurrence: number
  source_key: string
  /** None: nobody could be tied to it. */
  member_id: MemberId | null
  /** The whole entry in matching form, name included. */
  text: string
  /** When the list was posted that brought this wording. */
  said_at: Date
  seq: Generated<number>
}
