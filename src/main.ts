import { existsSync } from 'node:fs'
import { runCommandLine } from './cli/run-command-line.ts'
import { jsonLog } from './ports/json-log.ts'
import { realClock } from './ports/real-clock.ts'
import { realRandom } from './ports/real-random.ts'

/** The process: its arguments, variables and signals, and the code it ends with. Nothing else touches them. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort())
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env, {
    clock: realClock(),
    random: realRandom(),
    logAt: jsonLog,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    ending: ending.signal,
  })
}

await main()
