import { type App, type AppParts, createApp } from './app.ts'
import type { Inbound } from './chat/event.ts'
import { startHeartbeat } from './heartbeat.ts'

/** A running bot. `stop` takes nothing more in and lets what is under way end. */
export interface Bot {
  readonly app: App
  stop(): Promise<void>
}

/** Puts the bot together, connects it to its platforms and lets it live; all of them, or it is stopped again. */
export async function runBot(parts: AppParts): Promise<Bot> {
  const app = createApp(parts)
  const heartbeat = startHeartbeat(app, parts.clock, parts.log)
  const take = async (events: readonly Inbound[]) => {
    const received = await app.receive(events)
    heartbeat.beat()
    return received.find((each) => each.reply)?.reply
  }
  const stop = async () => {
    const stopping = await Promise.allSettled(parts.adapters.map((adapter) => adapter.stop()))
    await heartbeat.stop()
    for (const each of stopping) if (each.status === 'rejected') throw each.reason
  }
  try {
    for (const adapter of parts.adapters) await adapter.start(take)
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
  return { app, stop }
}
