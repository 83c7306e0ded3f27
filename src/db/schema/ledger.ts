import type { Generated } from 'kysely'
import type { ActivityId, BranchId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { LedgerCause } from '../../domain/points.ts'

/** Points, append-only: one entry a cause, corrections are further entries. */
export interface LedgerTable {
  organisation_id: OrganisationId
  member_id: MemberId
  /** The member's branch when it was earned. */
  branch_id: BranchId | null
  activity_id: ActivityId
  cause: LedgerCause
  /** Tells entries of one cause apart, so that each is made once. */
  cause_key: string
  points: number
  rule_version: string
  at: Date
  seq: Generated<number>
}
