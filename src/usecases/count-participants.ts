import { dueMembers } from '../db/queries/participation.ts'
import type { ActivityId, BranchId } from '../domain/ids.ts'
import { type Count, countOf } from '../domain/participation.ts'
import type { Turn } from './turn.ts'

/** How many of those due for an activity took part, in some branches or in all. */
export async function countParticipants(
  turn: Pick<Turn, 'tx' | 'organisation'>,
  activityId: ActivityId,
  branches?: readonly BranchId[],
): Promise<Count> {
  const { tx, organisation } = turn
  const members = await dueMembers(tx, organisation.id, activityId)
  const own = branches ? members.filter((member) => branches.includes(member.branchId)) : members
  return countOf(own, organisation.settings)
}
