import { schedule } from 'node-cron'
import type { App } from './app.ts'
import type { Clock, Timer } from './ports/clock.ts'
import type { Log } from './ports/log.ts'

export interface Heartbeat {
  /** Carries out what is due now, without waiting for the next beat. */
  beat(): void
  /** No more beats; resolves when work under way has ended. */
  stop(): Promise<void>
}

/** A beat at least this often, in case the clock jumped or another process made something due. */
const EVERY_HALF_MINUTE = '*/30 * * * * *'
/** What is due and fails is not tried again at once. */
const SHORTEST_WAIT = 1_000
const LONGEST_WAIT = 10 * 60_000

/**
 * Lets the bot live in real time: carries out what is due on each beat and at the exact instant of the next thing
 * due. A beat that fails is logged, and the next one tries again.
 */
export function startHeartbeat(
  app: Pick<App, 'runDue' | 'nextDue' | 'close'>,
  clock: Clock,
  log: Log,
): Heartbeat {
  const underWay = new Set<Promise<void>>()
  let timer: Timer | undefined
  let beats = 0
  let stopped = false
  const wakeAtNext = async (mine: number) => {
    if (stopped) return
    const next = await app.nextDue()
    // A younger beat knows better.
    if (stopped || mine !== beats) return
    timer?.cancel()
    if (!next) return
    const wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, next.getTime() - clock.now().getTime()))
    timer = clock.timer(wait, beat)
  }
  const beat = () => {
    if (stopped) return
    beats += 1
    const mine = beats
    const work = app
      .runDue()
      .catch((error: Error) => log.error('beat failed', { error }))
      .then(() => wakeAtNext(mine))
      .catch((error: Error) => log.error('next beat unknown', { error }))
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }
  const task = schedule(EVERY_HALF_MINUTE, beat)
  beat()
  return {
    beat,
    stop: async () => {
      stopped = true
      timer?.cancel()
      await task.destroy()
      await Promise.all(underWay)
      await app.close()
    },
  }
}
