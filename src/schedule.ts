import { Cron } from 'croner'
import type { Schedule } from './domain/settings.ts'

const LOOK_BACK = 60 * 86_400_000

/** Whether a schedule is `off` or a cron expression of five fields that can be read. */
export function isSchedule(text: string): boolean {
  if (text === 'off') return true
  try {
    return text.trim().split(/\s+/).length === 5 && new Cron(text, { paused: true }).nextRun() !== null
  } catch {
    return false
  }
}

/** The first instant after `after` at which a schedule is due in the zone; none when it is `off`. */
export function nextRun(schedule: Schedule, zone: string, after: Date): Date | undefined {
  if (schedule === 'off') return undefined
  return new Cron(schedule, { timezone: zone, paused: true }).nextRun(after) ?? undefined
}

/**
 * The instants in (since, until] at which a schedule was due, oldest first. Of a silence of more than 60 days
 * only the last 60 are looked at.
 */
export function runsBetween(schedule: Schedule, zone: string, since: Date, until: Date): Date[] {
  const runs: Date[] = []
  let at: Date | undefined = new Date(Math.max(since.getTime(), until.getTime() - LOOK_BACK))
  for (at = nextRun(schedule, zone, at); at && at <= until; at = nextRun(schedule, zone, at)) runs.push(at)
  return runs
}
