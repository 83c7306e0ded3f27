import { cpSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderBusyError, type DataFolderFault, DataFolderUnusableError } from '../../src/db/errors.ts'
import { type OpenStore, openStore } from '../../src/db/open.ts'
import { startStoreProcess } from '../support/start-store-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { write, written } from './rows.ts'

/** A closed data folder with the row "kept", to be copied. */
let pristine: string
/** The data folder of the test. */
let path: string

const open = (where = path) => openStore({ kind: 'folder', path: where })

async function withStore<T>(run: (store: OpenStore) => Promise<T>, where = path): Promise<T> {
  const store = await open(where)
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}

beforeAll(async () => {
  pristine = await mkdtemp(join(tmpdir(), 'eight-minutes-test-'))
  await withStore(({ db }) => write(db, 'kept'), pristine)
})
afterAll(() => rm(pristine, { recursive: true, force: true }))
beforeEach(async () => {
  path = join(await temporaryFolder(), 'data')
})

describe('a data folder', () => {
  beforeEach(() => cpSync(pristine, path, { recursive: true }))

  it('is made with what is above it, and nobody else may look into it', async () => {
    const fresh = join(path, 'deep', 'er')
    await withStore(({ db }) => write(db, 'a'), fresh)
    expect(await readdir(fresh)).toEqual(['database'])
    expect((await stat(fresh)).mode & 0o777).toBe(0o700)
    expect(await withStore(({ db }) => written(db), fresh)).toEqual(['a'])
  })

  it('is reopened with what was written', async () => {
    expect(await withStore(({ db }) => written(db))).toEqual(['kept'])
  })

  it('says that a commit survives a power cut', async () => {
    const { durability, kind, description } = await withStore(async (store) => store)
    expect({ durability, kind }).toEqual({ durability: 'synced', kind: 'pglite' })
    expect(description).toContain(path)
  })

  it('is made anew where making it was cut short', async () => {
    const cut = join(path, 'cut')
    cpSync(join(path, 'database'), join(cut, 'creating'), { recursive: true })
    await rm(join(cut, 'creating', 'global'), { recursive: true })
    await mkdir(join(cut, 'database'))
    expect(await withStore(({ db }) => written(db), cut)).toEqual([])
    expect(await readdir(cut)).toEqual(['database'])
  })
})

describe('a data folder that cannot be used', () => {
  // It is refused before PostgreSQL looks at it, so little needs to be there.
  beforeEach(async () => {
    await mkdir(join(path, 'database', 'global'), { recursive: true })
    await writeFile(marker(), JSON.stringify({ format: 1, postgres: 18 }))
    await writeFile(version(), '18\n')
  })

  /** Refused for this reason, with nothing in it changed, and not kept locked. */
  async function expectRefusal(reason: DataFolderFault, where = path): Promise<void> {
    const before = await contentOf(where)
    for (const _ of ['once', 'and again']) {
      const error = await open(where).catch((refusal) => refusal)
      expect(error).toBeInstanceOf(DataFolderUnusableError)
      expect(error).toMatchObject({ code: 'data-folder-unusable', reason })
    }
    expect(await contentOf(where)).toEqual(before)
  }

  const marker = () => join(path, 'database', 'eight-minutes.json')
  const version = () => join(path, 'database', 'PG_VERSION')

  it('is a file, or below one', async () => {
    const file = join(path, 'file')
    await writeFile(file, 'mine')
    await expectRefusal('not-a-folder', file)
    await expectRefusal('not-a-folder', join(file, 'data'))
    expect((await stat(file)).size).toBe(4)
  })

  // Not by its mode, which does not bind root: nobody makes folders here.
  it('cannot be written', () => expectRefusal('not-writable', '/sys/eight-minutes'))

  it("is another program's database", async () => {
    cpSync(join(path, 'database'), path, { recursive: true })
    await expectRefusal('foreign')
  })

  it('was never finished', async () => {
    await rm(marker())
    await expectRefusal('half-initialised')
  })

  it('has a marker that cannot be read', async () => {
    await writeFile(marker(), '{"format":')
    await expectRefusal('half-initialised')
  })

  it('has a newer format', async () => {
    await writeFile(marker(), JSON.stringify({ format: 2, postgres: 18 }))
    await expectRefusal('newer-format')
  })

  it.each<[string, DataFolderFault]>([
    ['19\n', 'newer-postgres'],
    ['17\n', 'older-postgres'],
    ['', 'damaged'],
  ])('was written by PostgreSQL %j', async (text, reason) => {
    await writeFile(version(), text)
    await expectRefusal(reason)
  })

  it('is one on which PostgreSQL does not start', () => expectRefusal('damaged'))

  it('has a file where the database should be', async () => {
    await rm(join(path, 'database'), { recursive: true })
    await writeFile(join(path, 'database'), '')
    await expectRefusal('damaged')
  })
})

describe('two processes', () => {
  beforeEach(() => cpSync(pristine, path, { recursive: true }))

  it('do not have one folder: the second is told at once who the first is', async () => {
    await withStore(async (store) => {
      const { refused } = await startStoreProcess(path).next()
      expect(refused).toMatchObject({
        name: 'DataFolderBusyError',
        code: 'data-folder-busy',
        pid: process.pid,
      })
      expect(refused?.message).toContain(String(process.pid))
      expect(Date.now() - Date.parse(refused?.since ?? '')).toBeLessThan(60_000)
      expect(refused?.after).toBeLessThan(1_000)
      await write(store.db, 'still working')
    })
    expect(await withStore(({ db }) => written(db))).toEqual(['kept', 'still working'])
  })

  it('are told apart by the folder, not by its name', async () => {
    const other = join(path, '..', 'link')
    await symlink(path, other)
    const first = startStoreProcess(other)
    expect(await first.next()).toEqual({ opened: 'synced', pid: first.pid })
    await expect(open()).rejects.toEqual(
      expect.objectContaining({ name: 'DataFolderBusyError', pid: first.pid }),
    )
    await first.end()
    expect(await withStore(({ db }) => written(db))).toEqual(['kept'])
  })

  it('that start together: one has it', async () => {
    const processes = Array.from({ length: 3 }, () => startStoreProcess(path))
    const told = await Promise.all(processes.map((each) => each.next()))
    expect(told.filter(({ opened }) => opened)).toHaveLength(1)
    expect(told.filter(({ refused }) => refused?.name === 'DataFolderBusyError')).toHaveLength(2)
  })

  it('are not needed: a process does not open its folder twice', async () => {
    await withStore(() => expect(open()).rejects.toThrow(DataFolderBusyError))
    expect(await readdir(path)).toEqual(['database'])
  })

  it('may have it one after the other, even if the first was killed', async () => {
    const first = startStoreProcess(path)
    await first.next()
    await first.kill()
    expect(await readdir(path)).toContain('lock')
    expect(await withStore(({ db }) => written(db))).toEqual(['kept'])
    expect(await readdir(path)).toEqual(['database'])
  })
})

/** What is below a folder, with size and time of change; but for what PostgreSQL leaves when it does not start. */
async function contentOf(where: string): Promise<string[]> {
  const names = await readdir(where, { recursive: true }).catch(() => [])
  const lines = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(where, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return (await Promise.all(lines)).filter((line) => !/^database |postmaster\.pid/.test(line))
}
