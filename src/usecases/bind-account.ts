import type { UserRef } from '../chat/event.ts'
import type { MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** Ties an account to a member; an account that is tied already stays where it is. */
export async function bindAccount(
  { tx, now, organisation }: Pick<Turn, 'tx' | 'now' | 'organisation'>,
  memberId: MemberId,
  account: UserRef,
): Promise<void> {
  await tx
    .insertInto('identity')
    .values({
      organisation_id: organisation.id,
      member_id: memberId,
      platform: account.platform,
      tenant: account.tenant,
      external_id: account.id,
      bound_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
