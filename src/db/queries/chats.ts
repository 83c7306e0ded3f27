import type { ChatRef } from '../../chat/event.ts'
import type { BranchId, ChatId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'
import type { ChatUse } from '../schema/chat.ts'

export interface KnownChat {
  readonly id: ChatId
  readonly organisationId: OrganisationId
  readonly use: ChatUse
}

/** A conversation the bot knows, in every organisation that has it. */
export function findChat(db: Reader, chat: ChatRef): Promise<KnownChat[]> {
  return db
    .selectFrom('chat')
    .where('platform', '=', chat.platform)
    .where('tenant', '=', chat.tenant)
    .where('external_id', '=', chat.id)
    .where('kind', '=', chat.kind)
    .select(['id', 'organisation_id as organisationId', 'use'])
    .execute()
}

/** The branches that meet in a chat. */
export async function branchesOf(
  db: Reader,
  organisationId: OrganisationId,
  chatId: ChatId,
): Promise<BranchId[]> {
  const rows = await db
    .selectFrom('chat_binding')
    .where('organisation_id', '=', organisationId)
    .where('chat_id', '=', chatId)
    .select('branch_id')
    .execute()
  return rows.map((row) => row.branch_id)
}

/** The groups an activity goes to: every group in which a branch meets, oldest first. */
export function boundGroups(
  db: Reader,
  organisationId: OrganisationId,
): Promise<{ id: ChatId; title: string }[]> {
  return db
    .selectFrom('chat')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'group')
    .where(
      'id',
      'in',
      db.selectFrom('chat_binding').where('organisation_id', '=', organisationId).select('chat_id'),
    )
    .select(['id', 'title'])
    .orderBy('seq')
    .execute()
}
