import { pino } from 'pino'
import type { Log, LogFields } from './log.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** Writes one JSON line an event to standard error; of an error its name, message and stack. */
export function jsonLog(level: LogLevel): Log {
  const logger = pino({ level, base: null }, pino.destination({ fd: 2, sync: true }))
  const fieldsOf = ({ error, ...fields }: LogFields = {}) =>
    error ? { ...fields, error: loggedError(error) } : fields
  return {
    info: (what, fields) => logger.info(fieldsOf(fields), what),
    warn: (what, fields) => logger.warn(fieldsOf(fields), what),
    error: (what, fields) => logger.error(fieldsOf(fields), what),
  }
}

const SQLSTATE = /^[0-9A-Z]{5}$/

/**
 * What a log may say of an error. Databases put the values of a failed statement into theirs, which may be what
 * members wrote: of those only the code is said.
 */
export function loggedError(error: Error): object {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? String(error.code) : undefined
  const because = cause instanceof Error ? { cause: loggedError(cause) } : {}
  const frames = stack?.slice(stack.indexOf('\n    at '))
  if (code && SQLSTATE.test(code)) return { name, code, stack: frames, ...because }
  return { name, message, ...(code ? { code } : {}), stack, ...because }
}
