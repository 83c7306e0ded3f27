import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import { realClock } from '../../src/ports/real-clock.ts'
import { seededRandom } from '../../src/ports/seeded-random.ts'
import { silent } from '../support/engine.ts'

/** How a command line ended, and what it wrote. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

type Environment = Readonly<Record<string, string>>

/** Runs a command line in this process, with what somebody types as lines. */
export async function run(words: readonly string[], environment: Environment = {}, typed = ''): Promise<Ran> {
  const [output, errors] = [collecting(), collecting()]
  const code = await runCommandLine(words, environment, {
    clock: realClock(),
    random: seededRandom(1),
    logAt: () => silent,
    input: Readable.from(typed === '' ? [] : [typed]),
    output,
    errors,
    ending: new AbortController().signal,
  })
  return { code, out: output.written(), err: errors.written() }
}

function collecting(): Writable & { written(): string } {
  let all = ''
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      all += chunk
      done()
    },
  })
  return Object.assign(stream, { written: () => all })
}

/** A command line in a process of its own, as its users start it. */
export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ran>
}

const bin = join(import.meta.dirname, '../../bin/eight-minutes.mjs')

/** Starts a process in a folder, with no variables but the ones given; it does not outlive the running test. */
export function start(words: readonly string[], environment: Environment, cwd: string): Started {
  const child = spawn(process.execPath, [bin, ...words], {
    cwd,
    env: { PATH: process.env.PATH, EIGHT_MINUTES_LOCALE: 'zh-CN', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await gone
  })
  const ended = Promise.all([gone, text(child.stdout), text(child.stderr)]).then(([[code], out, err]) => ({
    code,
    out,
    err,
  }))
  return { child, ended }
}

/** Runs a process to its end, with nothing to read. */
export function runProcess(words: readonly string[], environment: Environment, cwd: string): Promise<Ran> {
  const { child, ended } = start(words, environment, cwd)
  child.stdin?.end()
  return ended
}
