import type { OrganisationId } from '../../domain/ids.ts'

export type OccurrenceKind = 'push' | 'close' | 'item-check'

/** Something that fell due, once: pushes, closings, checks. */
export interface OccurrenceTable {
  organisation_id: OrganisationId
  kind: OccurrenceKind
  /** The activity for a closing; the schedule's name for what cron makes due. */
  subject: string
  due_at: Date
  outcome: 'done' | 'skipped' | 'missed'
  at: Date
}
