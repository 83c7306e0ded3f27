import type { Generated } from 'kysely'
import type { BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { Role } from '../../domain/role.ts'

export interface BranchTable {
  id: BranchId
  organisation_id: OrganisationId
  parent_id: Generated<BranchId | null>
  name: string
  /** The order in which branches were first seen. */
  ordinal: number
}

export interface MemberTable {
  id: MemberId
  organisation_id: OrganisationId
  name: string
  /** Roster order. */
  ordinal: number
}

/** A member's belonging to a branch over the half-open time [valid_from, valid_to). */
export interface MembershipTable {
  organisation_id: OrganisationId
  member_id: MemberId
  branch_id: BranchId
  valid_from: Date
  valid_to: Generated<Date | null>
}

/** A right beyond membership; no branch means the whole organisation. */
export interface RoleGrantTable {
  organisation_id: OrganisationId
  member_id: MemberId
  role: Exclude<Role, 'member'>
  branch_id: BranchId | null
  granted_at: Date
}

/** A time for which a member has asked to be left out, [from_at, until_at). */
export interface AbsenceTable {
  organisation_id: OrganisationId
  member_id: MemberId
  from_at: Date
  until_at: Date
  asked_at: Date
}

/** An account of a member on a platform; a member may have several. */
export interface IdentityTable {
  organisation_id: OrganisationId
  member_id: MemberId
  platform: string
  tenant: string
  external_id: string
  bound_at: Date
}
