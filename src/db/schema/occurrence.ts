import type { OrganisationId } from '../../domain/ids.ts'

export type OccurrenceKind = 'push' | 'close' | 'item-check' | 'remind' | 'digest'

/** Something that fell due, once: pushes, closings, checks, reminders, digests. */
export interface OccurrenceTable {
  organisation_id: OrganisationId
  kind: OccurrenceKind
  /** The activity for a closing or reminder, and the member for a digest; the schedule's name for a push. */
  subject: string
  due_at: Date
  outcome: 'done' | 'skipped' | 'missed'
  at: Date
}
