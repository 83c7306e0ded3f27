import { addDays, instantAt, localTime } from '../src/domain/zone.ts'
import { nextRun, runsBetween } from '../src/schedule.ts'
import { pushScheduled } from '../src/usecases/push-scheduled.ts'
import { reportMissedPush } from '../src/usecases/report-missed-push.ts'
import type { Job } from './job.ts'

/** The weekly push, by the organisation's schedule; made up for on its own day until the evening. */
export const pushJob: Job = {
  kind: 'push',
  dueBetween: async (_db, { settings, timezone }, since, until) =>
    runsBetween(settings.push, timezone, since, until).map((at) => ({
      subject: 'weekly',
      at,
      until: graceOf(at, timezone, settings.pushUntilHour),
    })),
  nextAfter: async (_db, { settings, timezone }, after) => nextRun(settings.push, timezone, after),
  run: (turn, due) => pushScheduled(turn, due.at),
  missed: (turn, due) => reportMissedPush(turn, due.at),
}

/** Until the hour of the push's own day; a push later than that hour still has two hours. */
function graceOf(at: Date, zone: string, hour: number): Date {
  const day = localTime(at, zone)
  const evening = instantAt({ ...addDays(day, hour === 24 ? 1 : 0), hour: hour % 24, minute: 0 }, zone)
  return evening > at ? evening : new Date(at.getTime() + 2 * 3_600_000)
}
