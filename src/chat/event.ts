/** An account on a platform as the platform itself vouches for it; `id` is unique within the tenant. */
export interface UserRef {
  readonly platform: string
  readonly tenant: string
  readonly id: string
  readonly name?: string
}

/** A conversation. The `id` of a direct one is the other person's user id; adapters translate. */
export interface ChatRef {
  readonly platform: string
  readonly tenant: string
  readonly id: string
  readonly kind: 'group' | 'dm'
}

interface Base {
  /** Unique within (platform, tenant); the same happening delivered again carries the same one. */
  readonly eventId: string
  readonly chat: ChatRef
  readonly from: UserRef
  /** When the person acted, by the platform's clock. */
  readonly at: Date
}

export interface MessageEvent extends Base {
  readonly t: 'message'
  readonly messageId: string
  readonly text: string
  readonly mentionsBot: boolean
  /** The platform's id of the message that this one quotes or answers. */
  readonly replyTo?: string
}

/**
 * A list that people add themselves to, with what the platform vouches for: whose entries they are. A list that is
 * but a text is a message.
 */
export interface SolitaireEvent extends Base {
  readonly t: 'solitaire'
  readonly messageId: string
  readonly text: string
  readonly entries: readonly SolitaireEntry[]
}

/** One entry: who added it, when, and its place in the text in UTF-16 units, without its number. */
export interface SolitaireEntry {
  readonly author: UserRef
  readonly at: Date
  readonly start: number
  readonly length: number
}

/** A message was changed by its author; `at` is when. */
export interface EditEvent extends Base {
  readonly t: 'edit'
  readonly messageId: string
  readonly text: string
  readonly mentionsBot: boolean
  readonly replyTo?: string
}

/** A message was taken back by its author; `at` is when. */
export interface RecallEvent extends Base {
  readonly t: 'recall'
  readonly messageId: string
}

export interface ActionEvent extends Base {
  readonly t: 'action'
  /** The key of the card as it was sent. */
  readonly cardKey: string
  readonly action: string
  readonly values: Readonly<Record<string, string | readonly string[]>>
}

/** Everything a platform can tell the bot, in one shape for all platforms. */
export type Inbound = MessageEvent | SolitaireEvent | EditEvent | RecallEvent | ActionEvent

/** What a card action is answered with at once, visible to the acting person only. */
export interface ActionReply {
  readonly text: string
}
