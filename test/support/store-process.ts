import { type OpenStore, openStore } from '../../src/db/open.ts'

/**
 * Another process with the data folder of its first argument, for tests that kill one or start two. It tells
 * what happens as lines of JSON, and ends when its input does. With `write` it inserts one row after the other
 * and tells of each when its commit was acknowledged.
 */
const [path = '', what] = process.argv.slice(2)
const began = performance.now()
try {
  const store = await openStore({ kind: 'folder', path })
  tell({ opened: store.durability, pid: process.pid })
  process.stdin.on('end', () => store.close()).resume()
  if (what === 'write') await writeOn(store)
} catch (error) {
  const after = performance.now() - began
  tell({ refused: error instanceof Error ? { ...error, message: error.message, after } : error })
  process.exitCode = 1
}

function tell(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

async function writeOn({ db }: OpenStore): Promise<void> {
  for (let number = 1; ; number += 1) {
    await db.transaction().execute(async (tx) => {
      for (const part of ['a', 'b'])
        await tx
          .insertInto('inbound_event')
          .values({
            platform: 'console',
            tenant: part,
            event_id: String(number),
            received_at: new Date(0),
            state: 'done',
            reason: null,
            payload: null,
            reply: null,
          })
          .execute()
    })
    tell({ written: number })
  }
}
