import { closeSync, constants, fsyncSync, openSync } from 'node:fs'
import { access, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DataFolderLock, lockDataFolder } from './data-folder-lock.ts'
import { DataFolderBusyError, type DataFolderFault, DataFolderUnusableError } from './errors.ts'
import { type FolderPglite, startInFolder } from './open-pglite.ts'

/**
 * What is in a data folder: `database/` is PostgreSQL's, with a marker written as the last step of its
 * creation; it is made as `creating/` and renamed, so that one cut short is never taken for a database. Beside
 * it the lock. Everything is inside, since the folder may be a mounted volume.
 */
const format = 1
/** Of the PostgreSQL inside PGlite: its files can be read by this major version only. */
const postgresMajor = 18
const markerName = 'eight-minutes.json'

/** A data folder in use by this process. */
export interface OpenDataFolder extends FolderPglite {
  readonly path: string
  release(): Promise<void>
}

/** Locks the folder, creates the database in it where there is none, and starts it. */
export async function openDataFolder(path: string, template: () => Promise<Blob>): Promise<OpenDataFolder> {
  const folder = await usableFolder(path)
  const lock = await takeLock(folder)
  try {
    const database = join(folder, 'database')
    if (!(await hasDatabase(folder, database))) await createDatabase(folder, database, await template())
    const started = await startInFolder(database).catch((error) => {
      throw unusable(folder, 'damaged', error)
    })
    return { ...started, path: folder, release: lock.release }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function usableFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(path)
  } catch (error) {
    throw unusable(path, (await isBelowFile(path)) ? 'not-a-folder' : 'not-writable', error)
  }
}

/** Whether the path is a file, or goes through one. */
function isBelowFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    (problem) => problem.code === 'ENOTDIR',
  )
}

function takeLock(folder: string): Promise<DataFolderLock> {
  return lockDataFolder(folder).catch((error) => {
    throw error instanceof DataFolderBusyError ? error : unusable(folder, 'not-writable', error)
  })
}

function unusable(path: string, reason: DataFolderFault, cause?: unknown): DataFolderUnusableError {
  return new DataFolderUnusableError(path, reason, cause === undefined ? {} : { cause })
}

async function hasDatabase(folder: string, database: string): Promise<boolean> {
  const refuse = (reason: DataFolderFault) => unusable(folder, reason)
  if (await readText(join(folder, 'PG_VERSION'))) throw refuse('foreign')
  const files = await readdir(database).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw unusable(folder, 'damaged', error)
  })
  if (files.length === 0) return false
  const marker = readMarker(await readText(join(database, markerName)))
  if (!marker) throw refuse('half-initialised')
  if (marker.format > format) throw refuse('newer-format')
  const major = Number(await readText(join(database, 'PG_VERSION')))
  if (!(major > 0)) throw refuse('damaged')
  if (major !== postgresMajor) throw refuse(major > postgresMajor ? 'newer-postgres' : 'older-postgres')
  return true
}

/**
 * The dump looks to PostgreSQL like a crashed server's files, so it recovers, and syncs every one of them
 * first; then a clean stop, the marker, the rename. What an earlier attempt left behind holds no data.
 */
async function createDatabase(folder: string, database: string, template: Blob): Promise<void> {
  const creating = join(folder, 'creating')
  await rm(creating, { recursive: true, force: true })
  await rm(database, { recursive: true, force: true })
  await mkdir(creating, { mode: 0o700 })
  const { pglite } = await startInFolder(creating, template)
  await pglite.close()
  await writeFile(join(creating, markerName), JSON.stringify({ format, postgres: postgresMajor }), {
    flush: true,
  })
  syncFolder(creating)
  await rename(creating, database)
  syncFolder(folder)
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function readMarker(text: string | undefined): { format: number } | undefined {
  try {
    const marker = JSON.parse(text ?? '')
    return typeof marker?.format === 'number' ? marker : undefined
  } catch {
    return undefined
  }
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
