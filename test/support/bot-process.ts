import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { runBot } from '../../src/bot.ts'
import type { Inbound } from '../../src/chat/event.ts'
import { openStore, type StoreLocation } from '../../src/db/open.ts'
import { realClock } from '../../src/ports/real-clock.ts'
import { realRandom } from '../../src/ports/real-random.ts'
import { scriptedAdapter, sent, wordsOf } from './scripted-adapter.ts'

/**
 * A bot in a process of its own, for tests that kill it. Its first argument says how it is run, as JSON; each line
 * of its input is an event. What happens it tells as lines of JSON, and it ends when its input does: by itself,
 * because nothing keeps it. Where it is told to freeze, it does nothing more from that very instant.
 */
export interface BotProcess {
  readonly store: StoreLocation
  /** In the transaction of an event, its facts written; once an event is acknowledged; while sending. */
  readonly freeze?: 'before-commit' | 'after-commit' | 'in-send'
  /** By how many milliseconds its clock is ahead. */
  readonly ahead?: number
}

const parts: BotProcess = JSON.parse(process.argv[2] ?? '')
const { freeze, ahead = 0 } = parts
const store = await openStore(parts.store)
const clock = { ...realClock(), now: () => new Date(Date.now() + ahead) }
const platform = scriptedAdapter({
  send: (call) => {
    tell({ sending: wordsOf(call), key: call.key })
    return freeze === 'in-send' ? stay() : sent(call.nth)
  },
})
const log = { info: () => {}, warn: () => {}, error: (what: string) => tell({ error: what }) }
const bot = await runBot({ db: store.db, adapters: [platform], clock, random: chance(), log })
tell({ ready: true })
for await (const line of createInterface({ input: process.stdin })) {
  const event: Inbound & { at: string | Date } = JSON.parse(line)
  await platform.tell({ ...event, at: new Date(event.at) })
  tell({ acknowledged: event.eventId })
  if (freeze === 'after-commit') stay()
}
await bot.stop()
await store.close()
tell({ stopped: true })

/** The second thing that a share in a group needs an id for is its acknowledgement, written last. */
function chance() {
  const random = realRandom()
  const asked = { times: 0 }
  const uuid = () => {
    asked.times += 1
    if (freeze === 'before-commit' && asked.times === 3) {
      tell({ writing: true })
      stay()
    }
    return random.uuid()
  }
  return { ...random, uuid }
}

function stay(): never {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function tell(what: object): void {
  writeSync(1, `${JSON.stringify(what)}\n`)
}
