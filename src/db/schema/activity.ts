import type { Generated } from 'kysely'
import type { ActivityId, BranchId, ItemId, OrganisationId } from '../../domain/ids.ts'

/** What members take part in, over the half-open window [opens_at, closes_at); the study item is one kind. */
export interface ActivityTable {
  id: ActivityId
  organisation_id: OrganisationId
  kind: 'study'
  opens_at: Date
  closes_at: Date | null
  /** When the closing was carried out; before that the summary is still to come. */
  closed_at: Generated<Date | null>
  /** When it was taken down; from then on it counts for nobody. */
  withdrawn_at: Generated<Date | null>
}

/** The study kind's own part: which item is studied. */
export interface StudyActivityTable {
  organisation_id: OrganisationId
  activity_id: ActivityId
  item_id: ItemId
}

/** Which branches an activity was given to, and when: who was a member then is due. */
export interface ActivityBranchTable {
  organisation_id: OrganisationId
  activity_id: ActivityId
  branch_id: BranchId
  given_at: Date
}
