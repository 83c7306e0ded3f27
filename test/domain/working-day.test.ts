import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/domain/settings.ts'
import {
  isWorkingDay,
  type WorkCalendar,
  workingDayBefore,
  workingDayFrom,
} from '../../src/domain/working-day.ts'
import {
  addDays,
  dateText,
  instantAt,
  localTime,
  parseZoned,
  weekday,
  zonedText,
} from '../../src/domain/zone.ts'
import { chinaDays } from '../../src/lexicon/china-days.ts'

const none: WorkCalendar = defaultSettings
const cn: WorkCalendar = { ...defaultSettings, calendar: 'cn' }

function day(text: string) {
  return localTime(parseZoned(`${text} 12:00`, 'UTC')!, 'UTC')
}

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2023-11-01'), days))
const dates = fc.array(anyDay.map(dateText), { maxLength: 12 })
const calendars = fc.record({
  calendar: fc.constantFrom('none' as const, 'cn' as const),
  workdays: dates,
  restDays: dates,
})

describe('before an instant', () => {
  it.each([
    ['Monday', 'Asia/Shanghai', '2026-11-23 09:00', '2026-11-20T09:00:00+08:00'],
    ['Tuesday', 'Asia/Shanghai', '2026-11-24 09:00', '2026-11-23T09:00:00+08:00'],
    ['Saturday', 'Asia/Shanghai', '2026-11-28 09:00', '2026-11-27T09:00:00+08:00'],
    ['Sunday', 'Asia/Shanghai', '2026-11-29 09:00', '2026-11-27T09:00:00+08:00'],
    ['a Monday after a clock change', 'America/New_York', '2026-11-02 09:00', '2026-10-30T09:00:00-04:00'],
  ])('before %s', (_, zone, text, expected) => {
    expect(zonedText(workingDayBefore(parseZoned(text, zone)!, zone, none), zone)).toBe(expected)
  })

  it.each([
    ['the week after the National Day', '2026-10-08 09:00', '2026-09-30T09:00:00+08:00'],
    ['a Sunday after a worked Saturday', '2026-10-11 22:00', '2026-10-10T22:00:00+08:00'],
    ['the day after nine days of Spring Festival', '2026-02-24 09:00', '2026-02-14T09:00:00+08:00'],
  ])('in China before %s', (_, text, expected) => {
    const zone = 'Asia/Shanghai'
    expect(zonedText(workingDayBefore(parseZoned(text, zone)!, zone, cn), zone)).toBe(expected)
  })

  it('is the last working day of an earlier date, at the same time of day', () => {
    const instant = fc.integer({ min: 0, max: 20_000 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)))
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC')
    fc.assert(
      fc.property(instant, zones, calendars, (at, zone, calendar) => {
        const before = localTime(workingDayBefore(at, zone, calendar), zone)
        expect(isWorkingDay(before, calendar)).toBe(true)
        const today = localTime(at, zone)
        expect(dateText(before) < dateText(today)).toBe(true)
        for (let each = addDays(before, 1); dateText(each) < dateText(today); each = addDays(each, 1))
          expect(isWorkingDay(each, calendar)).toBe(false)
        expect(instantAt({ ...today, ...dateOf(before) }, zone)).toEqual(workingDayBefore(at, zone, calendar))
      }),
    )
  })
})

function dateOf({ year, month, day: dayOfMonth }: ReturnType<typeof day>) {
  return { year, month, day: dayOfMonth }
}

describe('a working day', () => {
  it.each([
    ['a Thursday', '2026-11-26', true],
    ['a Saturday', '2026-11-28', false],
    ['the first of October', '2026-10-01', false],
    ['a Saturday worked for it', '2026-10-10', true],
    ['a Sunday worked for it', '2026-09-20', true],
    ['a Saturday inside a holiday', '2026-10-03', false],
    ['a holiday of a year that is not covered', '2031-10-01', true],
  ])('in China: %s', (_, date, works) => {
    expect(isWorkingDay(day(date), cn)).toBe(works)
  })

  it('is Monday to Friday without a calendar', () => {
    fc.assert(fc.property(anyDay, (each) => isWorkingDay(each, none) === weekday(each) <= 5))
  })

  it('is what the organisation says, whatever the calendar says', () => {
    fc.assert(
      fc.property(anyDay, calendars, (each, calendar) => {
        const date = dateText(each)
        expect(isWorkingDay(each, { ...calendar, workdays: [date] })).toBe(true)
        expect(isWorkingDay(each, { ...calendar, workdays: [], restDays: [date] })).toBe(false)
      }),
    )
  })

  it('from a day on is the first there is', () => {
    fc.assert(
      fc.property(anyDay, calendars, (each, calendar) => {
        const found = workingDayFrom(each, calendar)
        expect(isWorkingDay(found, calendar)).toBe(true)
        for (let before = each; dateText(before) < dateText(found); before = addDays(before, 1))
          expect(isWorkingDay(before, calendar)).toBe(false)
      }),
    )
  })
})

describe('the days of China', () => {
  it.each(Object.entries(chinaDays))('of %s differ from Monday to Friday, and are in order', (year, days) => {
    for (const [list, worked] of [
      [days.rest, false],
      [days.work, true],
    ] as const) {
      expect(list).toEqual([...new Set(list)].toSorted())
      for (const date of list) {
        const each = day(`${year}-${date}`)
        expect(dateText(each)).toBe(`${year}-${date}`)
        expect(weekday(each) > 5).toBe(worked)
      }
    }
  })
})
