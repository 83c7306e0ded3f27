import type { ActionReply, UserRef } from '../chat/event.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import type { Reply } from './reply.ts'
import type { Origin, Turn } from './turn.ts'

/**
 * Sends what a use case has to say: into the outbox, or, after a card action, its first private text as the
 * action's own answer.
 */
export async function sendReplies(
  turn: Turn,
  account: UserRef,
  origin: Origin,
  replies: readonly Reply[],
): Promise<ActionReply | undefined> {
  const toast = origin.kind === 'action' ? replies.find((reply) => reply.message.t === 'text') : undefined
  const letters = replies.filter((reply) => reply !== toast)
  for (const [part, reply] of letters.entries()) {
    const there = reply.to === 'here' && origin.kind === 'group'
    await enqueue(turn, {
      chatId: there ? origin.chatId : await directChat(turn, account),
      kind: 'reply',
      causeKind: 'event',
      causeId: origin.replyKey,
      part,
      message: reply.message,
      replyTo: there ? origin.messageId : undefined,
    })
  }
  return toast?.message.t === 'text' ? { text: toast.message.text } : undefined
}
