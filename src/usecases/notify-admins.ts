import { accountOf, adminsOf } from '../db/queries/people.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import type { Turn } from './turn.ts'

/** Writes to every admin in private, once for a cause. */
export async function notifyAdmins(turn: Turn, causeId: string, text: string): Promise<void> {
  const { tx, organisation } = turn
  for (const memberId of await adminsOf(tx, organisation.id)) {
    const account = await accountOf(tx, organisation.id, memberId)
    if (!account) continue
    await enqueue(turn, {
      chatId: await directChat(turn, account),
      kind: 'notice',
      causeKind: 'occurrence',
      causeId,
      message: { t: 'text', text },
    })
  }
}
