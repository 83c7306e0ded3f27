import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { migrateStore } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { kyselyOver, startInMemory } from './open-pglite.ts'

/** Where templates are kept unless told otherwise. */
export const defaultCacheDir = join(import.meta.dirname, '../../node_modules/.cache/eight-minutes')

const checksumBytes = 4

/**
 * A migrated, empty embedded database as a dump. To make one takes seconds (initdb in WebAssembly), to load
 * one less than a second, so it is kept in a cache folder, named by PGlite's version and by the migrations
 * themselves: an edited migration makes another. A cache that cannot be written is done without, a damaged
 * file is made anew. Kept as plain tar, which loads faster than a compressed one, with a checksum behind it.
 */
export async function migratedTemplate(cacheDir: string, onCreating?: () => void): Promise<Blob> {
  const file = join(cacheDir, templateName())
  const kept = await readTemplate(file)
  if (kept) return kept
  onCreating?.()
  const bytes = await makeTemplate()
  await keepTemplate(file, bytes).catch(() => undefined)
  return new Blob([bytes])
}

function templateName(): string {
  const folder = join(import.meta.dirname, 'migrations')
  const hash = createHash('sha256').update(Object.keys(migrations).join('\n'))
  for (const source of readdirSync(folder).sort())
    hash.update(source).update(readFileSync(join(folder, source)))
  return `pglite-${pgliteVersion()}-${hash.digest('hex').slice(0, 16)}.tar`
}

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')).version
}

async function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const pglite = await startInMemory()
  try {
    await migrateStore(kyselyOver(pglite))
    await pglite.query('checkpoint')
    const dump = await pglite.dumpDataDir('none')
    return new Uint8Array(await dump.arrayBuffer())
  } finally {
    await pglite.close()
  }
}

async function readTemplate(file: string): Promise<Blob | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return undefined
  const tar = bytes.subarray(0, -checksumBytes)
  if (bytes.length > checksumBytes && crc32(tar) === bytes.readUInt32BE(tar.length)) return new Blob([tar])
  await rm(file, { force: true }).catch(() => undefined)
  return undefined
}

/** Written aside and renamed, since others may read it at any moment; templates of other versions go. */
async function keepTemplate(file: string, tar: Uint8Array): Promise<void> {
  const folder = dirname(file)
  const aside = `${file}.${process.pid}`
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(aside, Buffer.concat([tar, checksum(tar)]))
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
  for (const other of await readdir(folder)) {
    if (/^pglite-.*\.tar$/.test(other) && join(folder, other) !== file)
      await rm(join(folder, other), { force: true })
  }
}

function checksum(tar: Uint8Array): Buffer {
  const bytes = Buffer.alloc(checksumBytes)
  bytes.writeUInt32BE(crc32(tar))
  return bytes
}
