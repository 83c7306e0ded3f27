import type { ActivityId, BranchId, ChatId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'
import type { PromptTable } from '../schema/conversation.ts'

export interface OpenPrompt {
  readonly kind: PromptTable['kind']
  readonly activityId: ActivityId | undefined
  /** The branch it is about, where it is about one of several. */
  readonly branchId?: BranchId | undefined
}

/** What the bot has asked a member in a chat and still waits for. */
export async function openPrompt(
  db: Reader,
  organisationId: OrganisationId,
  memberId: MemberId,
  chatId: ChatId,
  now: Date,
): Promise<OpenPrompt | undefined> {
  const row = await db
    .selectFrom('prompt')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .where('chat_id', '=', chatId)
    .where('expires_at', '>', now)
    .select(['kind', 'activity_id', 'branch_id'])
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, activity_id, branch_id } = row
  return { kind, activityId: activity_id ?? undefined, branchId: branch_id ?? undefined }
}
