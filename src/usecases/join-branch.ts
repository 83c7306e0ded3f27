import { memberNamed, momentOfChange } from '../db/queries/people.ts'
import type { MemberId } from '../domain/ids.ts'
import { endMembership } from './end-membership.ts'
import { importRoster } from './import-roster.ts'
import type { Turn } from './turn.ts'

type Joining = Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>

/**
 * Makes a person a member of a branch from now on. Somebody of that name who is in no branch any more is the same
 * person coming back; whoever belongs to another branch moves over, and keeps what was done there.
 */
export async function joinBranch(turn: Joining, name: string, branch: string): Promise<MemberId> {
  const { tx, now, organisation } = turn
  const known = await memberNamed(tx, organisation.id, name)
  if (!known) {
    const { members } = await importRoster(turn, [{ name, branch, role: 'member' }])
    return members[0]!
  }
  const { id: branchId } = await tx
    .selectFrom('branch')
    .where('organisation_id', '=', organisation.id)
    .where('name', '=', branch)
    .select('id')
    .executeTakeFirstOrThrow()
  if (known.branchId === branchId) return known.id
  if (known.branchId) await endMembership(turn, known.id, known.branchId)
  const from = await momentOfChange(tx, organisation.id, branchId, now)
  await tx
    .insertInto('membership')
    .values({ organisation_id: organisation.id, member_id: known.id, branch_id: branchId, valid_from: from })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'branch_id', 'valid_from']).doUpdateSet({ valid_to: null }),
    )
    .execute()
  return known.id
}
