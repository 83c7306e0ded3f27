import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { CommanderError } from 'commander'
import { type Config, ConfigError, readConfig } from '../config.ts'
import type { Locale } from '../domain/locale.ts'
import type { LogLevel } from '../ports/json-log.ts'
import type { Log } from '../ports/log.ts'
import { progressText, unexpectedText, wrongUseText } from '../text/cli.ts'
import { configFaultText } from '../text/config-fault.ts'
import type { CliContext } from './context.ts'
import { explain } from './failure.ts'
import { programFor } from './program.ts'

/** What the operating system gives a process. */
export interface Machine extends Pick<CliContext, 'clock' | 'random' | 'input' | 'output' | 'ending'> {
  readonly errors: Writable
  logAt(level: LogLevel): Log
}

/** Runs one command line and gives the exit code: 0 done, 1 failed, 2 wrong use. */
export async function runCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Promise<0 | 1 | 2> {
  const config = configured(environment, machine)
  if (!config) return 2
  const cli = contextOf(config, machine)
  try {
    await programFor(config.locale, version(), cli).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    return failed(error, cli, machine)
  }
}

function configured(
  environment: Readonly<Record<string, string | undefined>>,
  { errors }: Machine,
): Config | undefined {
  try {
    return readConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    errors.write(`${error.faults.map((fault) => configFaultText(error.locale, fault)).join('\n')}\n`)
    return undefined
  }
}

function contextOf(
  config: Config,
  { clock, random, input, output, errors, ending, logAt }: Machine,
): CliContext {
  return {
    config,
    clock,
    random,
    log: logAt(config.logLevel),
    input,
    output,
    ending,
    print: (text) => void output.write(text),
    progress: (step) => void errors.write(`${progressText(config.locale, step)}\n`),
  }
}

function failed(error: unknown, { config, log }: CliContext, { errors }: Machine): 0 | 1 | 2 {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    errors.write(`${wrongUse(config.locale, error)}\n`)
    return 2
  }
  const known = explain(config.locale, error)
  if (!known)
    log.error('command failed', { error: error instanceof Error ? error : new Error(String(error)) })
  const text = known?.text ?? unexpected(config.locale, error)
  errors.write(`${text}\n`)
  return known?.code ?? 1
}

/** The parser's messages are English; what they quote is taken from them. */
function wrongUse(locale: Locale, { code, message }: CommanderError): string {
  const word = /'([^' ]*)[^']*'/.exec(message)?.[1] ?? ''
  return wrongUseText(locale, code, word, /Did you mean (\S+)\?/.exec(message)?.[1])
}

function unexpected(locale: Locale, error: unknown): string {
  return unexpectedText(locale, error instanceof Error ? error.message : String(error))
}

function version(): string {
  const file = join(import.meta.dirname, '../../package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}
