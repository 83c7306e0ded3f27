import type { Generated, JSONColumnType } from 'kysely'
import type { Hears, Widget } from '../../chat/adapter.ts'
import type { BranchId, ChatId, OrganisationId } from '../../domain/ids.ts'

/** What a group is used for: `mixed` hears only what is clearly for the bot, `study` also bare words. */
export type ChatUse = 'mixed' | 'study'

/** A group or direct conversation the bot knows. */
export interface ChatTable {
  id: ChatId
  organisation_id: OrganisationId
  platform: string
  tenant: string
  external_id: string
  kind: 'group' | 'dm'
  title: string
  use: ChatUse
  hears: Hears
  widgets: JSONColumnType<Widget[]>
  seq: Generated<number>
}

/** Which branches meet in a group; joint groups have several rows. */
export interface ChatBindingTable {
  organisation_id: OrganisationId
  chat_id: ChatId
  branch_id: BranchId
}
