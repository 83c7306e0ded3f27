/** A wall-clock time, as people in a zone read it. Months and days count from 1, weekdays from Monday = 1. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const DAY = 86_400_000
const FIELDS = ['year', 'month', 'day', 'hour', 'minute'] as const

/** Whether the name is an IANA time zone this machine knows; a bare offset is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/iu.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** What a clock on the wall in the zone shows at an instant. */
export function localTime(instant: Date, zone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const [year, month, day, hour, minute] = FIELDS.map((field) => parts.get(field) ?? 0)
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! }
}

/**
 * The instant at which the zone's wall clock shows a time. A time that a clock change skips becomes the same
 * distance after the change; of a time that comes twice the first is meant.
 */
export function instantAt(local: LocalTime, zone: string): Date {
  const wanted = utcOf(local)
  const first = wanted - offsetAt(wanted - DAY, zone)
  const second = wanted - offsetAt(wanted + DAY, zone)
  const earlier = Math.min(first, second)
  const matches = [earlier, Math.max(first, second)].find(
    (candidate) => utcOf(localTime(new Date(candidate), zone)) === wanted,
  )
  return new Date(matches ?? first)
}

/** The same wall-clock time some days later (or earlier). */
export function addDays(local: LocalTime, days: number): LocalTime {
  const moved = new Date(utcOf(local) + days * DAY)
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
  }
}

/** The day of the week, Monday = 1 to Sunday = 7. */
export function weekday(local: LocalTime): number {
  return new Date(utcOf(local)).getUTCDay() || 7
}

/** The Monday of the week an instant falls in, as `YYYY-MM-DD`, in the zone. */
export function mondayOf(instant: Date, zone: string): string {
  const local = localTime(instant, zone)
  return dateText(addDays(local, 1 - weekday(local)))
}

/** A date as `YYYY-MM-DD`. */
export function dateText(local: LocalTime): string {
  return `${String(local.year).padStart(4, '0')}-${two(local.month)}-${two(local.day)}`
}

/** A time of day as `HH:MM`. */
export function clockText(local: LocalTime): string {
  return `${two(local.hour)}:${two(local.minute)}`
}

/** An instant in ISO 8601 with the zone's own offset, as `2026-11-23T09:00:00+08:00`. */
export function zonedText(instant: Date, zone: string): string {
  const offset = offsetAt(instant.getTime(), zone)
  const shifted = new Date(instant.getTime() + offset).toISOString().slice(0, 19)
  const minutes = Math.abs(Math.round(offset / 60_000))
  return `${shifted}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Reads `2026-11-23 09:00` (a `T` or seconds are fine) as a time of the zone, or with its own offset. */
export function parseZoned(text: string, zone: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.exec(
    text.trim(),
  )
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const local = { year: year!, month: month!, day: day!, hour: hour!, minute: minute! }
  if (utcOf(addDays(local, 0)) !== utcOf(local) || dateText(addDays(local, 0)) !== dateText(local))
    return undefined
  if (local.hour > 23 || local.minute > 59 || second! > 59) return undefined
  const at = match[7] ? new Date(utcOf(local) - offsetOf(match[7])) : instantAt(local, zone)
  return new Date(at.getTime() + second! * 1000)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function utcOf(local: LocalTime): number {
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
}

function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 60_000) * 60_000
  return utcOf(localTime(new Date(whole), zone)) - whole
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0
  const [hours, minutes] = text.slice(1).split(':').map(Number)
  return (text.startsWith('-') ? -1 : 1) * (hours! * 60 + minutes!) * 60_000
}
