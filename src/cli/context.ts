import type { Readable, Writable } from 'node:stream'
import type { Config } from '../config.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Random } from '../ports/random.ts'

/** What a command may use of the process it runs in. */
export interface CliContext {
  readonly config: Config
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal
  /** Writes to standard output. */
  print(text: string): void
  /** Says on standard error that something takes seconds. */
  progress(step: 'creating' | 'migrating'): void
}
