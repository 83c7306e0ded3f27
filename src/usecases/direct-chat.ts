import type { UserRef } from '../chat/event.ts'
import type { ChatId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** The direct conversation with an account, remembered on first need. */
export async function directChat(turn: Turn, account: UserRef): Promise<ChatId> {
  const key = {
    organisation_id: turn.organisation.id,
    platform: account.platform,
    tenant: account.tenant,
    kind: 'dm' as const,
    external_id: account.id,
  }
  const columns = ['organisation_id', 'platform', 'tenant', 'kind', 'external_id'] as const
  await turn.tx
    .insertInto('chat')
    .values({
      id: turn.random.uuid() as ChatId,
      ...key,
      title: '',
      use: 'study',
      hears: 'all',
      widgets: '[]',
    })
    .onConflict((conflict) => conflict.columns(columns).doNothing())
    .execute()
  const row = await turn.tx
    .selectFrom('chat')
    .where((eb) => eb.and(key))
    .select('id')
    .executeTakeFirstOrThrow()
  return row.id
}
