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

/** What a log may say of an error. Databases hang the values of a failed statement on theirs: what members wrote. */
export function loggedError(error: Error): object {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? { code: error.code } : {}
  const because = cause instanceof Error ? { cause: loggedError(cause) } : {}
  return { name, message, ...code, stack, ...because }
}
