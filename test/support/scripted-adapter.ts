import type { Adapter, Capabilities, SendResult, Sink } from '../../src/chat/adapter.ts'
import type { ActionReply, ChatRef, Inbound } from '../../src/chat/event.ts'
import type { Card, Outbound } from '../../src/chat/message.ts'

/** A call of `send`, as the platform saw it. */
export interface SendCall {
  readonly to: ChatRef
  readonly message: Outbound
  readonly key: string
  /** Counts the sends of the platform from 1. */
  readonly nth: number
}

/** A call of `updateCard`. */
export interface UpdateCall {
  readonly to: ChatRef
  readonly messageId: string
  readonly card: Card
  readonly nth: number
}

type Answer = SendResult | Promise<SendResult>

export interface Scripted {
  readonly platform?: string
  readonly capabilities?: Partial<Capabilities>
  /** How a send ends, by throwing too; sent unless given. */
  send?(call: SendCall): Answer
  update?(call: UpdateCall): Answer
}

/** A platform that does what a test says, and remembers everything that was asked of it. */
export interface ScriptedAdapter extends Adapter {
  readonly sends: readonly SendCall[]
  readonly updates: readonly UpdateCall[]
  /** Lets the platform tell the bot of events, once it is connected. */
  tell(...events: readonly Inbound[]): Promise<ActionReply | undefined>
}

/** What a platform answers when all is well. */
export function sent(nth: number): SendResult {
  return { kind: 'sent', messageId: `bot-${nth}`, degraded: [] }
}

/** Makes one platform. */
export function scriptedAdapter(scripted: Scripted = {}): ScriptedAdapter {
  const { platform = 'console' } = scripted
  const sends: SendCall[] = []
  const updates: UpdateCall[] = []
  const connection: { sink: Sink | undefined } = { sink: undefined }
  return {
    platform,
    capabilities: { ...able, ...scripted.capabilities },
    sends,
    updates,
    start: async (sink) => {
      connection.sink = sink
    },
    stop: async () => {
      connection.sink = undefined
    },
    tell: async (...events) => {
      if (!connection.sink) throw new Error('the platform is not connected')
      return connection.sink(events)
    },
    send: async (to, message, { idempotencyKey }) => {
      const call = { to, message, key: idempotencyKey, nth: sends.length + 1 }
      sends.push(call)
      return scripted.send?.(call) ?? sent(call.nth)
    },
    updateCard: async (to, messageId, card) => {
      const call = { to, messageId, card, nth: updates.length + 1 }
      updates.push(call)
      return scripted.update?.(call) ?? { kind: 'sent', messageId, degraded: [] }
    },
  }
}

const able: Capabilities = {
  textBytes: 4_000,
  cardUpdate: true,
  privateReply: true,
  directWidgets: [],
  idempotentForMs: 3_600_000,
}

/** What a message says, a card by the text that stands for it. */
export function wordsOf({ message }: { readonly message: Outbound }): string {
  return message.t === 'text' ? message.text : message.fallback
}
