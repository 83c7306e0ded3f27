import { workingDayBefore } from '../src/domain/working-day.ts'
import { nextRun, runsBetween } from '../src/schedule.ts'
import { checkNextItem } from '../src/usecases/check-next-item.ts'
import type { Job } from './job.ts'

/** The longest time between a working day and the next one, holidays and all. */
const MONTH = 31 * 86_400_000

/** A working day before each scheduled push: is something ready? Worth asking until the push itself. */
export const itemCheckJob: Job = {
  kind: 'item-check',
  dueBetween: async (_db, { settings, timezone }, since, until) =>
    runsBetween(settings.push, timezone, since, new Date(until.getTime() + MONTH))
      .map((push) => ({
        subject: push.toISOString(),
        at: workingDayBefore(push, timezone, settings),
        until: push,
      }))
      .filter((due) => due.at > since && due.at <= until),
  nextAfter: async (_db, { settings, timezone }, after) => {
    let push = nextRun(settings.push, timezone, after)
    while (push && workingDayBefore(push, timezone, settings) <= after)
      push = nextRun(settings.push, timezone, push)
    return push && workingDayBefore(push, timezone, settings)
  },
  run: async (turn, due) => {
    await checkNextItem(turn, new Date(due.subject))
    return 'done'
  },
}
