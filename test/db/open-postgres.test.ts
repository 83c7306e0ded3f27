import { inspect } from 'node:util'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Reader } from '../../src/db/database.ts'
import { ServerUnusableError } from '../../src/db/errors.ts'
import { type OpenStoreOptions, openStore } from '../../src/db/open.ts'
import { openPostgres } from '../../src/db/open-postgres.ts'
import { inTransaction } from '../../src/db/transaction.ts'
import { createDatabase } from '../support/stores.ts'

const secret = 'Geheim-123'

function urlWith(change: (url: URL) => void): string {
  const url = new URL(inject('postgres').url)
  change(url)
  return url.href
}

async function refusal(url: string): Promise<ServerUnusableError> {
  const opened = openPostgres({ url }).then(async ({ db }) => {
    await db.destroy()
    return undefined
  })
  const error = await opened.catch((reason) => reason)
  expect(error).toBeInstanceOf(ServerUnusableError)
  return error
}

describe('a server that cannot be used', () => {
  it.each([
    'not a url',
    'mysql://root:Geheim-123@127.0.0.1/app',
    'postgresql://bot:Geheim-123@127.0.0.1:port/app',
    'postgresql://bot:12/Geheim-123@127.0.0.1/app',
    'postgresql://bot:12?Geheim-123@127.0.0.1/app',
    'postgresql://bot:12#Geheim-123@127.0.0.1/app',
    'postgresql://bot:%Geheim-123@127.0.0.1/app',
  ])('is %s', async (url) => {
    const error = await refusal(url)
    expect(error).toMatchObject({ code: 'server-unusable', reason: 'bad-url', address: '(not a URL)' })
    expect(inspect(error, { depth: 20 })).not.toContain('Geheim')
  })

  it.each<[string, ServerUnusableError['reason'], (url: URL) => void]>([
    ['nobody listening', 'unreachable', (url) => Object.assign(url, { port: '1' })],
    ['a wrong password', 'refused', (url) => Object.assign(url, { password: secret })],
    ['no such user', 'refused', (url) => Object.assign(url, { username: 'nobody', password: secret })],
    ['no such database', 'refused', (url) => Object.assign(url, { pathname: '/nowhere' })],
  ])('has %s', async (_, reason, change) => {
    const url = urlWith(change)
    const { host, pathname, password } = new URL(url)
    const error = await refusal(url)
    expect(error).toMatchObject({ reason, address: `${host}${pathname}` })
    expect(error.message).toContain(`${host}${pathname}`)
    expect(error.cause).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 20 })).not.toContain(password)
  })

  it('does not keep text as UTF-8', async () => {
    const { url, drop } = await createDatabase(`template template0 encoding 'SQL_ASCII' locale 'C'`)
    try {
      expect(await refusal(url)).toMatchObject({ reason: 'not-utf8' })
    } finally {
      await drop()
    }
  })
})

describe('an open server', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>
  const opened: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    database = await createDatabase(`template ${inject('postgres').template}`)
  })
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  afterAll(() => database.drop())

  async function open(options?: OpenStoreOptions) {
    const store = await openStore({ kind: 'postgres', url: database.url }, options)
    opened.push(store)
    return store
  }

  async function settingOf(db: Reader, name: string): Promise<string | undefined> {
    const { rows } = await sql<{ setting: string }>`select current_setting(${name}) as setting`.execute(db)
    return rows[0]?.setting
  }

  it('is described without its password', async () => {
    const { host, pathname, password } = new URL(database.url)
    const store = await open()
    expect(store).toMatchObject({ kind: 'postgres', durability: 'server' })
    expect(store.description).toMatch(/^PostgreSQL \d+\S* at /)
    expect(store.description).toContain(`${host}${pathname}`)
    expect(store.description).not.toContain(password)
  })

  it('does not wait for ever', async () => {
    const { db } = await open()
    expect(await settingOf(db, 'statement_timeout')).toBe('30s')
    expect(await settingOf(db, 'lock_timeout')).toBe('10s')
  })

  it('waits for ever where it was told to, so that others may take long to migrate', async () => {
    const { db } = await openPostgres({ url: database.url, statementTimeout: 0 })
    opened.push({ close: () => db.destroy() })
    expect(await settingOf(db, 'statement_timeout')).toBe('0')
    expect(await settingOf(db, 'lock_timeout')).toBe('0')
  })

  it('reports a lost idle connection once and goes on', async () => {
    const lost: Error[] = []
    const { db } = await open({ onConnectionLost: (error) => lost.push(error) })
    await endOtherSessions(database.url)
    await expect.poll(() => lost.length).toBe(1)
    expect(inspect(lost, { depth: 20 })).not.toContain(new URL(database.url).password)
    expect(await settingOf(db, 'TimeZone')).toBe('UTC')
  })

  it('fails only the transaction whose connection was lost', async () => {
    const lost: Error[] = []
    const { db } = await open({ onConnectionLost: (error) => lost.push(error) })
    const begun = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const broken = inTransaction(db, async (tx) => {
      await settingOf(tx, 'TimeZone')
      begun.resolve()
      await ended.promise
      await settingOf(tx, 'TimeZone')
    })
    const refused = expect(broken).rejects.toThrow(/not queryable|terminat/)
    await begun.promise
    await endOtherSessions(database.url)
    await expect.poll(() => lost.length).toBeGreaterThan(0)
    ended.resolve()
    await refused
    expect(await settingOf(db, 'TimeZone')).toBe('UTC')
  })

  it('closes once, however often it is told', async () => {
    const { close } = await open()
    await Promise.all([close(), close()])
    await close()
  })
})

async function endOtherSessions(url: string): Promise<void> {
  const { db } = await openPostgres({ url, maxConnections: 1 })
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  await db.destroy()
}
