/**
 * What the store throws on purpose. `code` and the fields are what user sentences are made of (src/text); the
 * English message is for developers. `name` is a class field, so that it survives bundling.
 */
abstract class StoreError extends Error {
  abstract readonly code: string
}

/** Another process has the data folder open. `pid` and `since` are unknown only while that one is starting. */
export class DataFolderBusyError extends StoreError {
  override readonly name = 'DataFolderBusyError'
  readonly code = 'data-folder-busy'
  readonly path: string
  readonly pid: number | undefined
  readonly host: string | undefined
  readonly since: Date | undefined

  constructor(path: string, owner: { pid?: number; host?: string; since?: Date } = {}) {
    super(
      `data folder ${path} is in use by process ${owner.pid ?? '(starting)'} on ${owner.host ?? 'this host'}`,
    )
    this.path = path
    this.pid = owner.pid
    this.host = owner.host
    this.since = owner.since
  }
}

/**
 * Why a data folder cannot be used. `half-initialised`: it holds database files, but their creation was never
 * finished. `foreign`: a database that is not ours. `newer-format`, `newer-postgres`: written by a newer
 * program. `older-postgres`: needs a dump and a restore. `damaged`: PostgreSQL refuses to start on it.
 */
export type DataFolderFault =
  | 'not-a-folder'
  | 'not-writable'
  | 'foreign'
  | 'half-initialised'
  | 'newer-format'
  | 'newer-postgres'
  | 'older-postgres'
  | 'damaged'

/** The data folder is not one this program can open; no data in it was changed. */
export class DataFolderUnusableError extends StoreError {
  override readonly name = 'DataFolderUnusableError'
  readonly code = 'data-folder-unusable'
  readonly path: string
  readonly reason: DataFolderFault

  constructor(path: string, reason: DataFolderFault, options?: ErrorOptions) {
    super(`data folder ${path} cannot be used: ${reason}`, options)
    this.path = path
    this.reason = reason
  }
}

/** Why a PostgreSQL server cannot be used. `refused`: wrong password, no such database, no rights. */
export type ServerFault = 'bad-url' | 'unreachable' | 'refused' | 'too-old' | 'not-utf8'

/** The PostgreSQL server is not one this program can work with. The address carries no password. */
export class ServerUnusableError extends StoreError {
  override readonly name = 'ServerUnusableError'
  readonly code = 'server-unusable'
  readonly address: string
  readonly reason: ServerFault

  constructor(address: string, reason: ServerFault, options?: ErrorOptions) {
    super(`PostgreSQL server ${address} cannot be used: ${reason}`, options)
    this.address = address
    this.reason = reason
  }
}

/** The database was migrated by a newer program: it has migrations this one does not know. */
export class StoreNewerError extends StoreError {
  override readonly name = 'StoreNewerError'
  readonly code = 'store-newer'
  readonly unknown: readonly string[]

  constructor(unknown: readonly string[]) {
    super(`the database has migrations this program does not know: ${unknown.join(', ')}`)
    this.unknown = unknown
  }
}

/** A migration failed; its transaction was rolled back. */
export class MigrationFailedError extends StoreError {
  override readonly name = 'MigrationFailedError'
  readonly code = 'migration-failed'
  readonly migration: string | undefined

  constructor(migration: string | undefined, cause: unknown) {
    super(`migration ${migration ?? '(none started)'} failed`, { cause })
    this.migration = migration
  }
}

/** A mistake in our own code that would hang, or quietly leave the transaction. */
export type Misuse =
  | 'root-inside-transaction'
  | 'nested-transaction'
  | 'transaction-ended'
  | 'outside-transaction'
  | 'parallel-savepoints'

/** The store was used in a way that cannot be right. */
export class StoreMisuseError extends StoreError {
  override readonly name = 'StoreMisuseError'
  readonly code = 'store-misuse'
  readonly reason: Misuse

  constructor(reason: Misuse) {
    super(`store misuse: ${reason}`)
    this.reason = reason
  }
}

/** The database holds a value that JavaScript cannot hold exactly, such as an integer beyond 2^53. */
export class UnreadableValueError extends StoreError {
  override readonly name = 'UnreadableValueError'
  readonly code = 'unreadable-value'

  constructor(type: string, text: string) {
    super(`${type} value ${text} cannot be read exactly`)
  }
}
