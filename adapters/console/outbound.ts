import type { Adapter, SendOptions, SendResult } from '../../src/chat/adapter.ts'
import type { ChatRef } from '../../src/chat/event.ts'
import type { Card, Outbound } from '../../src/chat/message.ts'

/** A message of the bot as it stands in a conversation of the console. */
export interface ConsoleMessage {
  readonly id: string
  readonly at: Date
  readonly to: ChatRef
  readonly replyTo: string | undefined
  /** Changed in place when a card is updated. */
  message: Outbound
}

/** What the bot has sent, and the faults that sending meets. */
export interface Outbox {
  readonly messages: readonly ConsoleMessage[]
  send: Adapter['send']
  updateCard(to: ChatRef, messageId: string, card: Card): Promise<SendResult>
  /** The next sends to a conversation fail for a while. */
  failSends(to: ChatRef, times: number): void
  /** Puts a message into a conversation that did not come through the bot's own outbox: the answer to a press. */
  put(to: ChatRef, message: Outbound): void
}

/** Where the console keeps what the bot says. Sending twice under one key shows one message, as on real platforms. */
export function createOutbox(now: () => Date, onMessage: (message: ConsoleMessage) => void): Outbox {
  const messages: ConsoleMessage[] = []
  const byKey = new Map<string, string>()
  const failing = new Map<string, number>()
  const put = (to: ChatRef, message: Outbound, replyTo?: string) => {
    const said = { id: `bot-${messages.length + 1}`, at: now(), to, message, replyTo }
    messages.push(said)
    onMessage(said)
    return said.id
  }
  const send = async (to: ChatRef, message: Outbound, options: SendOptions): Promise<SendResult> => {
    const left = failing.get(nameOf(to)) ?? 0
    if (left > 0) {
      failing.set(nameOf(to), left - 1)
      return { kind: 'retry', detail: 'the console was told to fail' }
    }
    const messageId = byKey.get(options.idempotencyKey) ?? put(to, message, options.replyTo)
    byKey.set(options.idempotencyKey, messageId)
    return { kind: 'sent', messageId, degraded: [] }
  }
  const updateCard = async (_to: ChatRef, messageId: string, card: Card): Promise<SendResult> => {
    const said = messages.find((each) => each.id === messageId)
    if (said?.message.t !== 'card') return { kind: 'refused', detail: 'there is no such card' }
    said.message = { ...said.message, card }
    return { kind: 'sent', messageId, degraded: [] }
  }
  const failSends = (to: ChatRef, times: number) => void failing.set(nameOf(to), times)
  return { messages, send, updateCard, failSends, put: (to, message) => void put(to, message) }
}

function nameOf({ platform, kind, id }: ChatRef): string {
  return `${platform}/${kind}/${id}`
}
