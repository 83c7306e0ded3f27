import { findStudy } from '../db/queries/activities.ts'
import { type DueMember, dueMembers } from '../db/queries/participation.ts'
import { type Grant, grantsOf } from '../db/queries/people.ts'
import type { BranchId } from '../domain/ids.ts'
import { countOf, isDue, tookPart } from '../domain/participation.ts'
import { type BranchCount, statsText } from '../text/admin.ts'
import { noSuchIssue, nothingYet } from '../text/programme.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Shows in private how an issue stands: to an admin every branch by figures, to a secretary or instructor the
 * own branches, and names of those missing to the own secretary alone.
 */
export async function showStats(
  turn: Turn,
  actor: Actor,
  issueNo: number | undefined,
): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale, id } = organisation
  const study = await findStudy(tx, id, issueNo, now)
  if (!study) return [privately(issueNo === undefined ? nothingYet(locale) : noSuchIssue(locale, issueNo))]
  const grants = await grantsOf(tx, id, actor.memberId)
  const members = await dueMembers(tx, id, study.id)
  const branches = (await readableBranches(turn, grants)).map((branch) =>
    counted(turn, branch, members, grants),
  )
  const closed = study.closedAt !== null
  return [
    privately(
      statsText(locale, { issueNo: study.issueNo, until: said(turn, study.closesAt), closed, branches }),
    ),
  ]
}

interface Branch {
  readonly id: BranchId
  readonly name: string
}

async function readableBranches({ tx, organisation }: Turn, grants: readonly Grant[]): Promise<Branch[]> {
  const whole = grants.some((grant) => grant.branchId === null)
  const own = grants.flatMap((grant) => (grant.branchId ? [grant.branchId] : []))
  if (!whole && own.length === 0) return []
  return tx
    .selectFrom('branch')
    .where('organisation_id', '=', organisation.id)
    .$if(!whole, (query) => query.where('id', 'in', own))
    .select(['id', 'name'])
    .orderBy('ordinal')
    .execute()
}

function counted(
  turn: Turn,
  branch: Branch,
  members: readonly DueMember[],
  grants: readonly Grant[],
): BranchCount {
  const { settings } = turn.organisation
  const all = members.filter((member) => member.branchId === branch.id)
  const missing = all.filter((member) => isDue(member, settings) && !tookPart(member, settings))
  const own = grants.some((grant) => grant.role === 'secretary' && grant.branchId === branch.id)
  return {
    name: branch.name,
    ...countOf(all, settings),
    missing: own ? missing.map((member) => member.name) : undefined,
  }
}
