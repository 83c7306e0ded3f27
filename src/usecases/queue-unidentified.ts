import type { UserRef } from '../chat/event.ts'
import { dateText, localTime } from '../domain/zone.ts'
import { strangerText } from '../text/member.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import type { Origin, Turn } from './turn.ts'

/**
 * Keeps what an account has sent that nobody can be tied to, for "who is this?", and says so to it in private
 * at most once a day. Nothing is guessed and nothing is credited until somebody confirms who it is.
 */
export async function queueUnidentified(
  turn: Turn,
  account: UserRef,
  origin: Origin,
  submission: string | undefined,
): Promise<void> {
  const { tx, now, organisation } = turn
  if (submission !== undefined) {
    await tx
      .insertInto('unidentified')
      .values({
        organisation_id: organisation.id,
        chat_id: origin.chatId,
        platform: account.platform,
        tenant: account.tenant,
        external_id: account.id,
        source_key: origin.sourceKey,
        text: submission,
        sent_at: origin.sentAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const chatId = await directChat(turn, account)
  await enqueue(turn, {
    chatId,
    kind: 'reply',
    causeKind: 'chat',
    causeId: `stranger/${dateText(localTime(now, organisation.timezone))}`,
    message: { t: 'text', text: strangerText(organisation.locale, submission !== undefined) },
  })
}
