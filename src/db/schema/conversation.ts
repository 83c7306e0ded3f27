import type { Generated } from 'kysely'
import type { ActivityId, BranchId, ChatId, MemberId, OrganisationId } from '../../domain/ids.ts'

/** A question the bot asked; the member's next message there may be its answer. One per member and chat. */
export interface PromptTable {
  organisation_id: OrganisationId
  member_id: MemberId
  chat_id: ChatId
  kind: 'share' | 'extend' | 'leave' | 'make-up' | 'confirm-remind' | 'digest'
  activity_id: ActivityId | null
  /** The branch it is about, where it is about one of several. */
  branch_id: Generated<BranchId | null>
  expires_at: Date
}

/** What accounts nobody could be tied to have sent: the "who is this?" queue. */
export interface UnidentifiedTable {
  organisation_id: OrganisationId
  chat_id: ChatId
  platform: string
  tenant: string
  /** The account, or where only a name in a list is known, the name. */
  external_id: string
  known_by: Generated<'account' | 'name'>
  source_key: string
  text: string
  sent_at: Date
  resolved_at: Generated<Date | null>
  seq: Generated<number>
}
