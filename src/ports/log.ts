/**
 * What may stand in a log line. The list is closed on purpose: no message text, token, name or platform id
 * has a field here; of a database's error only its code is written.
 */
export interface LogFields {
  readonly platform?: string
  readonly kind?: string
  readonly state?: string
  readonly count?: number
  readonly ms?: number
  readonly attempts?: number
  readonly code?: string
  readonly error?: Error
}

export interface Log {
  info(what: string, fields?: LogFields): void
  warn(what: string, fields?: LogFields): void
  error(what: string, fields?: LogFields): void
}
