import {
  afterDeadline,
  dayOfMonth,
  dayOfMonthUnit,
  dayThenMonth,
  dayWords,
  fullDate,
  longEvening,
  monthAndDay,
  months,
  monthThenDay,
  shortEvening,
  smallNumbers,
  unitHours,
  untilWords,
  weekdayWords,
  weekLeads,
} from '../lexicon/deadline-words.ts'
import { readTimeOfDay } from './time-of-day.ts'
import { addDays, instantAt, type LocalTime, localTime, weekday } from './zone.ts'

export type DeadlineReading =
  | { readonly kind: 'at'; readonly instant: Date }
  | { readonly kind: 'not-later' }
  | { readonly kind: 'unreadable' }

export interface DeadlineContext {
  readonly now: Date
  /** When the activity closes as things stand. */
  readonly closesAt: Date
  readonly zone: string
}

const LONGEST_TEXT = 80
const HALF_A_YEAR = 183

/**
 * Reads to when a closing is put off: a length (`2 days`, `1 week`) counts from the present closing; a day
 * (`Wednesday`, `12-02`, `tomorrow`) keeps the closing's time of day unless a time is given; a time alone is one
 * of the closing's day. A bare day of the week is the first one after the closing, `next Wednesday` one of the
 * week after this. The result must lie after the present closing and after now.
 */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  if (text.length > LONGEST_TEXT) return { kind: 'unreadable' }
  const said = text.normalize('NFKC').toLowerCase().trim().replace(afterDeadline, '')
  const lead = untilWords.find((word) => said.startsWith(word))
  const words = said
    .slice(lead?.length ?? 0)
    .trim()
    .replace(shortEvening, longEvening)
  const instant = lengthFrom(words, context, lead !== undefined) ?? dayAndTime(words, context)
  if (!instant) return { kind: 'unreadable' }
  const later = instant > context.closesAt && instant > context.now
  return later ? { kind: 'at', instant } : { kind: 'not-later' }
}

/** Whether a text names a time to put a closing off to, whatever that time is. */
export function isDeadline(text: string): boolean {
  const epoch = new Date(0)
  return readDeadline(text, { now: epoch, closesAt: epoch, zone: 'UTC' }).kind !== 'unreadable'
}

function lengthFrom(text: string, { closesAt, zone }: DeadlineContext, led: boolean): Date | undefined {
  const match = /^(\d{1,3}|\p{Script=Han}|[a-z]+)\s*(.+)$/u.exec(text)
  const unit = unitHours.find(([word]) => word === match?.[2])
  const count = match && (smallNumbers.get(match[1]!) ?? Number(match[1]))
  if (!unit || !count || count > 366 || (led && unit[0] === dayOfMonthUnit)) return undefined
  if (unit[1] < 24) return new Date(closesAt.getTime() + count * unit[1] * 3_600_000)
  return instantAt(addDays(localTime(closesAt, zone), count * (unit[1] / 24)), zone)
}

function dayAndTime(text: string, context: DeadlineContext): Date | undefined {
  const { now, closesAt, zone } = context
  const closing = localTime(closesAt, zone)
  const day = readDay(text, context) ?? { date: closing, rest: text, weekly: false }
  const time = readTimeOfDay(day.rest)
  const isSaid = day.rest.trim() !== ''
  if ((isSaid && !time) || (!isSaid && day.rest === text)) return undefined
  const { hour, minute } = time ?? closing
  const date = { ...day.date, hour, minute }
  const instant = instantAt(date, zone)
  const passed = day.weekly && instant.getTime() <= Math.max(now.getTime(), closesAt.getTime())
  return passed ? instantAt(addDays(date, 7), zone) : instant
}

interface Day {
  readonly date: LocalTime
  readonly rest: string
  /** Whether the same day of another week would do as well. */
  readonly weekly: boolean
}

function readDay(text: string, { now, closesAt, zone }: DeadlineContext): Day | undefined {
  const today = localTime(now, zone)
  const from = now > closesAt ? today : localTime(closesAt, zone)
  return namedDay(text, today) ?? dayOfWeek(text, today, from) ?? calendarDay(text, today)
}

function namedDay(text: string, today: LocalTime): Day | undefined {
  const named = dayWords.find(([word]) => text.startsWith(word))
  return named && { date: addDays(today, named[1]), rest: text.slice(named[0].length), weekly: false }
}

function dayOfWeek(text: string, today: LocalTime, from: LocalTime): Day | undefined {
  const lead = weekLeads.find(([word]) => text.startsWith(word))
  const words = lead ? text.slice(lead[0].length) : text
  for (const [index, names] of weekdayWords.entries()) {
    const name = names.find((candidate) => words.startsWith(candidate))
    if (!name) continue
    const rest = words.slice(name.length)
    if (lead) {
      return { date: addDays(today, lead[1] * 7 + index + 1 - weekday(today)), rest, weekly: false }
    }
    return { date: addDays(from, (index + 8 - weekday(from)) % 7), rest, weekly: true }
  }
  return undefined
}

function calendarDay(text: string, today: LocalTime): Day | undefined {
  const found = writtenDate(text)
  if (!found) return undefined
  const year = found.year ?? today.year
  const month = found.month ?? today.month + (found.day < today.day ? 1 : 0)
  const date = { ...today, year, month, day: found.day }
  const near = found.year === undefined && isLongPast(date, today) ? { ...date, year: year + 1 } : date
  const real = addDays(near, 0)
  const isReal = real.day === found.day && (found.month === undefined || real.month === month)
  return isReal ? { date: real, rest: text.slice(found.length), weekly: false } : undefined
}

interface WrittenDate {
  readonly year?: number
  /** None where the text names a day of a month only. */
  readonly month?: number
  readonly day: number
  readonly length: number
}

function writtenDate(text: string): WrittenDate | undefined {
  const full = fullDate.exec(text)
  if (full) return { year: +full[1]!, month: +full[2]!, day: +full[3]!, length: full[0].length }
  const short = monthAndDay.exec(text)
  if (short) return { month: +short[1]!, day: +short[2]!, length: short[0].length }
  const dayFirst = dayThenMonth.exec(text)
  if (dayFirst)
    return { month: months.indexOf(dayFirst[2]!) + 1, day: +dayFirst[1]!, length: dayFirst[0].length }
  const monthFirst = monthThenDay.exec(text)
  if (monthFirst)
    return { month: months.indexOf(monthFirst[1]!) + 1, day: +monthFirst[2]!, length: monthFirst[0].length }
  const day = dayOfMonth.exec(text)
  return day ? { day: +day[1]!, length: day[0].length } : undefined
}

/** Somebody who writes 01-03 in December means the coming one; who writes last week's date has made a slip. */
function isLongPast(date: LocalTime, today: LocalTime): boolean {
  const days = (local: LocalTime) => Date.UTC(local.year, local.month - 1, local.day) / 86_400_000
  return days(today) - days(date) > HALF_A_YEAR
}
