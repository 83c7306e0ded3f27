import type { Adapter, Hears, Sink, Widget } from '../../src/chat/adapter.ts'
import type { ActionReply, ChatRef } from '../../src/chat/event.ts'
import { consoleTenant, toEvents } from './inbound.ts'
import { type ConsoleMessage, createOutbox } from './outbound.ts'
import type { ConsoleEvent } from './schema.ts'

export interface ConsoleOptions {
  /** Every platform on which somebody has an account; the groups are on the console's own. */
  readonly platforms: readonly string[]
  readonly groups: readonly { readonly id: string; readonly hears: Hears }[]
  /** What direct conversations can show. */
  readonly directWidgets: readonly Widget[]
  now(): Date
  /** Called for every new message of the bot. */
  onMessage?(message: ConsoleMessage): void
}

/** A platform in this process: people and groups without a network, for the terminal, scripts and tests. */
export interface Console {
  /** One adapter for each platform, all into the same conversations. */
  readonly adapters: readonly Adapter[]
  /** Everything the bot has said, oldest first. */
  readonly messages: readonly ConsoleMessage[]
  /** Lets something happen. `heard` is false where the bot hears only mentions and was not mentioned. */
  happen(event: ConsoleEvent): Promise<{ heard: boolean; reply: ActionReply | undefined }>
  /** The next sends to a conversation fail for a while. */
  failSends(to: ChatRef, times: number): void
}

const HOUR = 3_600_000

interface Connection {
  sink: Sink | undefined
}

/** Makes a console. Nothing can happen on it before one of its adapters was started. */
export function createConsole(options: ConsoleOptions): Console {
  const outbox = createOutbox(options.now, options.onMessage ?? (() => {}))
  const connection: Connection = { sink: undefined }
  const answered = new Set<string>()
  const happen = async (event: ConsoleEvent) => {
    if (!isHeard(options, event)) return { heard: false, reply: undefined }
    const { sink } = connection
    if (!sink) throw new Error('the console is not connected')
    return sink(toEvents(event)).then((reply) => {
      if (reply && !answered.has(event.id)) outbox.put(directRef(event), { t: 'text', text: reply.text })
      if (reply) answered.add(event.id)
      return { heard: true, reply }
    })
  }
  const adapters = options.platforms.map((platform) => adapterFor(platform, options, outbox, connection))
  return { adapters, messages: outbox.messages, happen, failSends: outbox.failSends }
}

function adapterFor(
  platform: string,
  { directWidgets }: ConsoleOptions,
  { send, updateCard }: ReturnType<typeof createOutbox>,
  connection: Connection,
): Adapter {
  return {
    platform,
    capabilities: {
      textBytes: 4_000,
      cardUpdate: true,
      privateReply: true,
      directWidgets,
      idempotentForMs: HOUR,
    },
    start: async (sink) => {
      connection.sink = sink
    },
    stop: async () => {
      connection.sink = undefined
    },
    send,
    updateCard,
  }
}

function isHeard({ groups }: ConsoleOptions, event: ConsoleEvent): boolean {
  const group = groups.find(({ id }) => id === event.group)
  return group?.hears !== 'mentions' || event.t === 'action' || event.mention
}

function directRef({ platform, account }: ConsoleEvent): ChatRef {
  return { platform, tenant: consoleTenant, id: account, kind: 'dm' }
}
