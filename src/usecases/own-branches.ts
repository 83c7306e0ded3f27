import { grantsOf } from '../db/queries/people.ts'
import { branchesGiven } from '../db/queries/record.ts'
import type { ActivityId, BranchId, MemberId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** The branches of an activity that somebody leads as their secretary, in the order of the organisation. */
export async function ownBranches(
  { tx, organisation }: Turn,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<{ readonly id: BranchId; readonly name: string }[]> {
  const grants = await grantsOf(tx, organisation.id, memberId)
  const given = await branchesGiven(tx, organisation.id, activityId)
  return given.filter(({ id }) =>
    grants.some(({ role, branchId }) => role === 'secretary' && branchId === id),
  )
}
