import { momentOfChange } from '../db/queries/people.ts'
import type { BranchId, MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/**
 * Ends a member's belonging to a branch now; what was given to the branch before stays the member's. Tells whether
 * there was anything to end.
 */
export async function endMembership(
  { tx, now, organisation }: Pick<Turn, 'tx' | 'now' | 'organisation'>,
  memberId: MemberId,
  branchId: BranchId,
): Promise<boolean> {
  const until = await momentOfChange(tx, organisation.id, branchId, now)
  const ended = await tx
    .updateTable('membership')
    .set({ valid_to: until })
    .where('organisation_id', '=', organisation.id)
    .where('member_id', '=', memberId)
    .where('branch_id', '=', branchId)
    .where('valid_to', 'is', null)
    .returning('member_id')
    .executeTakeFirst()
  return ended !== undefined
}
