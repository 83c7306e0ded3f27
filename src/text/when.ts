import type { Locale } from '../domain/locale.ts'
import { addDays, clockText, dateText, type LocalTime, localTime, weekday } from '../domain/zone.ts'

const zhDays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const enDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const enMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A time as people say it now: 周日22:00 this week, 下周三22:00 next week, else with its date. */
export function whenText(locale: Locale, zone: string, instant: Date, now: Date): string {
  const local = localTime(instant, zone)
  const weeks = weeksBetween(localTime(now, zone), local)
  const time = clockText(local)
  if (locale === 'zh-CN') return `${zhDay(local, weeks)}${time}`
  return `${enDay(local, weeks)} ${time}`
}

/** A day as people say it now: 周三, 下周一, else 12月6日. */
export function dayText(locale: Locale, zone: string, instant: Date, now: Date): string {
  const local = localTime(instant, zone)
  const weeks = weeksBetween(localTime(now, zone), local)
  return locale === 'zh-CN' ? zhDay(local, weeks) : enDay(local, weeks)
}

/** A date `YYYY-MM-DD` as people say it: 11月30日. */
export function dateSaid(locale: Locale, date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return locale === 'zh-CN' ? `${month}月${day}日` : `${day} ${enMonths[month! - 1]}`
}

function zhDay(local: LocalTime, weeks: number): string {
  const day = zhDays[weekday(local) - 1]!
  if (weeks === 0) return day
  return weeks === 1 ? `下${day}` : `${local.month}月${local.day}日`
}

function enDay(local: LocalTime, weeks: number): string {
  const day = enDays[weekday(local) - 1]!
  if (weeks === 0) return day
  return weeks === 1 ? `next ${day}` : `${local.day} ${enMonths[local.month - 1]}`
}

function weeksBetween(now: LocalTime, then: LocalTime): number {
  const monday = (local: LocalTime) => Date.parse(dateText(addDays(local, 1 - weekday(local))))
  return Math.round((monday(then) - monday(now)) / (7 * 86_400_000))
}
