import { closingsDue, nextClosing } from '../src/db/queries/closings.ts'
import type { ActivityId } from '../src/domain/ids.ts'
import { closeActivity } from '../src/usecases/close-activity.ts'
import type { Job } from './job.ts'

/** The closing of an activity at its deadline, wherever that was moved to; always made up for. */
export const closeJob: Job = {
  kind: 'close',
  dueBetween: async (db, organisation, _since, until) =>
    (await closingsDue(db, organisation.id, until)).map((closing) => ({
      subject: closing.id,
      at: closing.closesAt,
    })),
  nextAfter: (db, organisation) => nextClosing(db, organisation.id),
  run: (turn, due) => closeActivity(turn, due.subject as ActivityId),
}
