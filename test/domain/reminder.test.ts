import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterQuiet, isQuiet } from '../../src/domain/quiet-hours.ts'
import {
  decideReminder,
  decideSending,
  MOST_REMINDERS,
  type ReminderFacts,
  type ReminderTimes,
  reminderTime,
} from '../../src/domain/reminder.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { isWorkingDay } from '../../src/domain/working-day.ts'
import { addDays, instantAt, localTime, parseZoned, zonedText } from '../../src/domain/zone.ts'

const hour = 3_600_000
const shanghai = 'Asia/Shanghai'
const missing: ReminderFacts = {
  shares: 0,
  answers: 0,
  finished: false,
  excused: false,
  belongs: true,
  reachable: true,
  unwanted: false,
  reminded: [],
}

function times(closes: string, settings: Partial<ReminderTimes['settings']> = {}): ReminderTimes {
  const closesAt = parseZoned(closes, shanghai)!
  return { closesAt, zone: shanghai, settings: { ...defaultSettings, ...settings } }
}

const instants = fc
  .integer({ min: 0, max: 60 * 24 * 200 })
  .map((minutes) => new Date(Date.UTC(2026, 8, 1, 0, minutes)))
const zones = fc.constantFrom(shanghai, 'America/New_York', 'Australia/Lord_Howe', 'UTC')
const hours = fc.integer({ min: 0, max: 23 })
const anyTimes: fc.Arbitrary<ReminderTimes> = fc
  .record({
    closesAt: fc.option(instants, { nil: null }),
    zone: zones,
    from: hours,
    until: hours,
    calendar: fc.constantFrom('none' as const, 'cn' as const),
    restDays: fc.array(fc.constantFrom('2026-11-24', '2026-11-25', '2026-12-01'), { maxLength: 3 }),
  })
  .map(({ closesAt, zone, from, until, ...days }) => ({
    closesAt,
    zone,
    settings: { ...defaultSettings, quietFromHour: from, quietUntilHour: until, ...days },
  }))
const anyFacts: fc.Arbitrary<ReminderFacts> = fc.record({
  shares: fc.nat(1),
  answers: fc.nat(1),
  finished: fc.boolean(),
  excused: fc.boolean(),
  belongs: fc.boolean(),
  reachable: fc.boolean(),
  unwanted: fc.boolean(),
  reminded: fc.array(instants, { maxLength: 3 }),
})

describe('quiet hours', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('from 21 until 8: %s', (clock, quiet) => {
    expect(isQuiet(parseZoned(`2026-11-25 ${clock}`, shanghai)!, shanghai, defaultSettings)).toBe(quiet)
  })

  it('are none where they begin when they end', () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        hours,
        (at, zone, both) => !isQuiet(at, zone, { quietFromHour: both, quietUntilHour: both }),
      ),
    )
  })

  it('end at the first instant that is not quiet, within a day', () => {
    fc.assert(
      fc.property(instants, zones, hours, hours, (at, zone, quietFromHour, quietUntilHour) => {
        const quiet = { quietFromHour, quietUntilHour }
        const end = afterQuiet(at, zone, quiet)
        expect(isQuiet(end, zone, quiet)).toBe(false)
        expect(end.getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(24 * hour)
        if (end > at) expect(isQuiet(new Date(end.getTime() - 1), zone, quiet)).toBe(true)
      }),
    )
  })
})

describe('a reminder leaves', () => {
  it.each([
    ['at once by day', '2026-11-25 19:00', '2026-11-25T19:00:00+08:00'],
    ['in the morning if it is evening', '2026-11-25 21:30', '2026-11-26T08:00:00+08:00'],
    ['in the morning if it is early', '2026-11-26 06:00', '2026-11-26T08:00:00+08:00'],
    ['on a rest day if no working day is left', '2026-11-28 10:00', '2026-11-28T10:00:00+08:00'],
    ['not after the closing', '2026-11-29 21:30', undefined],
    ['not at the closing', '2026-11-29 22:00', undefined],
  ])('%s', (_, wanted, expected) => {
    const at = reminderTime(parseZoned(wanted, shanghai)!, times('2026-11-29 22:00'))
    expect(at && zonedText(at, shanghai)).toBe(expected)
  })

  it.each([
    ['a weekend, for Monday', '2026-11-28 10:00', '2026-12-02 22:00', '2026-11-30T10:00:00+08:00'],
    ['Friday night, for Monday', '2026-11-27 22:00', '2026-12-02 22:00', '2026-11-30T08:00:00+08:00'],
    [
      'the National Day, for the week after',
      '2026-10-01 10:00',
      '2026-10-09 22:00',
      '2026-10-08T10:00:00+08:00',
    ],
    ['the National Day, in vain', '2026-10-01 10:00', '2026-10-04 22:00', '2026-10-01T10:00:00+08:00'],
    [
      'a Saturday that is worked, for nothing',
      '2026-10-10 10:00',
      '2026-10-14 22:00',
      '2026-10-10T10:00:00+08:00',
    ],
  ])('after waiting over %s', (_, wanted, closes, expected) => {
    const at = reminderTime(parseZoned(wanted, shanghai)!, times(closes, { calendar: 'cn' }))
    expect(zonedText(at!, shanghai)).toBe(expected)
  })

  it('never in quiet hours, never at the closing or after it, never before it is wanted', () => {
    fc.assert(
      fc.property(instants, anyTimes, (wanted, all) => {
        const at = reminderTime(wanted, all)
        if (!at) return
        expect(isQuiet(at, all.zone, all.settings)).toBe(false)
        expect(at >= wanted).toBe(true)
        if (all.closesAt) expect(at < all.closesAt).toBe(true)
      }),
    )
  })

  it('on a rest day only where its hour comes on no working day before the closing', () => {
    fc.assert(
      fc.property(instants, anyTimes, (wanted, all) => {
        const at = reminderTime(wanted, all)
        const local = at && localTime(at, all.zone)
        if (!local || isWorkingDay(local, all.settings)) return
        let next = addDays(local, 1)
        while (!isWorkingDay(next, all.settings)) next = addDays(next, 1)
        const moved = afterQuiet(instantAt(next, all.zone), all.zone, all.settings)
        expect(all.closesAt !== null && moved >= all.closesAt).toBe(true)
      }),
    )
  })
})

describe('whether to remind', () => {
  const all = times('2026-11-29 22:00')
  const now = parseZoned('2026-11-25 19:00', shanghai)!

  it.each<[string, Partial<ReminderFacts>]>([
    ['has shared', { shares: 1 }],
    ['has answered', { answers: 1 }],
    ['is on leave', { excused: true }],
    ['belongs no more', { belongs: false }],
    ['has no private way', { reachable: false }],
    ['does not want it', { unwanted: true }],
    ['was reminded an hour ago', { reminded: [new Date(now.getTime() - hour)] }],
    ['is to be reminded tomorrow', { reminded: [new Date(now.getTime() + 13 * hour)] }],
    ['was reminded twice', { reminded: [new Date(0), new Date(1)] }],
  ])('not who %s', (_, facts) => {
    expect(decideReminder({ ...missing, ...facts }, all, now)).toEqual({ kind: 'leave-alone' })
  })

  it('who has only read, unless the organisation counts that', () => {
    const read = { ...missing, finished: true }
    const counting = { ...all, settings: { ...all.settings, countFinished: true } }
    expect(decideReminder(read, all, now).kind).toBe('remind')
    expect(decideReminder(read, counting, now).kind).toBe('leave-alone')
  })

  it('counts the first and the second', () => {
    expect(decideReminder(missing, all, now)).toEqual({ kind: 'remind', at: now, nth: 1 })
    const once = { ...missing, reminded: [new Date(now.getTime() - 12 * hour)] }
    expect(decideReminder(once, all, now)).toEqual({ kind: 'remind', at: now, nth: 2 })
  })

  it('never somebody who took part or does not want it, never a third time, never too late', () => {
    fc.assert(
      fc.property(anyFacts, anyTimes, instants, (facts, any, at) => {
        const decision = decideReminder(facts, any, at)
        if (decision.kind !== 'remind') return
        expect(facts).toMatchObject({ shares: 0, answers: 0, unwanted: false, belongs: true, excused: false })
        expect(decision.nth).toBe(facts.reminded.length + 1)
        expect(decision.nth).toBeLessThanOrEqual(MOST_REMINDERS)
        expect(isQuiet(decision.at, any.zone, any.settings)).toBe(false)
        if (any.closesAt) expect(decision.at < any.closesAt).toBe(true)
      }),
    )
  })

  it('at most twice, half a day apart, however often it is asked', () => {
    fc.assert(
      fc.property(fc.array(instants, { maxLength: 30 }), anyTimes, (asked, any) => {
        const reminded: Date[] = []
        for (const at of asked.toSorted((one, other) => one.getTime() - other.getTime())) {
          const decision = decideReminder({ ...missing, reminded }, any, at)
          if (decision.kind === 'remind') reminded.push(decision.at)
        }
        expect(reminded.length).toBeLessThanOrEqual(MOST_REMINDERS)
        const [first, second] = reminded
        if (first && second) expect(second.getTime() - first.getTime()).toBeGreaterThanOrEqual(12 * hour)
      }),
    )
  })
})

describe('at the moment of its sending', () => {
  const all = times('2026-11-29 22:00')
  const at = (text: string) => parseZoned(text, shanghai)!

  it('is sent by day', () => {
    expect(decideSending({ ...missing, attempts: 0 }, all, at('2026-11-25 19:00'))).toEqual({ kind: 'send' })
  })

  it('waits for the morning if it has come into the night untried, and else is given up', () => {
    const night = at('2026-11-25 23:00')
    const later = { kind: 'later', at: at('2026-11-26 08:00') }
    expect(decideSending({ ...missing, attempts: 0 }, all, night)).toEqual(later)
    expect(decideSending({ ...missing, attempts: 1 }, all, night)).toEqual({ kind: 'drop' })
    expect(decideSending({ ...missing, attempts: 0 }, all, at('2026-11-29 21:30'))).toEqual({ kind: 'drop' })
  })

  it('is dropped once it is not called for', () => {
    fc.assert(
      fc.property(anyFacts, anyTimes, instants, fc.nat(2), (facts, any, now, attempts) => {
        const decision = decideSending({ ...facts, attempts }, any, now)
        const over = any.closesAt !== null && now >= any.closesAt
        if (over || facts.unwanted || facts.shares + facts.answers > 0 || !facts.belongs)
          expect(decision).toEqual({ kind: 'drop' })
        if (decision.kind === 'send') expect(isQuiet(now, any.zone, any.settings)).toBe(false)
        if (decision.kind === 'later') expect(decision.at > now).toBe(true)
      }),
    )
  })
})
