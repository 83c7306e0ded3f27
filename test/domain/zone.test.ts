import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  clockText,
  dateText,
  instantAt,
  isTimeZone,
  localTime,
  mondayOf,
  parseZoned,
  weekday,
  zonedText,
} from '../../src/domain/zone.ts'

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Urumqi', 'UTC']
const zone = fc.constantFrom(...zones)
const instant = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000))

describe('instants and wall clocks', () => {
  it('come back from one to the other, but for an hour that comes twice', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const local = localTime(at, name)
        const back = instantAt(local, name)
        expect(localTime(back, name)).toEqual(local)
        expect(back <= at).toBe(true)
        expect(at.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it('come back as text with an offset, always', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        expect(parseZoned(zonedText(at, name), 'Asia/Shanghai')).toEqual(at)
      }),
    )
  })

  it('come back on both sides of every clock change', () => {
    const changes = [
      ['America/New_York', '2026-03-08T07:00:00Z'],
      ['America/New_York', '2026-11-01T06:00:00Z'],
      ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ] as const
    for (const [name, at] of changes) {
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const moment = new Date(Date.parse(at) + minutes * 60_000)
        const local = localTime(moment, name)
        expect(localTime(instantAt(local, name), name), `${name} ${moment.toISOString()}`).toEqual(local)
      }
    }
  })
})

describe('instantAt', () => {
  it.each([
    ['in China there is no summer time', 'Asia/Shanghai', '2026-07-01 22:00', '2026-07-01T14:00:00.000Z'],
    ['in Urumqi it is two hours earlier', 'Asia/Urumqi', '2026-11-29 22:00', '2026-11-29T16:00:00.000Z'],
    [
      'a skipped time comes after the change',
      'America/New_York',
      '2026-03-08 02:30',
      '2026-03-08T07:30:00.000Z',
    ],
    [
      'of a time that comes twice the first',
      'America/New_York',
      '2026-11-01 01:30',
      '2026-11-01T05:30:00.000Z',
    ],
    ['after both the winter offset', 'America/New_York', '2026-11-01 02:00', '2026-11-01T07:00:00.000Z'],
    ['half an hour is skipped', 'Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45:00.000Z'],
    ['half an hour comes twice', 'Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00.000Z'],
  ])('%s', (_, name, text, expected) => {
    expect(parseZoned(text, name)?.toISOString()).toBe(expected)
  })
})

describe('parseZoned', () => {
  it.each([
    ['2026-11-23 09:00', '2026-11-23T01:00:00.000Z'],
    ['2026-11-23T09:00', '2026-11-23T01:00:00.000Z'],
    ['2026-11-23 09:00:30', '2026-11-23T01:00:30.000Z'],
    ['2026-11-23T09:00:30Z', '2026-11-23T09:00:30.000Z'],
    ['2026-11-23T09:00+05:30', '2026-11-23T03:30:00.000Z'],
    ['2026-11-23T09:00-05:00', '2026-11-23T14:00:00.000Z'],
    ['2028-02-29 00:00', '2028-02-28T16:00:00.000Z'],
    [' 2026-11-23 23:59 ', '2026-11-23T15:59:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseZoned(text, 'Asia/Shanghai')?.toISOString()).toBe(expected)
  })

  it.each([
    '2026-02-30 09:00',
    '2026-02-29 09:00',
    '2026-13-01 09:00',
    '2026-00-10 09:00',
    '2026-11-00 09:00',
    '2026-11-31 09:00',
    '2026-11-23 24:00',
    '2026-11-23 09:60',
    '2026-11-23 09:00:60',
    '2026-11-23T09:00+99:00',
    '2026-11-23T09:00+08:60',
    '2026-11-23T09:00+15:00',
    '2026-11-23 9:00',
    '2026-11-23',
    '0026-11-23 09:00',
    '',
    'Monday 09:00',
  ])('refuses %j', (text) => {
    expect(parseZoned(text, 'Asia/Shanghai')).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), zone, (text, name) => {
        expect(parseZoned(text, name) ?? 'none').toBeDefined()
      }),
    )
  })
})

describe('isTimeZone', () => {
  it.each(zones)('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(['', 'Mars/Olympus', '+08:00', '-0500', '8', 'Asia/ Shanghai'])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})

describe('days', () => {
  it('keep the time of day over a clock change', () => {
    const saturday = localTime(new Date('2026-03-07T15:00:00Z'), 'America/New_York')
    expect(instantAt(addDays(saturday, 1), 'America/New_York').toISOString()).toBe('2026-03-08T14:00:00.000Z')
  })

  it('add up and come back', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: -800, max: 800 }), (at, name, days) => {
        const local = localTime(at, name)
        const moved = addDays(local, days)
        expect(addDays(moved, -days)).toEqual(local)
        expect((((weekday(local) - 1 + days) % 7) + 7) % 7).toBe(weekday(moved) - 1)
        expect([moved.hour, moved.minute]).toEqual([local.hour, local.minute])
      }),
    )
  })

  it('belong to the week of the Monday before them', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const monday = mondayOf(at, name)
        const start = parseZoned(`${monday} 00:00`, name)!
        expect(weekday(localTime(start, name))).toBe(1)
        expect(start <= at).toBe(true)
        expect(at.getTime() - start.getTime()).toBeLessThan(7 * 86_400_000 + 3_600_000)
      }),
    )
  })

  it('are decided in the zone', () => {
    const sundayNight = new Date('2026-11-29T15:59:00Z')
    expect(mondayOf(sundayNight, 'Asia/Shanghai')).toBe('2026-11-23')
    expect(mondayOf(new Date('2026-11-29T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-30')
    expect(mondayOf(new Date('2026-11-29T16:00:00Z'), 'Asia/Urumqi')).toBe('2026-11-23')
  })
})

describe('as text', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23T09:00:00+08:00'],
    ['Asia/Urumqi', '2026-11-23T07:00:00+06:00'],
    ['America/New_York', '2026-11-22T20:00:00-05:00'],
    ['Australia/Lord_Howe', '2026-11-23T12:00:00+11:00'],
    ['America/St_Johns', '2026-11-22T21:30:00-03:30'],
    ['UTC', '2026-11-23T01:00:00+00:00'],
  ])('an instant carries the offset of %s', (name, text) => {
    expect(zonedText(new Date('2026-11-23T01:00:00Z'), name)).toBe(text)
  })

  it('dates and times have all their digits', () => {
    const local = { year: 987, month: 3, day: 4, hour: 5, minute: 6 }
    expect([dateText(local), clockText(local)]).toEqual(['0987-03-04', '05:06'])
  })
})
