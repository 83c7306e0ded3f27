import { type Expression, type SqlBool, sql } from 'kysely'
import type { ActivityId, ChatId, OrganisationId, ShareId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'

/** What a quoted message is to the programme. */
export type RepliedTo =
  | { readonly kind: 'bot'; readonly activityId: ActivityId | undefined }
  | { readonly kind: 'share'; readonly shareId: ShareId; readonly activityId: ActivityId }

/** Whether a message of a chat, by the platform's id, is one of the bot's or somebody's share. */
export async function repliedTo(
  db: Reader,
  organisationId: OrganisationId,
  chatId: ChatId,
  messageId: string | undefined,
): Promise<RepliedTo | undefined> {
  if (messageId === undefined) return undefined
  const own = await db
    .selectFrom('delivery')
    .where('organisation_id', '=', organisationId)
    .where('chat_id', '=', chatId)
    .where('platform_message_id', '=', messageId)
    .select('activity_id')
    .executeTakeFirst()
  if (own) return { kind: 'bot', activityId: own.activity_id ?? undefined }
  const share = await db
    .selectFrom('share')
    .where('organisation_id', '=', organisationId)
    .where('chat_id', '=', chatId)
    .where('message_id', '=', messageId)
    .where('withdrawn_at', 'is', null)
    .select(['id', 'activity_id'])
    .executeTakeFirst()
  return share && { kind: 'share', shareId: share.id, activityId: share.activity_id }
}

export type FactKind = 'share' | 'comment' | 'answer' | 'finish' | 'unidentified'

/**
 * What a message has brought, revisions of it included: what stands, or also what was taken back. `activityId` is
 * unknown for an unknown person's.
 */
export async function broughtBy(
  db: Reader,
  organisationId: OrganisationId,
  sourceKey: string,
  which: 'standing' | 'ever' = 'standing',
): Promise<{ kind: FactKind; activityId: ActivityId | undefined }[]> {
  const found: { kind: FactKind; activityId: ActivityId | undefined }[] = []
  for (const kind of ['share', 'comment', 'answer', 'finish'] as const) {
    const row = await db
      .selectFrom(kind)
      .where('organisation_id', '=', organisationId)
      .$if(which === 'standing', (query) => query.where('withdrawn_at', 'is', null))
      .where(isOfMessage(sourceKey))
      .select('activity_id')
      .executeTakeFirst()
    if (row) found.push({ kind, activityId: row.activity_id })
  }
  const unknown = await db
    .selectFrom('unidentified')
    .where('organisation_id', '=', organisationId)
    .where('resolved_at', 'is', null)
    .where(isOfMessage(sourceKey))
    .select('source_key')
    .executeTakeFirst()
  return unknown ? [...found, { kind: 'unidentified', activityId: undefined }] : found
}

/** The source keys of a message: its own, and behind a tilde those of its later wordings. */
export function isOfMessage(sourceKey: string): Expression<SqlBool> {
  return sql<SqlBool>`(source_key = ${sourceKey} or starts_with(source_key, ${`${sourceKey}~`}))`
}
