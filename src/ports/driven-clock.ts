import type { Clock } from './clock.ts'

/** A clock that stands until it is set; it never goes back. */
export interface DrivenClock extends Clock {
  set(instant: Date): void
}

/** Makes a clock that stands at `start`. Timers never fire by themselves: whoever drives runs what is due. */
export function drivenClock(start: Date): DrivenClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = Math.max(at, instant.getTime())
    },
    sleep: () => Promise.resolve(),
    timer: () => ({ cancel: () => {} }),
  }
}
