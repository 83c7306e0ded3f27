import type { Outbound } from '../chat/message.ts'

/**
 * Something a use case has to say to the one who acted: `privately` never reaches a group, `here` goes to
 * where it was said. Several are sent one after the other.
 */
export interface Reply {
  readonly to: 'privately' | 'here'
  readonly message: Outbound
}

/** A private text. */
export function privately(text: string): Reply {
  return { to: 'privately', message: { t: 'text', text } }
}

/** A text where the question was asked. */
export function here(text: string): Reply {
  return { to: 'here', message: { t: 'text', text } }
}
