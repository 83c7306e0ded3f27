import { chinaDays } from '../lexicon/china-days.ts'
import type { OrganisationSettings } from './settings.ts'
import { addDays, dateText, instantAt, type LocalTime, localTime, weekday } from './zone.ts'

/** Which days are worked: a country's calendar and what the organisation has set beside it. */
export type WorkCalendar = Pick<OrganisationSettings, 'calendar' | 'workdays' | 'restDays'>

/**
 * Whether people work on a day: the organisation's own `workdays` and `restDays` come first (a day in both is worked),
 * then the holidays and exchanged weekends of its calendar; otherwise, and in years the calendar does not cover,
 * Monday to Friday.
 */
export function isWorkingDay(day: LocalTime, { calendar, workdays, restDays }: WorkCalendar): boolean {
  const date = dateText(day)
  if (workdays.includes(date)) return true
  if (restDays.includes(date)) return false
  const year = calendar === 'cn' ? chinaDays[date.slice(0, 4)] : undefined
  if (year?.work.includes(date.slice(5))) return true
  return weekday(day) <= 5 && !year?.rest.includes(date.slice(5))
}

/** The same time of day on the last working day before an instant's day, in the zone. */
export function workingDayBefore(instant: Date, zone: string, calendar: WorkCalendar): Date {
  let day = addDays(localTime(instant, zone), -1)
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return instantAt(day, zone)
}

/** The first working day from a day on, that day included, at its time of day. */
export function workingDayFrom(from: LocalTime, calendar: WorkCalendar): LocalTime {
  let day = from
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}
