import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Inbound } from '../../src/chat/event.ts'
import type { BotProcess } from './bot-process.ts'

/** One of the lines of bot-process.ts. */
export interface BotTold {
  readonly ready?: true
  readonly writing?: true
  readonly acknowledged?: string
  readonly sending?: string
  readonly key?: string
  readonly error?: string
  readonly stopped?: true
}

/** A bot in another process. */
export interface StartedBot {
  /** Everything it has told so far. */
  readonly told: readonly BotTold[]
  tell(event: Inbound): void
  /** Resolves with the first line, told or yet to be told, that has this on it; fails when it ends before. */
  hear(what: keyof BotTold): Promise<BotTold>
  /** Ends it at once, without a word. */
  kill(): Promise<void>
  /** Lets it stop and end by itself; gives its exit code. */
  end(): Promise<number | null>
}

/** Starts a bot in another process; it does not outlive the running test. */
export function startBotProcess(parts: BotProcess): StartedBot {
  const script = join(import.meta.dirname, 'bot-process.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(parts)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const told: BotTold[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => told.push(JSON.parse(line)))
  const hear = async (what: keyof BotTold) => {
    for (;;) {
      const found = told.find((each) => what in each)
      if (found) return found
      const more = await Promise.race([once(lines, 'line').then(() => true), closed.then(() => false)])
      if (!more) throw new Error(`it ended without a word of "${what}": ${JSON.stringify(told)}`)
    }
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
  }
  const end = async () => {
    child.stdin.end()
    await closed
    return child.exitCode
  }
  onTestFinished(kill)
  return { told, hear, kill, end, tell: (event) => void child.stdin.write(`${JSON.stringify(event)}\n`) }
}
