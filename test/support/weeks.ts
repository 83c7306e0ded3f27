import type { StudyItem } from '../../src/domain/study-item.ts'
import { closeAt, hour, item, pushAt } from './organisation.ts'

const week = 7 * 24 * hour

/** The push of the issue so many weeks after issue 48. */
export function pushOf(weeks: number): Date {
  return new Date(pushAt.getTime() + weeks * week)
}

/** The closing of the issue so many weeks after issue 48. */
export function closingOf(weeks: number): Date {
  return new Date(closeAt.getTime() + weeks * week)
}

/** The item so many weeks after issue 48. */
export function itemOf(weeks: number): StudyItem {
  return { ...item, issueNo: item.issueNo + weeks, week: pushOf(weeks).toISOString().slice(0, 10) }
}
