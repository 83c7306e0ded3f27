import { addDays, instantAt, localTime, weekday } from './zone.ts'

/** The same time of day on the last working day (Monday to Friday) before an instant, in the zone. */
export function workingDayBefore(instant: Date, zone: string): Date {
  let day = addDays(localTime(instant, zone), -1)
  while (weekday(day) > 5) day = addDays(day, -1)
  return instantAt(day, zone)
}
