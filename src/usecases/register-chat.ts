import type { Hears, Widget } from '../chat/adapter.ts'
import type { ChatRef } from '../chat/event.ts'
import type { ChatUse } from '../db/schema/chat.ts'
import type { BranchId, ChatId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

export interface GroupToRegister {
  readonly ref: ChatRef
  readonly title: string
  readonly use: ChatUse
  readonly hears: Hears
  readonly widgets: readonly Widget[]
  readonly branches: readonly BranchId[]
}

/** Makes a group known and ties it to the branches that meet in it. */
export async function registerChat(
  turn: Pick<Turn, 'tx' | 'random' | 'organisation'>,
  group: GroupToRegister,
): Promise<ChatId> {
  const { tx, random, organisation } = turn
  const properties = {
    title: group.title,
    use: group.use,
    hears: group.hears,
    widgets: JSON.stringify(group.widgets),
  }
  const { id } = await tx
    .insertInto('chat')
    .values({
      id: random.uuid() as ChatId,
      organisation_id: organisation.id,
      platform: group.ref.platform,
      tenant: group.ref.tenant,
      external_id: group.ref.id,
      kind: 'group',
      ...properties,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'platform', 'tenant', 'kind', 'external_id'])
        .doUpdateSet(properties),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const branchId of group.branches) {
    await tx
      .insertInto('chat_binding')
      .values({ organisation_id: organisation.id, chat_id: id, branch_id: branchId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return id
}
