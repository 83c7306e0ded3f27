import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { lockDataFolder } from '../../src/db/data-folder-lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface Owner {
  readonly pid: number
  readonly host: string
  readonly boot: string | null
  readonly pids: string | null
  readonly started: string | null
}

let folder: string
let here: Owner

beforeEach(async () => {
  folder = await temporaryFolder()
  const lock = await lockDataFolder(folder)
  here = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
  await lock.release()
})

/** As if this process could not see the other's socket: two containers with one volume. */
function leaveLock(owner: Partial<Owner>): void {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ ...here, ...owner }))
}

async function expectTaken(): Promise<void> {
  const lock = await lockDataFolder(folder)
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual(here)
  await lock.release()
  expect(readdirSync(folder)).toEqual([])
}

async function expectBusy(owner: Partial<Owner>): Promise<void> {
  const before = readFileSync(join(folder, 'lock'), 'utf8')
  for (const _ of ['once', 'and again'])
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ name: 'DataFolderBusyError', ...owner })
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(before)
}

/** Another process, as it would write itself down. */
async function runningProcess(): Promise<Pick<Owner, 'pid' | 'started'> & { kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  const exit = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }
  onTestFinished(kill)
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
  return { pid, started: fields?.[19] ?? null, kill }
}

describe('the lock', () => {
  it('names its owner and is gone when it is released', async () => {
    expect(here).toMatchObject({ pid: process.pid, host: hostname() })
    const lock = await lockDataFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock', 'lock.socket'])
    await expectBusy({ pid: process.pid, host: hostname() })
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
    await expectTaken()
  })

  it('does without a socket file where the path is too long for one', async () => {
    folder = join(folder, 'long'.repeat(40))
    await mkdir(folder)
    const lock = await lockDataFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock'])
    await expectBusy({ pid: process.pid })
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that somebody else took over is not removed', async () => {
    const lock = await lockDataFolder(folder)
    leaveLock({ pid: 1, started: 'other' })
    await lock.release()
    expect(readdirSync(folder)).toEqual(['lock'])
  })
})

describe('a lock left in the folder', () => {
  it('by a running process is kept, and taken over when that is gone', async () => {
    const { pid, started, kill } = await runningProcess()
    leaveLock({ pid, started })
    await expectBusy({ pid })
    await kill()
    await expectTaken()
  })

  it('by a process whose pid is used again is taken over', async () => {
    const { pid } = await runningProcess()
    leaveLock({ pid, started: '1' })
    await expectTaken()
  })

  it.each(['', '{"pid":', 'null', '[]', '{"pid":"1"}'])(
    'with no owner in it (%j) is taken over',
    async (text) => {
      writeFileSync(join(folder, 'lock'), text)
      await expectTaken()
    },
  )

  it('before a restart of this machine is taken over', async () => {
    leaveLock({ pid: process.ppid, boot: 'an earlier one' })
    await expectTaken()
  })

  it('by another machine is kept', async () => {
    leaveLock({ pid: 1, host: 'other', boot: 'its own' })
    await expectBusy({ pid: 1, host: 'other' })
  })
})

describe('a lock left by another container', () => {
  const other = { pid: 1, host: 'container', pids: 'pid:[1]', started: '1' }

  it('is kept while somebody answers at its socket, and taken over when nobody does', async () => {
    const { kill } = await processWithDoor()
    leaveLock(other)
    await expectBusy({ pid: 1, host: 'container' })
    await kill()
    expect(readdirSync(folder)).toEqual(['lock', 'lock.socket'])
    await expectTaken()
  })

  it('is kept where there is no socket to ask at', async () => {
    leaveLock(other)
    await expectBusy({ pid: 1, host: 'container' })
  })

  /** A socket that a killed process leaves behind stays in the folder; one that is closed does not. */
  async function processWithDoor(): Promise<{ kill(): Promise<void> }> {
    const script = `require('node:net').createServer().listen(process.argv[1], () => console.log('open'))`
    const child = spawn(process.execPath, ['-e', script, join(folder, 'lock.socket')])
    const exit = once(child, 'exit')
    const kill = async () => {
      child.kill('SIGKILL')
      await exit
    }
    onTestFinished(kill)
    await once(child.stdout, 'data')
    return { kill }
  }
})
