import { momentOfChange } from '../db/queries/people.ts'
import type { BranchId, MemberId } from '../domain/ids.ts'
import type { Role } from '../domain/role.ts'
import { ensureBranch } from './ensure-branch.ts'
import type { Turn } from './turn.ts'

export interface RosterPerson {
  readonly name: string
  readonly branch: string
  readonly role: Role
  /** From when a new person belongs to the branch; now unless given. */
  readonly joined?: Date
}

export interface RosterImported {
  readonly added: number
  readonly unchanged: number
  readonly branches: number
  /** Everybody of the roster in its order, new or known. */
  readonly members: readonly MemberId[]
}

type Importing = Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>

/**
 * Takes people into the organisation by branch and name: new branches and members are added, known ones stay
 * as they are and get the role of the roster beside what they have.
 */
export async function importRoster(
  turn: Importing,
  people: readonly RosterPerson[],
): Promise<RosterImported> {
  const branches = new Map<string, BranchId>()
  const members: MemberId[] = []
  let added = 0
  for (const person of people) {
    const branchId = branches.get(person.branch) ?? (await ensureBranch(turn, person.branch))
    branches.set(person.branch, branchId)
    const known = await findMember(turn, branchId, person.name)
    const memberId = known ?? (await addMember(turn, branchId, person))
    if (!known) added++
    await grantRole(turn, memberId, branchId, person.role)
    members.push(memberId)
  }
  return { added, unchanged: people.length - added, branches: branches.size, members }
}

async function findMember(
  { tx, organisation }: Importing,
  branchId: BranchId,
  name: string,
): Promise<MemberId | undefined> {
  const row = await tx
    .selectFrom('member')
    .innerJoin('membership', 'membership.member_id', 'member.id')
    .where('member.organisation_id', '=', organisation.id)
    .where('member.name', '=', name)
    .where('membership.branch_id', '=', branchId)
    .where('membership.valid_to', 'is', null)
    .select('member.id')
    .executeTakeFirst()
  return row?.id
}

async function addMember(
  { tx, now, random, organisation }: Importing,
  branchId: BranchId,
  person: RosterPerson,
): Promise<MemberId> {
  const id = random.uuid() as MemberId
  const { count } = await tx
    .selectFrom('member')
    .where('organisation_id', '=', organisation.id)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('member')
    .values({ id, organisation_id: organisation.id, name: person.name, ordinal: count })
    .execute()
  const from = person.joined ?? (await momentOfChange(tx, organisation.id, branchId, now))
  await tx
    .insertInto('membership')
    .values({ organisation_id: organisation.id, member_id: id, branch_id: branchId, valid_from: from })
    .execute()
  return id
}

async function grantRole(
  { tx, now, organisation }: Importing,
  memberId: MemberId,
  branchId: BranchId,
  role: Role,
): Promise<void> {
  if (role === 'member') return
  await tx
    .insertInto('role_grant')
    .values({
      organisation_id: organisation.id,
      member_id: memberId,
      role,
      branch_id: role === 'admin' ? null : branchId,
      granted_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
