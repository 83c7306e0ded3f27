import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { ServerUnusableError } from './errors.ts'
import { parserOf } from './parsers.ts'
import { type Db, rootGuard } from './transaction.ts'

/** The oldest server whose SQL we use; Debian 12 ships it. */
const oldestMajor = 15

/** The forms the parsers read, whatever the server, the database or the role are set to. */
const sessionSettings = `set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set bytea_output = 'hex'; set extra_float_digits = 1`

/** How a server is opened. */
export interface PostgresOptions {
  readonly url: string
  readonly maxConnections?: number
  /** In milliseconds, 0 for none. */
  readonly statementTimeout?: number
  /** The only schema to look in, which must exist; the database's own search path unless given. */
  readonly schema?: string
  /** A connection broke; the pool replaces it. */
  onConnectionLost?(error: Error): void
}

/** An open pool to a server that passed the self-test. */
export interface OpenPostgres {
  readonly db: Db
  readonly description: string
}

/** Opens a pool and tests that the server can be reached, is new enough and keeps text as UTF-8. */
export async function openPostgres(options: PostgresOptions): Promise<OpenPostgres> {
  const address = addressOf(options.url)
  const db = kyselyOver(poolOf(options), options.schema)
  try {
    return { db, description: `PostgreSQL ${await testServer(db, address)} at ${address}` }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function kyselyOver(pool: pg.Pool, schema: string | undefined): Db {
  const path = schema === undefined ? '' : `; set search_path = ${pg.escapeIdentifier(schema)}`
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(sessionSettings + path))
    },
  })
  return new Kysely<Database>({ dialect, plugins: [rootGuard()] })
}

function poolOf({
  url,
  maxConnections = 10,
  statementTimeout = 30_000,
  onConnectionLost,
}: PostgresOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    types: { getTypeParser: parserOf },
    application_name: 'eight-minutes',
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeout,
    // Who may wait for long statements also waits for those of others.
    lock_timeout: statementTimeout && 10_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // The pool listens to idle connections only: without this, one that breaks between two statements of a
  // transaction ends the process. What the pool hears, its connection has told already.
  pool.on('connect', (client) => client.on('error', (error) => onConnectionLost?.(error)))
  pool.on('error', () => undefined)
  return pool
}

async function testServer(db: Db, address: string): Promise<string> {
  const answer = await sql<{ version: string; major: number; encoding: string }>`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      current_setting('server_version_num')::int / 10000 as major`
    .execute(db)
    .catch((error) => {
      throw new ServerUnusableError(address, isRefusal(error) ? 'refused' : 'unreachable', { cause: error })
    })
  const server = answer.rows[0]
  if (!server || server.major < oldestMajor) throw new ServerUnusableError(address, 'too-old')
  if (server.encoding !== 'UTF8') throw new ServerUnusableError(address, 'not-utf8')
  return server.version
}

/** Class 28 is authorisation, 3D000 no such database, 42501 no right to connect. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(28|3D000|42501)/.test(error.code ?? '')
}

/** Host, port and database: what may be shown and logged. */
function addressOf(text: string): string {
  const url = URL.parse(text)
  if (!url || !isReadable(url)) throw new ServerUnusableError('(not a URL)', 'bad-url')
  const host = url.hostname || url.searchParams.get('host') || 'localhost'
  return `${host}:${url.port || 5432}${url.pathname}`
}

/** A bare `/`, `?`, `#` or `%` in a password makes the rest of it a part of what is shown. */
function isReadable({ protocol, username, password, pathname, search, hash }: URL): boolean {
  const rest = pathname + search + hash
  const isEncoded = !/%(?![0-9a-f]{2})/i.test(username + password + rest)
  return /^postgres(ql)?:$/.test(protocol) && isEncoded && !rest.includes('@')
}
