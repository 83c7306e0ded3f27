import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { openPostgres } from '../../src/db/open-postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const server = pathToFileURL(join(import.meta.dirname, '../support/postgres-server.ts')).href

/** A test run in small, whose tests fail. */
const run = `
  import { setup } from '${server}'
  const stop = await setup({ provide: (_, { url }) => console.log(url) })
  process.exitCode = 3
  if (process.argv.includes('stop')) await stop()
  if (process.argv.includes('crash')) throw new Error('a planted crash')
  if (process.argv.includes('wait')) setInterval(() => undefined, 1000)`

async function start(what: string) {
  const folder = await temporaryFolder()
  await chmod(folder, 0o755)
  const child = spawn(process.execPath, ['--input-type=module', '-e', run, what], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', what === 'crash' ? 'ignore' : 'inherit'],
  })
  const ended = once(child, 'exit')
  const [url] = await once(child.stdout, 'data')
  return { folder, child, ended, url: String(url).trim() }
}

async function expectGone({ folder, url }: { folder: string; url: string }): Promise<void> {
  expect(await readdir(folder)).toEqual([])
  await expect(openPostgres({ url })).rejects.toMatchObject({ reason: 'unreachable' })
}

it('leaves the exit code of a failed run alone, and nothing behind', async () => {
  const started = await start('stop')
  expect(await started.ended).toEqual([3, null])
  await expectGone(started)
})

it('leaves nothing behind when the run is interrupted', async () => {
  const started = await start('wait')
  started.child.kill('SIGINT')
  await started.ended
  await expectGone(started)
})

it('leaves nothing behind when the run crashes', async () => {
  const started = await start('crash')
  expect(await started.ended).toEqual([1, null])
  await expectGone(started)
})
