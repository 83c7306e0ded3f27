import { consolePlatform } from '../../adapters/console/inbound.ts'
import { type Console, createConsole } from '../../adapters/console/index.ts'
import type { ConsoleMessage } from '../../adapters/console/outbound.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import { type App, createApp } from '../app.ts'
import type { ActionReply, Inbound } from '../chat/event.ts'
import type { Db } from '../db/transaction.ts'
import type { Received } from '../inbound.ts'
import type { Clock } from '../ports/clock.ts'
import type { DrivenClock } from '../ports/driven-clock.ts'
import type { Log } from '../ports/log.ts'
import type { Random } from '../ports/random.ts'
import type { ScriptChat } from './script.ts'

interface ConsoleParts {
  readonly clock: Clock
  readonly chats: readonly ScriptChat[]
  /** The platforms on which people have accounts besides the console's own. */
  readonly platforms: readonly string[]
  onMessage?(message: ConsoleMessage): void
}

export interface WorldParts extends ConsoleParts {
  readonly db: Db
  readonly clock: DrivenClock
  readonly random: Random
  readonly log: Log
}

/** The real application among people on a console, under a clock that is driven. */
export interface World {
  readonly console: Console
  now(): Date
  /** How many messages were not for the bot. */
  ignored(): number
  /** Lets something happen, and everything that follows from it now; tells what became of it. */
  happen(event: ConsoleEvent): Promise<Received['kind'] | 'unheard'>
  /** Carries out what is due now. */
  settle(): Promise<void>
  /** Moves the clock to an instant; everything due on the way happens at its own time, in order. */
  moveTo(instant: Date): Promise<void>
  /** Drops everything the process holds in memory and starts again on the same store. */
  restart(db: Db): Promise<void>
  close(): Promise<void>
}

interface State {
  app: App
  last: Received | undefined
  readonly ignored: Set<string>
}

/** Starts the application in a world of its own. */
export async function createWorld(parts: WorldParts): Promise<World> {
  const { clock } = parts
  const console = consoleOf(parts)
  const state: State = { app: appOf(parts, parts.db, console), last: undefined, ignored: new Set() }
  for (const adapter of console.adapters) await adapter.start((events) => take(state, events))
  return {
    console,
    now: clock.now,
    ignored: () => state.ignored.size,
    happen: async (event) => {
      const { heard } = await console.happen(event)
      await state.app.runDue()
      return heard && state.last ? state.last.kind : 'unheard'
    },
    settle: () => state.app.runDue(),
    moveTo: (instant) => moveTo(state.app, clock, instant),
    restart: async (db) => {
      await state.app.close()
      state.app = appOf(parts, db, console)
      await state.app.runDue()
    },
    close: () => state.app.close(),
  }
}

/** The console of a world: its groups, and the accounts its people have. */
export function consoleOf({ chats, platforms, clock, onMessage }: ConsoleParts): Console {
  return createConsole({
    platforms: [...new Set([consolePlatform, ...platforms])],
    groups: chats,
    directWidgets: [...new Set(chats.flatMap((chat) => chat.widgets))],
    now: clock.now,
    ...(onMessage ? { onMessage } : {}),
  })
}

function appOf({ clock, random, log }: WorldParts, db: Db, { adapters }: Console): App {
  return createApp({ db, adapters, clock, random, log })
}

async function take(state: State, events: readonly Inbound[]): Promise<ActionReply | undefined> {
  const received = await state.app.receive(events)
  state.last = received[0]
  for (const [index, { kind }] of received.entries())
    if (kind === 'ignored' && isSaid(events[index]!)) state.ignored.add(events[index]!.eventId)
  return state.last?.reply
}

function isSaid({ t }: Inbound): boolean {
  return t === 'message' || t === 'solitaire'
}

async function moveTo(app: App, clock: DrivenClock, target: Date): Promise<void> {
  for (let waiting: Date | undefined; ; ) {
    const next = await app.nextDue()
    if (!next || next > target) break
    if (waiting && next <= waiting) throw new Error(`what is due at ${next.toISOString()} does not get done`)
    waiting = next <= clock.now() ? next : undefined
    clock.set(next)
    await app.runDue()
  }
  clock.set(target)
  await app.runDue()
}
