import { dayOfMonthUnit, unitHours } from '../lexicon/deadline-words.ts'
import { readDeadline } from './deadline.ts'
import { addDays, instantAt, localTime } from './zone.ts'

export type AbsenceReading =
  /** Until the end of a day: the first instant that is no longer leave, and a moment of the last day for saying it. */
  | { readonly kind: 'until'; readonly until: Date; readonly lastDay: Date }
  | { readonly kind: 'not-later' | 'unreadable' | 'too-long' }

const A_YEAR = 366 * 86_400_000

/** Reads for how long (`2 weeks`) or until when (`until 12-20`) a member is on leave; whole days in the zone. */
export function readAbsence(text: string, now: Date, zone: string): AbsenceReading {
  const morning = instantAt({ ...localTime(now, zone), hour: 0, minute: 0 }, zone)
  const reading = readDeadline(text, { now: morning, closesAt: morning, zone })
  if (reading.kind !== 'at') return { kind: reading.kind }
  if (reading.instant.getTime() - now.getTime() > A_YEAR) return { kind: 'too-long' }
  const end = localTime(reading.instant, zone)
  // A length is full from today on: one week from a Monday ends with Sunday. A day named is included.
  const last = isLength(text) ? addDays(end, -1) : end
  const lastDay = instantAt(last, zone)
  const until = instantAt({ ...addDays(last, 1), hour: 0, minute: 0 }, zone)
  return { kind: 'until', until, lastDay }
}

function isLength(text: string): boolean {
  const words = text.normalize('NFKC').toLowerCase().trim()
  return unitHours.some(([unit]) => unit !== dayOfMonthUnit && words.endsWith(unit))
}
