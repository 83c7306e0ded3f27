import {
  clockWords,
  dayWords,
  halfPast,
  monthDay,
  smallNumbers,
  unitHours,
  untilWords,
  weekdayWords,
} from '../lexicon/deadline-words.ts'
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

/**
 * Reads to when a closing is put off: a length (`2 days`, `1 week`) counts from the present closing; a day
 * (`Wednesday`, `12-02`, `tomorrow`) keeps the closing's time of day unless a time is given. The result must lie
 * after the present closing and after now.
 */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  const words = withoutLead(text.normalize('NFKC').toLowerCase().trim())
  const instant = lengthFrom(words, context) ?? dayAndTime(words, context)
  if (!instant) return { kind: 'unreadable' }
  const later = instant > context.closesAt && instant > context.now
  return later ? { kind: 'at', instant } : { kind: 'not-later' }
}

function withoutLead(text: string): string {
  const lead = untilWords.find((word) => text.startsWith(word))
  return lead ? text.slice(lead.length).trim() : text
}

function lengthFrom(text: string, { closesAt, zone }: DeadlineContext): Date | undefined {
  const match = /^(\d{1,3}|\p{Script=Han}|[a-z]+)\s*(.+)$/u.exec(text)
  const unit = unitHours.find(([word]) => word === match?.[2])
  const count = match && (smallNumbers[match[1]!] ?? Number(match[1]))
  if (!unit || !count || count > 366) return undefined
  if (unit[1] < 24) return new Date(closesAt.getTime() + count * unit[1] * 3_600_000)
  return instantAt(addDays(localTime(closesAt, zone), count * (unit[1] / 24)), zone)
}

function dayAndTime(text: string, context: DeadlineContext): Date | undefined {
  const closing = localTime(context.closesAt, context.zone)
  const day = readDay(text, closing, localTime(context.now, context.zone))
  if (!day) return undefined
  const time = readTime(day.rest.trim())
  if (time === 'unreadable') return undefined
  const { hour, minute } = time ?? closing
  return instantAt({ ...day.date, hour, minute }, context.zone)
}

interface Day {
  readonly date: LocalTime
  readonly rest: string
}

function readDay(text: string, closing: LocalTime, today: LocalTime): Day | undefined {
  return namedDay(text, today) ?? weekdayAfter(text, closing) ?? calendarDay(text, today)
}

function namedDay(text: string, today: LocalTime): Day | undefined {
  const named = dayWords.find(([word]) => text.startsWith(word))
  return named && { date: addDays(today, named[1]), rest: text.slice(named[0].length) }
}

function weekdayAfter(text: string, closing: LocalTime): Day | undefined {
  for (const [index, words] of weekdayWords.entries()) {
    const word = words.find((candidate) => text.startsWith(candidate))
    if (!word) continue
    const ahead = (index + 1 - weekday(closing) + 7) % 7 || 7
    return { date: addDays(closing, ahead), rest: text.slice(word.length) }
  }
  return undefined
}

function calendarDay(text: string, today: LocalTime): Day | undefined {
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text)
  const short = full ? null : (/^(\d{1,2})[-/](\d{1,2})/.exec(text) ?? monthDay.exec(text))
  const match = full ?? short
  if (!match) return undefined
  const [month, day] = match.slice(full ? 2 : 1, full ? 4 : 3).map(Number)
  const past = month! * 31 + day! < today.month * 31 + today.day
  const year = full ? Number(full[1]) : today.year + (past ? 1 : 0)
  const date = { ...today, year, month: month!, day: day! }
  const real = addDays(date, 0)
  return real.day === day && real.month === month ? { date, rest: text.slice(match[0].length) } : undefined
}

function readTime(text: string): { hour: number; minute: number } | 'unreadable' | undefined {
  if (text === '') return undefined
  const match = /^(\d{1,2}):(\d{2})$/.exec(text) ?? clockWords.exec(text)
  if (!match) return 'unreadable'
  const hour = Number(match[1])
  const minute = halfPast.test(text) ? 30 : Number(match[2] ?? 0)
  return hour <= 23 && minute <= 59 ? { hour, minute } : 'unreadable'
}
