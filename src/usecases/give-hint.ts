import { hint } from '../text/member.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import type { Actor, Turn } from './turn.ts'

const HOUR = 3_600_000

/** Answers a private message that was not understood with a short hint, at most once an hour. */
export async function giveHint(turn: Turn, actor: Actor): Promise<void> {
  await enqueue(turn, {
    chatId: await directChat(turn, actor.account),
    kind: 'reply',
    causeKind: 'chat',
    causeId: `hint/${Math.floor(turn.now.getTime() / HOUR)}`,
    message: { t: 'text', text: hint(turn.organisation.locale) },
  })
}
