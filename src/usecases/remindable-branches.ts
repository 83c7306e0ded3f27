import { grantsOf } from '../db/queries/people.ts'
import { branchesGiven } from '../db/queries/record.ts'
import type { ActivityId, BranchId, MemberId } from '../domain/ids.ts'
import { ownBranches } from './own-branches.ts'
import type { Turn } from './turn.ts'

export interface RemindableBranch {
  readonly id: BranchId
  readonly name: string
}

/**
 * The branches of an activity whose members somebody may remind, in the order of the organisation: an admin all, a
 * secretary the own ones. Whoever only reads branches reminds nobody.
 */
export async function remindableBranches(
  turn: Turn,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<RemindableBranch[]> {
  const { tx, organisation } = turn
  const grants = await grantsOf(tx, organisation.id, memberId)
  const all = grants.some(({ role }) => role === 'admin')
  return all ? branchesGiven(tx, organisation.id, activityId) : ownBranches(turn, activityId, memberId)
}
