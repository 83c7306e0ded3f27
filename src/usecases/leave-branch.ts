import type { MemberId } from '../domain/ids.ts'
import { endMembership } from './end-membership.ts'
import type { Turn } from './turn.ts'

type Leaving = Pick<Turn, 'tx' | 'now' | 'organisation'>

/** Ends a member's belonging to a branch now; the record of the time before stays. Tells whether there was one. */
export async function leaveBranch(turn: Leaving, memberId: MemberId, branch: string): Promise<boolean> {
  const { tx, organisation } = turn
  const found = await tx
    .selectFrom('branch')
    .where('organisation_id', '=', organisation.id)
    .where('name', '=', branch)
    .select('id')
    .executeTakeFirst()
  return found !== undefined && endMembership(turn, memberId, found.id)
}
