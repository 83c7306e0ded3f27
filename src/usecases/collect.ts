import { sql } from 'kysely'
import type { CollectedLineTable } from '../db/schema/delivery.ts'
import type { ChatId, DeliveryId, MemberId } from '../domain/ids.ts'
import { enqueue } from './enqueue.ts'
import type { Turn } from './turn.ts'

const MINUTE = 60_000

/**
 * Notes something for the group's collected acknowledgement and puts it off until the group has been quiet for
 * a while, though never longer than the latest time after its first line (design §6). Putting it off also keeps it
 * from being rendered before this transaction has ended.
 */
export async function collect(
  turn: Turn,
  chatId: ChatId,
  memberId: MemberId,
  what: CollectedLineTable['what'],
  sourceKey: string,
): Promise<void> {
  const { tx, now, organisation } = turn
  const { collectQuietMinutes, collectLatestMinutes } = organisation.settings
  const quiet = new Date(now.getTime() + collectQuietMinutes * MINUTE)
  // Not `for update`, which would wait for those who have only referred to the group, and they for it.
  await tx
    .selectFrom('chat')
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', chatId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const waiting = await tx
    .updateTable('delivery')
    .set({
      run_at: sql<Date>`least(${quiet}::timestamptz, created_at + ${collectLatestMinutes}::float8 * interval '1 minute')`,
    })
    .where('organisation_id', '=', organisation.id)
    .where('chat_id', '=', chatId)
    .where('kind', '=', 'collected')
    .where('state', '=', 'ready')
    .where('attempts', '=', 0)
    .returning('id')
    .executeTakeFirst()
  const id = waiting?.id ?? (await begin(turn, chatId, sourceKey, quiet))
  if (!id) return
  await tx
    .insertInto('collected_line')
    .values({ organisation_id: organisation.id, delivery_id: id, member_id: memberId, what })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function begin(turn: Turn, chatId: ChatId, sourceKey: string, runAt: Date): Promise<DeliveryId | undefined> {
  return enqueue(turn, {
    chatId,
    kind: 'collected',
    causeKind: 'chat',
    causeId: sourceKey,
    message: null,
    runAt,
  })
}
