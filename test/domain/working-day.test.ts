import fc from 'fast-check'
import { expect, it } from 'vitest'
import { workingDayBefore } from '../../src/domain/working-day.ts'
import { localTime, parseZoned, weekday, zonedText } from '../../src/domain/zone.ts'

it.each([
  ['Monday', 'Asia/Shanghai', '2026-11-23 09:00', '2026-11-20T09:00:00+08:00'],
  ['Tuesday', 'Asia/Shanghai', '2026-11-24 09:00', '2026-11-23T09:00:00+08:00'],
  ['Saturday', 'Asia/Shanghai', '2026-11-28 09:00', '2026-11-27T09:00:00+08:00'],
  ['Sunday', 'Asia/Shanghai', '2026-11-29 09:00', '2026-11-27T09:00:00+08:00'],
  ['a Monday after a clock change', 'America/New_York', '2026-11-02 09:00', '2026-10-30T09:00:00-04:00'],
])('before %s', (_, zone, text, expected) => {
  expect(zonedText(workingDayBefore(parseZoned(text, zone)!, zone), zone)).toBe(expected)
})

it('is a working day, one to three days before', () => {
  const instant = fc.integer({ min: 0, max: 20_000 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)))
  fc.assert(
    fc.property(instant, fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'), (at, zone) => {
      const before = workingDayBefore(at, zone)
      expect(weekday(localTime(before, zone))).toBeLessThan(6)
      const hours = (at.getTime() - before.getTime()) / 3_600_000
      expect(hours).toBeGreaterThanOrEqual(22)
      expect(hours).toBeLessThanOrEqual(74)
    }),
  )
})
