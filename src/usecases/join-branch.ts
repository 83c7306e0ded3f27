import { memberNamed } from '../db/queries/people.ts'
import type { MemberId } from '../domain/ids.ts'
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
  await tx
    .updateTable('membership')
    .set({ valid_to: now })
    .where('organisation_id', '=', organisation.id)
    .where('member_id', '=', known.id)
    .where('valid_to', 'is', null)
    .execute()
  await tx
    .insertInto('membership')
    .values({ organisation_id: organisation.id, member_id: known.id, branch_id: branchId, valid_from: now })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'branch_id', 'valid_from']).doUpdateSet({ valid_to: null }),
    )
    .execute()
  return known.id
}
