import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { needsMigration } from '../../src/db/migrate.ts'
import { openStore } from '../../src/db/open.ts'
import { defaultCacheDir } from '../../src/db/template.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { write, written } from './rows.ts'

/** Opens a store in memory, uses it, and says which long steps that took. */
async function stepsOf(cacheDir: string): Promise<string[]> {
  const steps: string[] = []
  const store = await openStore({ kind: 'memory', cacheDir }, { onProgress: (step) => steps.push(step) })
  try {
    expect(store).toMatchObject({ kind: 'pglite', durability: 'memory' })
    expect(await needsMigration(store.db)).toBe(false)
    expect(await written(store.db)).toEqual([])
    await write(store.db, 'a')
    expect(await written(store.db)).toEqual(['a'])
  } finally {
    await store.close()
  }
  return steps
}

/** A cache with the template of this version. */
async function filledCache(): Promise<{ cacheDir: string; template: string }> {
  const cacheDir = await temporaryFolder()
  const name = (await readdir(defaultCacheDir)).find((file) => file.endsWith('.tar')) ?? ''
  await copyFile(join(defaultCacheDir, name), join(cacheDir, name))
  return { cacheDir, template: join(cacheDir, name) }
}

it('is loaded, so that no store begins with initdb, and each store is its own', async () => {
  const { cacheDir } = await filledCache()
  expect(await stepsOf(cacheDir)).toEqual([])
  expect(await stepsOf(cacheDir)).toEqual([])
})

it('is made anew where its file is damaged, and the old ones are thrown away', async () => {
  const { cacheDir, template } = await filledCache()
  const whole = await readFile(template)
  await writeFile(template, whole.fill(0xff, 20_000_000, 20_000_001))
  await writeFile(join(cacheDir, 'pglite-0.5.0-0123456789abcdef.tar'), 'of an earlier version')
  await writeFile(join(cacheDir, 'notes.txt'), 'not ours')
  expect(await stepsOf(cacheDir)).toEqual(['creating'])
  expect((await readdir(cacheDir)).map((name) => join(cacheDir, name)).toSorted()).toEqual(
    [join(cacheDir, 'notes.txt'), template].toSorted(),
  )
  expect(await stepsOf(cacheDir)).toEqual([])
})

it('is done without where the cache cannot be written', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  expect(await stepsOf(file)).toEqual(['creating'])
})
