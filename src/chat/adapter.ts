import type { ActionReply, ChatRef, Inbound } from './event.ts'
import type { Card, Outbound } from './message.ts'

/** What the bot hears in a group without being called. */
export type Hears = 'all' | 'mentions'

export type Widget = 'buttons' | 'single' | 'multi' | 'text-input' | 'form'

/** What a platform can do; behaviour is chosen from these, never from a platform's name. */
export interface Capabilities {
  /** The longest text one message carries, in UTF-8 bytes. */
  readonly textBytes: number
  /** Whether a card that was sent can be changed in place. */
  readonly cardUpdate: boolean
  /** Whether a member can be written to privately. */
  readonly privateReply: boolean
  /** What a direct message can carry; a group's own are kept with the group. */
  readonly directWidgets: readonly Widget[]
  /** How long, in milliseconds, sending again under the same key is known not to show twice; 0: never. */
  readonly idempotentForMs: number
}

export type Degradation = 'card-as-text' | 'reply-dropped'

export interface SendOptions {
  /** The same for every attempt of one delivery, at most 50 characters. */
  readonly idempotencyKey: string
  readonly replyTo?: string
}

/**
 * How a send ended. `retry` is safe to repeat, `unknown` may or may not have arrived, `refused` will never
 * succeed as it stands.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId?: string; readonly degraded: readonly Degradation[] }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string }

/** Takes what arrived and resolves once it is stored; only then may the platform be acknowledged. */
export type Sink = (events: readonly Inbound[]) => Promise<ActionReply | undefined>

/** One messaging platform. Adapters translate; they hold no rule of the programme. */
export interface Adapter {
  readonly platform: string
  readonly capabilities: Capabilities
  /** Resolves when the platform is really connected. */
  start(sink: Sink): Promise<void>
  stop(): Promise<void>
  send(to: ChatRef, message: Outbound, options: SendOptions): Promise<SendResult>
  /** Changes a card in place; `messageId` is the platform's id of the message that carries it. */
  updateCard?(to: ChatRef, messageId: string, card: Card): Promise<SendResult>
}
