import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTime, parseZoned, weekday } from '../src/domain/zone.ts'
import { isSchedule, nextRun, runsBetween } from '../src/schedule.ts'

const zone = 'Asia/Shanghai'
const at = (text: string, name = zone) => parseZoned(text, name)!

describe('isSchedule', () => {
  it.each(['off', '0 9 * * 1', '0 22 * * 0', '30 8 1 * *', '*/15 9-17 * * MON-FRI', ' 0  9 * * 1 '])(
    '%j',
    (text) => {
      expect(isSchedule(text)).toBe(true)
    },
  )

  it.each([
    ...['', 'OFF', 'weekly', '@weekly', '0 9 * *', '0 0 9 * * 1', '60 9 * * 1', '0 24 * * 1', '0 9 * * 8'],
    ...['0 0 30 2 *', '0 9 * * 1,', '*/0 * * * *', 'a b c d e', '2026-11-23T09:00:00'],
  ])('not %j', (text) => {
    expect(isSchedule(text)).toBe(false)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSchedule(text) === 'boolean'))
  })
})

describe('nextRun', () => {
  it.each([
    ['before it', '2026-11-23 08:59', '2026-11-23 09:00'],
    ['at it: the next one', '2026-11-23 09:00', '2026-11-30 09:00'],
    ['after it', '2026-11-23 09:01', '2026-11-30 09:00'],
    ['over the end of the year', '2026-12-31 12:00', '2027-01-04 09:00'],
  ])('%s', (_, after, expected) => {
    expect(nextRun('0 9 * * 1', zone, at(after))).toEqual(at(expected))
  })

  it('counts the milliseconds', () => {
    const monday = at('2026-11-23 09:00')
    expect(nextRun('0 9 * * 1', zone, new Date(monday.getTime() - 1))).toEqual(monday)
    expect(nextRun('0 9 * * 1', zone, new Date(monday.getTime() + 1))).toEqual(at('2026-11-30 09:00'))
  })

  it('keeps the wall clock over a clock change', () => {
    const name = 'America/New_York'
    expect(nextRun('0 9 * * *', name, at('2026-03-07 12:00', name))).toEqual(at('2026-03-08 09:00', name))
    expect(nextRun('0 9 * * *', name, at('2026-10-31 12:00', name))).toEqual(at('2026-11-01 09:00', name))
  })

  it('comes once where the hour comes twice, and all the same where it is skipped', () => {
    const name = 'America/New_York'
    const autumn = runsBetween('30 1 * * *', name, at('2026-10-31 12:00', name), at('2026-11-02 12:00', name))
    expect(autumn).toEqual([at('2026-11-01 01:30', name), at('2026-11-02 01:30', name)])
    const spring = runsBetween('30 2 * * *', name, at('2026-03-07 12:00', name), at('2026-03-09 12:00', name))
    expect(spring).toHaveLength(2)
  })

  it('is none when it is off', () => {
    expect(nextRun('off', zone, at('2026-11-23 09:00'))).toBeUndefined()
    expect(runsBetween('off', zone, at('2026-11-01 09:00'), at('2026-11-23 09:00'))).toEqual([])
  })

  it('lies after the instant, on its day and time', () => {
    const instant = fc
      .integer({ min: 0, max: 600_000 })
      .map((minutes) => new Date(Date.UTC(2026, 0, 1, 0, minutes)))
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC')
    fc.assert(
      fc.property(instant, zones, fc.nat(6), fc.integer({ min: 4, max: 23 }), (after, name, day, hour) => {
        const run = nextRun(`15 ${hour} * * ${day}`, name, after)!
        expect(run > after).toBe(true)
        expect(run.getTime() - after.getTime()).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000)
        expect(localTime(run, name)).toMatchObject({ hour, minute: 15 })
        expect(weekday(localTime(run, name)) % 7).toBe(day)
      }),
    )
  })
})

describe('runsBetween', () => {
  it('holds its end and not its beginning', () => {
    const mondays = runsBetween('0 9 * * 1', zone, at('2026-11-16 09:00'), at('2026-11-30 09:00'))
    expect(mondays).toEqual([at('2026-11-23 09:00'), at('2026-11-30 09:00')])
  })

  it('is nothing where no time passes', () => {
    expect(runsBetween('* * * * *', zone, at('2026-11-16 09:00'), at('2026-11-16 09:00'))).toEqual([])
    expect(runsBetween('* * * * *', zone, at('2026-11-16 09:00'), at('2026-11-16 08:00'))).toEqual([])
  })

  it('of a long silence looks at the last sixty days', () => {
    const runs = runsBetween('0 9 * * *', zone, at('2025-01-01 00:00'), at('2026-11-30 12:00'))
    expect(runs).toHaveLength(60)
    expect(runs.at(-1)).toEqual(at('2026-11-30 09:00'))
  })

  it('is the same in one piece and in two', () => {
    const instant = fc.integer({ min: 0, max: 1200 }).map((hours) => new Date(Date.UTC(2026, 9, 1, hours)))
    fc.assert(
      fc.property(instant, instant, instant, (one, two, three) => {
        const [since, middle, until] = [one, two, three].toSorted((a, b) => a.getTime() - b.getTime())
        const whole = runsBetween('0 9 * * 1,4', zone, since!, until!)
        const first = runsBetween('0 9 * * 1,4', zone, since!, middle!)
        expect([...first, ...runsBetween('0 9 * * 1,4', zone, middle!, until!)]).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })
})
