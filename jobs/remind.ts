import type { Reader } from '../src/db/database.ts'
import { openStudies } from '../src/db/queries/activities.ts'
import type { Organisation } from '../src/domain/organisation.ts'
import { nextRun, runsBetween } from '../src/schedule.ts'
import { remindMissing } from '../src/usecases/remind-missing.ts'
import type { Turn } from '../src/usecases/turn.ts'
import type { Due, Job } from './job.ts'

/** Reminders of each open issue, by the organisation's schedule; made up for until the issue closes. */
export const remindJob: Job = {
  kind: 'remind',
  dueBetween: remindersDue,
  nextAfter: async (db, { id, settings, timezone }, after) => {
    const next = nextRun(settings.remind, timezone, after)
    if (!next) return undefined
    const open = await openStudies(db, id, after)
    return open.some(({ closesAt }) => !closesAt || closesAt > next) ? next : undefined
  },
  run: remindOpen,
}

async function remindersDue(
  db: Reader,
  { id, settings, timezone }: Organisation,
  since: Date,
  until: Date,
): Promise<Due[]> {
  const runs = runsBetween(settings.remind, timezone, since, until)
  if (runs.length === 0) return []
  const open = await openStudies(db, id, until)
  return open.flatMap((study) =>
    runs
      .filter((at) => at > study.opensAt)
      .map((at) => ({ subject: study.id, at, ...(study.closesAt ? { until: study.closesAt } : {}) })),
  )
}

async function remindOpen(turn: Turn, { subject }: Due): Promise<'done' | 'skipped'> {
  const open = await openStudies(turn.tx, turn.organisation.id, turn.now)
  const study = open.find(({ id }) => id === subject)
  const reminded = study ? await remindMissing(turn, study, {}) : []
  return reminded.length > 0 ? 'done' : 'skipped'
}
