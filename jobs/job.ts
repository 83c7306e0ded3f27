import type { Reader } from '../src/db/database.ts'
import type { OccurrenceKind } from '../src/db/schema/occurrence.ts'
import type { Organisation } from '../src/domain/organisation.ts'
import type { Turn } from '../src/usecases/turn.ts'

/** Something that falls due at an instant. */
export interface Due {
  readonly subject: string
  readonly at: Date
  /** Until when it is still worth doing late; for ever when absent. */
  readonly until?: Date
}

/** One kind of thing that falls due. A job only calls use cases. */
export interface Job {
  readonly kind: OccurrenceKind
  /** What falls due in (since, until], in any order. */
  dueBetween(db: Reader, organisation: Organisation, since: Date, until: Date): Promise<Due[]>
  /** When something falls due next, after `after`. */
  nextAfter(db: Reader, organisation: Organisation, after: Date): Promise<Date | undefined>
  run(turn: Turn, due: Due): Promise<'done' | 'skipped'>
  /** What is done about one that was missed beyond its grace. */
  missed?(turn: Turn, due: Due): Promise<void>
}
