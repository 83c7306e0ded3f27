import type { Kysely } from 'kysely'
import type { ActivityBranchTable, ActivityTable, StudyActivityTable } from './schema/activity.ts'
import type { ChatBindingTable, ChatTable } from './schema/chat.ts'
import type { PromptTable, UnidentifiedTable } from './schema/conversation.ts'
import type { CollectedLineTable, DeliveryTable } from './schema/delivery.ts'
import type { AnswerTable, CommentTable, FinishTable, ShareTable } from './schema/facts.ts'
import type { InboundEventTable } from './schema/inbound-event.ts'
import type { QuestionTable, StudyItemTable } from './schema/item.ts'
import type { LedgerTable } from './schema/ledger.ts'
import type { OccurrenceTable } from './schema/occurrence.ts'
import type { OrganisationTable } from './schema/organisation.ts'
import type {
  AbsenceTable,
  BranchTable,
  IdentityTable,
  MembershipTable,
  MemberTable,
  RoleGrantTable,
} from './schema/people.ts'
import type { ReminderRefusalTable, ReminderTable } from './schema/reminder.ts'
import type { SolitaireEntryTable } from './schema/solitaire.ts'

/**
 * Terms. An *organisation* is the tenant. A *branch* is the unit whose secretary gets reports. A *member* is
 * a person, an *identity* an account of one. A *chat* is a group or a direct conversation. An *activity* is
 * what members take part in; *facts* (share, comment, answer, finish) say what they did. The *ledger* holds
 * points. A *delivery* is one message to one chat. An *occurrence* is something that fell due.
 */
export interface Database {
  organisation: OrganisationTable
  branch: BranchTable
  member: MemberTable
  membership: MembershipTable
  role_grant: RoleGrantTable
  identity: IdentityTable
  absence: AbsenceTable
  chat: ChatTable
  chat_binding: ChatBindingTable
  study_item: StudyItemTable
  question: QuestionTable
  activity: ActivityTable
  study_activity: StudyActivityTable
  activity_branch: ActivityBranchTable
  share: ShareTable
  comment: CommentTable
  answer: AnswerTable
  finish: FinishTable
  solitaire_entry: SolitaireEntryTable
  ledger: LedgerTable
  inbound_event: InboundEventTable
  delivery: DeliveryTable
  collected_line: CollectedLineTable
  reminder: ReminderTable
  reminder_refusal: ReminderRefusalTable
  occurrence: OccurrenceTable
  prompt: PromptTable
  unidentified: UnidentifiedTable
}

/** What reads take: the root database or an open transaction. */
export type Reader = Kysely<Database>
