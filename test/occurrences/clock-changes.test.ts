import { expect, it } from 'vitest'
import { localTime, mondayOf } from '../../src/domain/zone.ts'
import { runsBetween } from '../../src/schedule.ts'

const year = { from: Date.UTC(2026, 0, 5), until: Date.UTC(2027, 0, 4) }

/** What a process that looks at these intervals finds due in a year. */
function dueInAYear(schedule: string, zone: string, every: number): Date[] {
  const found: Date[] = []
  for (let since = year.from; since < year.until; since += every)
    found.push(...runsBetween(schedule, zone, new Date(since), new Date(Math.min(since + every, year.until))))
  return found
}

const zones = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Africa/Cairo', 'America/Santiago']
const schedules = [
  '0 9 * * 1',
  '30 2 * * 0',
  '30 1 * * 0',
  '45 1 * * 0',
  '15 2 * * 0',
  '0 0 * * 0',
  '0 0 * * 5',
]
const cases = zones.flatMap((zone) => schedules.map((schedule) => [zone, schedule] as const))

it.each(cases)('in %s, %s comes once a week all the year', (zone, schedule) => {
  const due = dueInAYear(schedule, zone, 7.3 * 3_600_000)
  expect(due).toHaveLength(52)
  expect(new Set(due.map((at) => mondayOf(at, zone))).size).toBe(52)
})

it.each(zones)('in %s, nine in the morning is nine in the morning', (zone) => {
  const hours = dueInAYear('0 9 * * 1', zone, 86_400_000).map((at) => localTime(at, zone).hour)
  expect(new Set(hours)).toEqual(new Set([9]))
})
