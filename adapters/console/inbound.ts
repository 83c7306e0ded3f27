import type { ChatRef, Inbound } from '../../src/chat/event.ts'
import { consoleEvent } from './schema.ts'

/** The platform of the console's groups and of everybody's first account. */
export const consolePlatform = 'console'
/** The console has one tenant. */
export const consoleTenant = 'console'

/** A group of the console as the program knows it. */
export function groupRef(id: string): ChatRef {
  return { platform: consolePlatform, tenant: consoleTenant, id, kind: 'group' }
}

/** Reads what happened as an event; what is not of its form throws. */
export function toEvents(raw: unknown): Inbound[] {
  const event = consoleEvent.parse(raw)
  const { platform, account, group, at } = event
  const from = { platform, tenant: consoleTenant, id: account, name: account }
  const direct: ChatRef = { platform, tenant: consoleTenant, id: account, kind: 'dm' }
  const base = { eventId: event.id, chat: group === undefined ? direct : groupRef(group), from, at }
  switch (event.t) {
    case 'action':
      return [{ ...base, t: 'action', cardKey: event.card, action: event.action, values: event.values }]
    case 'recall':
      return [{ ...base, t: 'recall', messageId: event.message }]
    case 'solitaire': {
      const entries = event.entries.map(({ platform, account, start, length }) => ({
        author: { platform, tenant: consoleTenant, id: account, name: account },
        at,
        start,
        length,
      }))
      return [{ ...base, t: 'solitaire', messageId: event.id, text: event.text, entries }]
    }
    case 'message':
    case 'edit': {
      const { text, mention, replyTo } = event
      const messageId = event.t === 'edit' ? event.message : event.id
      const said = { messageId, text, mentionsBot: mention, ...(replyTo === undefined ? {} : { replyTo }) }
      return [{ ...base, t: event.t, ...said }]
    }
  }
}
