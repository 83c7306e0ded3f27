import { grantsOf } from '../db/queries/people.ts'
import { branchesGiven } from '../db/queries/record.ts'
import type { ActivityId, BranchId, MemberId } from '../domain/ids.ts'
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
  { tx, organisation }: Turn,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<RemindableBranch[]> {
  const grants = await grantsOf(tx, organisation.id, memberId)
  const given = await branchesGiven(tx, organisation.id, activityId)
  if (grants.some(({ role }) => role === 'admin')) return given
  return given.filter(({ id }) => isLedBy(grants, id))
}

/** The branches of an activity that somebody leads as their secretary, in the order of the organisation. */
export async function ownBranches(
  { tx, organisation }: Turn,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<RemindableBranch[]> {
  const grants = await grantsOf(tx, organisation.id, memberId)
  const given = await branchesGiven(tx, organisation.id, activityId)
  return given.filter(({ id }) => isLedBy(grants, id))
}

function isLedBy(grants: readonly { role: string; branchId: BranchId | null }[], id: BranchId): boolean {
  return grants.some(({ role, branchId }) => role === 'secretary' && branchId === id)
}
