import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** One of the lines of store-process.ts. */
export interface Told {
  readonly opened?: 'synced' | 'unsynced'
  readonly pid?: number
  readonly written?: number
  readonly refused?: {
    readonly name: string
    readonly code: string
    readonly pid?: number
    readonly host?: string
    readonly since?: string
    readonly message: string
    /** How many milliseconds the refusal took. */
    readonly after: number
  }
}

/** Another process that has a data folder, or wants it. */
export interface StoreProcess {
  readonly pid: number | undefined
  /** The next line it tells. */
  next(): Promise<Told>
  /** Lets it close the store and end. */
  end(): Promise<void>
  /** Ends it at once, without a word; gives what it told before. */
  kill(): Promise<readonly Told[]>
}

/** Starts another process on a data folder; it does not outlive the running test. */
export function startStoreProcess(path: string, what: 'hold' | 'write' = 'hold'): StoreProcess {
  const script = fileURLToPath(new URL('./store-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, what], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async () => {
    await endBy(() => child.kill('SIGKILL'), child, gone)
    const rest: Told[] = []
    for await (const line of { [Symbol.asyncIterator]: () => lines }) rest.push(JSON.parse(line))
    return rest
  }
  onTestFinished(async () => void (await kill()))
  return {
    pid: child.pid,
    next: async () => {
      const line = await lines.next()
      if (line.done) throw new Error('the process told nothing more')
      return JSON.parse(line.value)
    },
    end: () => endBy(() => child.stdin.end(), child, gone),
    kill,
  }
}

async function endBy(tell: () => unknown, child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) tell()
  await gone
}
