import { expect } from 'vitest'
import type { ChatRef } from '../../src/chat/event.ts'
import { findChat } from '../../src/db/queries/chats.ts'
import { type Db, inTransaction } from '../../src/db/transaction.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import { realRandom } from '../../src/ports/real-random.ts'
import { enqueue } from '../../src/usecases/enqueue.ts'
import { registerChat } from '../../src/usecases/register-chat.ts'
import { founded } from './organisation.ts'

/** Puts texts for a group into the outbox, in order, due when the organisation was founded. */
export function post(
  db: Db,
  organisation: Organisation,
  to: ChatRef,
  ...texts: readonly string[]
): Promise<void> {
  const random = realRandom()
  return inTransaction(db, async (tx) => {
    const turn = { tx, now: founded, random, organisation, capabilities: () => neverAsked() }
    const group = { ref: to, title: to.id, use: 'mixed', hears: 'all', widgets: [], branches: [] } as const
    const [known] = await findChat(tx, to)
    const chatId = known?.id ?? (await registerChat(turn, group))
    const causeId = random.uuid()
    for (const [part, text] of texts.entries()) {
      const message = { t: 'text', text } as const
      await enqueue(turn, { chatId, kind: 'notice', causeKind: 'event', causeId, part, message })
    }
  })
}

/** What the outbox holds, in the order in which it was put there. */
export function lettersIn(db: Db) {
  return db
    .selectFrom('delivery')
    .select(['state', 'attempts', 'error', 'run_at', 'lease_owner', 'platform_message_id'])
    .orderBy('seq')
    .execute()
}

/** A letter that is settled and that no process holds. */
export function settled(state: string, attempts: number) {
  return expect.objectContaining({ state, attempts, lease_owner: null })
}

function neverAsked(): never {
  throw new Error('putting a text into the outbox asks for no capability')
}
