import type { PromptTable } from '../db/schema/conversation.ts'
import type { ActivityId, BranchId } from '../domain/ids.ts'
import { directChat } from './direct-chat.ts'
import type { Actor, Turn } from './turn.ts'

const MINUTE = 60_000
/** Making up for an issue takes reading it first; a digest is not always read at once. */
const waits: Readonly<Record<PromptTable['kind'], number>> = {
  share: 30 * MINUTE,
  extend: 30 * MINUTE,
  leave: 30 * MINUTE,
  'make-up': 180 * MINUTE,
  'confirm-remind': 30 * MINUTE,
  digest: 3 * 24 * 60 * MINUTE,
}

/** Remembers that the bot has asked a member something in private; the next message there may answer it. */
export async function ask(
  turn: Turn,
  actor: Pick<Actor, 'memberId' | 'account'>,
  kind: PromptTable['kind'],
  activityId?: ActivityId,
  branchId?: BranchId,
): Promise<void> {
  const row = {
    kind,
    activity_id: activityId ?? null,
    branch_id: branchId ?? null,
    expires_at: new Date(turn.now.getTime() + waits[kind]),
  }
  await turn.tx
    .insertInto('prompt')
    .values({
      organisation_id: turn.organisation.id,
      member_id: actor.memberId,
      chat_id: await directChat(turn, actor.account),
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['member_id', 'chat_id']).doUpdateSet(row))
    .execute()
}

/** Forgets what the bot had asked a member. */
export async function forget(turn: Turn, actor: Actor): Promise<void> {
  await turn.tx
    .deleteFrom('prompt')
    .where('organisation_id', '=', turn.organisation.id)
    .where('member_id', '=', actor.memberId)
    .execute()
}
