import { type SqlBool, sql } from 'kysely'
import type { UserRef } from '../../chat/event.ts'
import type { BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Role } from '../../domain/role.ts'
import type { Reader } from '../database.ts'

export interface KnownAccount {
  readonly organisationId: OrganisationId
  readonly memberId: MemberId
  readonly name: string
}

/** Whose account it is, in every organisation that knows it; the oldest binding first. */
export async function findAccount(db: Reader, account: UserRef): Promise<KnownAccount[]> {
  const rows = await db
    .selectFrom('identity')
    .innerJoin('member', 'member.id', 'identity.member_id')
    .where('identity.platform', '=', account.platform)
    .where('identity.tenant', '=', account.tenant)
    .where('identity.external_id', '=', account.id)
    .select(['identity.organisation_id', 'member.id', 'member.name'])
    .orderBy('identity.bound_at')
    .execute()
  return rows.map((row) => ({ organisationId: row.organisation_id, memberId: row.id, name: row.name }))
}

export interface Grant {
  readonly role: Exclude<Role, 'member'>
  /** None: the whole organisation. */
  readonly branchId: BranchId | null
}

/** A grant holds while its member belongs to some branch of the organisation. */
export const stillBelongs = sql<SqlBool>`exists (select 1 from membership
  where membership.organisation_id = role_grant.organisation_id and membership.member_id = role_grant.member_id
    and membership.valid_to is null)`

/** What a member has been granted. */
export async function grantsOf(
  db: Reader,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<Grant[]> {
  const rows = await db
    .selectFrom('role_grant')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .where(stillBelongs)
    .select(['role', 'branch_id'])
    .execute()
  return rows.map((row) => ({ role: row.role, branchId: row.branch_id }))
}

/** The members who administer the organisation, in roster order. */
export async function adminsOf(db: Reader, organisationId: OrganisationId): Promise<MemberId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('member', 'member.id', 'role_grant.member_id')
    .where('role_grant.organisation_id', '=', organisationId)
    .where('role_grant.role', '=', 'admin')
    .where(stillBelongs)
    .select(['member.id', 'member.ordinal'])
    .distinct()
    .orderBy('member.ordinal')
    .execute()
  return rows.map((row) => row.id)
}

/** The account a member is written to privately: the one bound first. */
export async function accountOf(
  db: Reader,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<UserRef | undefined> {
  const row = await db
    .selectFrom('identity')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .select(['platform', 'tenant', 'external_id'])
    .orderBy('bound_at')
    .orderBy('external_id')
    .executeTakeFirst()
  return row && { platform: row.platform, tenant: row.tenant, id: row.external_id }
}

/** The branch a member belonged to at an instant. */
export async function branchAt(
  db: Reader,
  organisationId: OrganisationId,
  memberId: MemberId,
  at: Date,
): Promise<BranchId | undefined> {
  const row = await db
    .selectFrom('membership')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .where('valid_from', '<=', at)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .select('branch_id')
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return row?.branch_id
}

/**
 * The moment from which somebody belongs to a branch, or no longer does, when that changes at an instant: what was
 * given to the branch before, even at this very instant, came before the change.
 */
export async function momentOfChange(
  db: Reader,
  organisationId: OrganisationId,
  branchId: BranchId,
  at: Date,
): Promise<Date> {
  const given = await db
    .selectFrom('activity_branch')
    .where('organisation_id', '=', organisationId)
    .where('branch_id', '=', branchId)
    .where('given_at', '=', at)
    .select('activity_id')
    .executeTakeFirst()
  return given ? new Date(at.getTime() + 1) : at
}

/** Somebody by name, with the branch they belong to now; of several of that name the first of the roster. */
export function memberNamed(
  db: Reader,
  organisationId: OrganisationId,
  name: string,
): Promise<{ id: MemberId; branchId: BranchId | null } | undefined> {
  return db
    .selectFrom('member')
    .leftJoin('membership', (join) =>
      join.onRef('membership.member_id', '=', 'member.id').on('membership.valid_to', 'is', null),
    )
    .where('member.organisation_id', '=', organisationId)
    .where('member.name', '=', name)
    .select(['member.id', 'membership.branch_id as branchId'])
    .orderBy('member.ordinal')
    .executeTakeFirst()
}
