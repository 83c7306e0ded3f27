/** A pending wake-up; `cancel` is safe to call twice. */
export interface Timer {
  cancel(): void
}

/**
 * Where the program gets the time. The running bot uses the machine's, a simulation drives its own; nothing
 * else in the program may ask what time it is.
 */
export interface Clock {
  now(): Date
  /** Resolves after `ms` milliseconds of this clock's time. */
  sleep(ms: number): Promise<void>
  /** Calls `wake` once after `ms` milliseconds of this clock's time, without keeping the process alive. */
  timer(ms: number, wake: () => void): Timer
}
