import type { MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** Ends a member's belonging to a branch now; the record of the time before stays. Tells whether there was one. */
export async function leaveBranch(
  { tx, now, organisation }: Pick<Turn, 'tx' | 'now' | 'organisation'>,
  memberId: MemberId,
  branch: string,
): Promise<boolean> {
  const ended = await tx
    .updateTable('membership')
    .from('branch')
    .set({ valid_to: now })
    .whereRef('branch.id', '=', 'membership.branch_id')
    .where('membership.organisation_id', '=', organisation.id)
    .where('membership.member_id', '=', memberId)
    .where('branch.name', '=', branch)
    .where('membership.valid_to', 'is', null)
    .returning('membership.member_id')
    .executeTakeFirst()
  return ended !== undefined
}
