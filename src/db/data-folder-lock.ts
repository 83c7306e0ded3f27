import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DataFolderBusyError } from './errors.ts'

/**
 * PGlite has no lock of its own: two processes on one folder both "work" and destroy it. Three things keep
 * the second one out.
 * - An abstract Unix socket named by the folder (Linux). It vanishes with its process, however that ends, but
 *   is seen only within one network namespace, so not by another container on the same volume.
 * - A lock file in the folder that names the owner. It stays behind after a crash and is then judged stale.
 * - A socket file in the folder. Where the owner's pid means nothing here (another container), a connection
 *   tells whether it lives.
 */
export interface DataFolderLock {
  release(): Promise<void>
}

interface Owner {
  readonly pid: number
  readonly host: string
  /** Which boot of which kernel; null where there is no /proc. */
  readonly boot: string | null
  /** Where the pid counts; containers have their own. */
  readonly pids: string | null
  /** Start of the process in ticks since boot, since pids are used again. */
  readonly started: string | null
}

/** Takes the folder (a real path) for this process, or throws `DataFolderBusyError` naming who has it. */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  const file = join(folder, 'lock')
  const door = join(folder, 'lock.socket')
  const servers: Server[] = []
  const claim = JSON.stringify(thisProcess())
  const release = async () => {
    await Promise.all(servers.map(close))
    if (read(file) === claim) rmSync(file, { force: true })
  }
  if (process.platform === 'linux') servers.push(await listenOrBusy(abstractName(folder), folder, file))
  try {
    await claimFile(file, door, claim, folder)
    rmSync(door, { force: true })
    servers.push(
      ...(await listen(door).then(
        (server) => [server],
        () => [],
      )),
    )
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

async function claimFile(file: string, door: string, claim: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(file, claim)) break
    const found = read(file)
    if (found === undefined) continue
    const owner = parse(found)
    if (owner && !(await isGone(owner, door))) throw busy(folder, file)
    setAside(file, found)
  }
  if (read(file) !== claim) throw busy(folder, file)
}

function create(file: string, claim: string): boolean {
  try {
    writeFileSync(file, claim, { flag: 'wx', flush: true })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Two that recover at once must not throw out each other's fresh lock: what was moved is looked at again. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (read(aside) !== stale) putBack(aside, file)
  rmSync(aside)
}

function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function isGone(owner: Owner, door: string): Promise<boolean> {
  const here = thisProcess()
  const sameKernel = owner.boot === here.boot && (here.boot !== null || owner.host === here.host)
  if (!sameKernel) return owner.host === here.host
  if (owner.host === here.host && owner.pids === here.pids) return !isRunning(owner)
  const answer = await knock(door)
  if (answer !== 'unknown') return answer === 'nobody'
  return owner.host === here.host && !isRunning(owner)
}

function isRunning(owner: Owner): boolean {
  if (owner.started === null) return canSignal(owner.pid)
  const found = processStat(owner.pid)
  return found !== undefined && found.started === owner.started && !'ZX'.includes(found.state)
}

function canSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function knock(door: string): Promise<'somebody' | 'nobody' | 'unknown'> {
  const visitor = createConnection(door)
  try {
    await once(visitor, 'connect')
    return 'somebody'
  } catch (error) {
    return codeOf(error) === 'ECONNREFUSED' ? 'nobody' : 'unknown'
  } finally {
    visitor.destroy()
  }
}

function thisProcess(): Owner {
  return {
    pid: process.pid,
    host: hostname(),
    boot: read('/proc/sys/kernel/random/boot_id')?.trim() ?? null,
    pids: readPidNamespace(),
    started: processStat(process.pid)?.started ?? null,
  }
}

/** Field 3 is the state and field 22 the start; the name in field 2 may hold spaces and brackets. */
function processStat(pid: number): { state: string; started: string } | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields && { state: fields[0] ?? '', started: fields[19] ?? '' }
}

function readPidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

function busy(folder: string, file: string): DataFolderBusyError {
  const owner = parse(read(file) ?? '')
  const since = statSync(file, { throwIfNoEntry: false })?.mtime
  return new DataFolderBusyError(folder, { ...owner, ...(since && { since }) })
}

/** Not readable as an owner: the machine died before the file reached the disk. */
function parse(text: string): Owner | undefined {
  try {
    const found: Partial<Owner> | null = JSON.parse(text)
    if (typeof found?.pid !== 'number' || typeof found.host !== 'string') return undefined
    const { pid, host, boot = null, pids = null, started = null } = found
    return { pid, host, boot, pids, started }
  } catch {
    return undefined
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

async function listenOrBusy(name: string, folder: string, file: string): Promise<Server> {
  try {
    return await listen(name)
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw busy(folder, file)
    throw error
  }
}

/** The server says nothing to anybody and does not keep the process alive. */
async function listen(path: string): Promise<Server> {
  const server = createServer((visitor) => visitor.destroy()).unref()
  server.on('error', () => undefined)
  server.listen(path)
  await once(server, 'listening')
  return server
}

async function close(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}

function abstractName(folder: string): string {
  return `\0eight-minutes-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
