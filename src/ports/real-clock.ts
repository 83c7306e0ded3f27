import type { Clock } from './clock.ts'

/** The machine's own clock. */
export function realClock(): Clock {
  return {
    now: () => new Date(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    timer: (ms, wake) => {
      const pending = setTimeout(wake, ms)
      pending.unref()
      return { cancel: () => clearTimeout(pending) }
    },
  }
}
