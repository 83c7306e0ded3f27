import type { Adapter, Capabilities } from './chat/adapter.ts'
import type { Inbound } from './chat/event.ts'
import type { Db } from './db/transaction.ts'
import { type Received, receive } from './inbound.ts'
import { type Fired, fireDue, nextOccurrence } from './occurrences.ts'
import { deliverDue, nextSend } from './outbox.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'

export interface AppParts {
  readonly db: Db
  readonly adapters: readonly Adapter[]
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

/** The whole bot, ready to be driven: by the heartbeat when it runs, by a script when it is simulated. */
export interface App {
  /** Takes events in; once it resolves they are stored and the platform may be acknowledged. */
  receive(events: readonly Inbound[]): Promise<Received[]>
  /** Carries out everything that is due now, sends included. Throws the first failure after doing the rest. */
  runDue(): Promise<void>
  /** When `runDue` has something to do next; may lie in the past when something waits. */
  nextDue(): Promise<Date | undefined>
  /** Lets work under way end; nothing may be asked of the app afterwards. */
  close(): Promise<void>
}

/** Puts the bot together. */
export function createApp({ db, adapters, clock, random, log }: AppParts): App {
  const byPlatform = new Map(adapters.map((adapter) => [adapter.platform, adapter]))
  const capabilities = (platform: string): Capabilities => byPlatform.get(platform)?.capabilities ?? mute
  const ctx = { db, adapters, clock, random, log, owner: random.uuid(), capabilities }
  const firing = oneAtATime(() => fireDue(ctx))
  const lanes = adapters.map((adapter) => oneAtATime(() => deliverDue(ctx, adapter)))
  return {
    receive: (events) => receive(ctx, events),
    runDue: () => runUntilDone(firing, lanes),
    nextDue: async () => earlier(await nextOccurrence(ctx), await nextSend(ctx)),
    close: async () => {
      await firing.settled()
      await Promise.all(lanes.map((lane) => lane.settled()))
    },
  }
}

/** Every platform is a lane of its own, so that one that hangs holds up neither the others nor what falls due. */
async function runUntilDone(firing: Worker<Fired>, lanes: readonly Worker<number>[]): Promise<void> {
  for (;;) {
    const { fired, failures } = await firing()
    const calls = await Promise.all(lanes.map((lane) => lane()))
    if (failures[0]) throw failures[0]
    if (fired + calls.reduce((sum, count) => sum + count, 0) === 0) return
  }
}

/** A platform that is configured no more: nothing is known of it and nothing is sent there. */
const mute: Capabilities = {
  textBytes: 2000,
  cardUpdate: false,
  privateReply: false,
  directWidgets: [],
  idempotentForMs: 0,
}

function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}

interface Worker<T> {
  (): Promise<T>
  settled(): Promise<void>
}

/** Runs work so that it never overlaps itself; what is asked for meanwhile is done once more, afterwards. */
function oneAtATime<T>(run: () => Promise<T>): Worker<T> {
  let running: Promise<T> | undefined
  let again: Promise<T> | undefined
  const start = () => {
    const current = run().finally(() => {
      if (running === current) running = undefined
    })
    running = current
    return current
  }
  const worker = () => {
    if (!running) return start()
    again ??= running
      .catch(() => undefined)
      .then(() => {
        again = undefined
        return start()
      })
    return again
  }
  return Object.assign(worker, { settled: async () => void (await Promise.allSettled([running, again])) })
}
