import type { Generated } from 'kysely'
import type { ActivityId, ChatId, MemberId, OrganisationId, ShareId } from '../../domain/ids.ts'

/** Every fact names the event it came from; the same event can bring it only once. */
interface Fact {
  organisation_id: OrganisationId
  activity_id: ActivityId
  member_id: MemberId
  source_key: string
  /** When the member sent it, by the platform. */
  sent_at: Date
  /** Whether it was sent inside the activity's window, decided once. */
  on_time: boolean
  /** When the member took it back; from then on it counts for nothing. */
  withdrawn_at: Generated<Date | null>
  seq: Generated<number>
}

/** A reflection on the item. */
export interface ShareTable extends Fact {
  id: ShareId
  chat_id: ChatId
  /** The platform's id of the message, so that replies to it are found. */
  message_id: string | null
  text: string
  letters: number
  /** Counts the wordings, as the member edits the message. */
  revision: Generated<number>
}

/** A reply to somebody's share; its words are not kept. */
export interface CommentTable extends Fact {
  share_id: ShareId
}

/** One answer to one question; of several by the same member the counted one is derived. */
export interface AnswerTable extends Fact {
  question_no: number
  /** Canonical: sorted letters, `true` or `false`, or the words of a gap. */
  value: string
  correct: boolean
}

/** The member said that the item was read to its end. */
export type FinishTable = Fact
