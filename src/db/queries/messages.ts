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
