import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeadline, readDeadline } from '../../src/domain/deadline.ts'
import { parseZoned, zonedText } from '../../src/domain/zone.ts'
import { whenText } from '../../src/text/when.ts'

const zone = 'Asia/Shanghai'
const at = (text: string) => parseZoned(text, zone)!
/** Tuesday noon of a week that closes on Sunday at ten in the evening. */
const context = { now: at('2026-11-24 12:00'), closesAt: at('2026-11-29 22:00'), zone }

function read(text: string, given = context): string {
  const reading = readDeadline(text, given)
  return reading.kind === 'at'
    ? zonedText(reading.instant, given.zone).slice(0, 16).replace('T', ' ')
    : reading.kind
}

describe('a length of time', () => {
  it.each([
    ['2天', '2026-12-01 22:00'],
    ['两天', '2026-12-01 22:00'],
    ['2 天', '2026-12-01 22:00'],
    ['１天', '2026-11-30 22:00'],
    ['八天', '2026-12-07 22:00'],
    ['九天', '2026-12-08 22:00'],
    ['十天', '2026-12-09 22:00'],
    ['2日', '2026-12-01 22:00'],
    ['一周', '2026-12-06 22:00'],
    ['1周', '2026-12-06 22:00'],
    ['一个星期', '2026-12-06 22:00'],
    ['3小时', '2026-11-30 01:00'],
    ['三个小时', '2026-11-30 01:00'],
    ['2天吧', '2026-12-01 22:00'],
    ['2 days', '2026-12-01 22:00'],
    ['two days', '2026-12-01 22:00'],
    ['eight days', '2026-12-07 22:00'],
    ['1 day', '2026-11-30 22:00'],
    ['a week', '2026-12-06 22:00'],
    ['an hour', '2026-11-29 23:00'],
    ['48 Hours.', '2026-12-01 22:00'],
  ])('%s counts from the closing', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('keeps the time of day over a clock change', () => {
    const newYork = {
      now: new Date('2026-03-06T17:00:00Z'),
      closesAt: new Date('2026-03-08T03:00:00Z'),
      zone: 'America/New_York',
    }
    expect(read('1 day', newYork)).toBe('2026-03-08 22:00')
    expect(read('24 hours', newYork)).toBe('2026-03-08 23:00')
  })
})

describe('a day', () => {
  it.each([
    ['周三', '2026-12-02 22:00'],
    ['周三22:00', '2026-12-02 22:00'],
    ['周三 20:30', '2026-12-02 20:30'],
    ['周三晚上10点', '2026-12-02 22:00'],
    ['周三晚10点半', '2026-12-02 22:30'],
    ['周三下午3点', '2026-12-02 15:00'],
    ['周三上午9点15分', '2026-12-02 09:15'],
    ['周三中午12点', '2026-12-02 12:00'],
    ['周三24:00', '2026-12-03 00:00'],
    ['周三晚上12点', '2026-12-03 00:00'],
    ['周三22点前', '2026-12-02 22:00'],
    ['延到周三', '2026-12-02 22:00'],
    ['到周三22：00', '2026-12-02 22:00'],
    ['星期一', '2026-11-30 22:00'],
    ['周天', '2026-12-06 22:00'],
    ['周日', '2026-12-06 22:00'],
    ['周日23:00', '2026-11-29 23:00'],
    ['周日21:00', '2026-12-06 21:00'],
    ['下周三', '2026-12-02 22:00'],
    ['下周三22:00', '2026-12-02 22:00'],
    ['下下周一', '2026-12-07 22:00'],
    ['下个星期天', '2026-12-06 22:00'],
    ['这周日23:00', '2026-11-29 23:00'],
    ['Wednesday', '2026-12-02 22:00'],
    ['Wednesday 22:00', '2026-12-02 22:00'],
    ['Wednesday at 10 pm', '2026-12-02 22:00'],
    ['wed, 9:30pm', '2026-12-02 21:30'],
    ['until Thursday', '2026-12-03 22:00'],
    ['thurs 8am', '2026-12-03 08:00'],
    ['next Wednesday 22:00', '2026-12-02 22:00'],
    ['12月2日', '2026-12-02 22:00'],
    ['12月2日22点半', '2026-12-02 22:30'],
    ['12月2号22点', '2026-12-02 22:00'],
    ['12-02 22:00', '2026-12-02 22:00'],
    ['12/2', '2026-12-02 22:00'],
    ['2026-12-02', '2026-12-02 22:00'],
    ['2026年12月2日 9:00', '2026-12-02 09:00'],
    ['2 December 22:00', '2026-12-02 22:00'],
    ['Dec 2nd', '2026-12-02 22:00'],
    ['延到2日', '2026-12-02 22:00'],
    ['到30号晚上8点', '2026-11-30 20:00'],
    ['1月3日', '2027-01-03 22:00'],
    ['23:30', '2026-11-29 23:30'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['明天', '2026-11-30 22:00'],
    ['明天9点', '2026-11-30 09:00'],
    ['后天', '2026-12-01 22:00'],
    ['大后天', '2026-12-02 22:00'],
    ['今晚11点', '2026-11-29 23:00'],
    ['明晚8点', '2026-11-30 20:00'],
    ['tomorrow', '2026-11-30 22:00'],
    ['the day after tomorrow 9:00', '2026-12-01 09:00'],
  ])('%s counts from today', (text, expected) => {
    expect(read(text, { ...context, now: at('2026-11-29 12:00') })).toBe(expected)
  })
})

describe('what is not later', () => {
  it.each([
    '今天',
    '明天',
    'tomorrow',
    '11-27',
    '11月20日',
    '2026-11-29 22:00',
    '2020-01-01',
    '这周三',
    '21:00',
  ])('%s', (text) => {
    expect(read(text)).toBe('not-later')
  })

  it('a date that was last week is a slip, not next year', () => {
    expect(read('11-20')).toBe('not-later')
  })

  it('is never taken, whatever is written', () => {
    const instant = fc.integer({ min: 0, max: 8000 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)))
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC')
    const words = fc.constantFrom(
      ...['2天', '周三', '下周日', '明天', '12月2日', '30号', '2-29', '22点半', '24:00', '1 week', 'Sunday'],
      ...['today', 'until', '到', '9:00', '晚上8点', '2日', '3 hours', '2027-01-01', 'Feb 29', 'constructor'],
    )
    const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), instant, instant, zones, (said, now, closesAt, name) => {
        const reading = readDeadline(said, { now, closesAt, zone: name })
        if (reading.kind !== 'at') return
        expect(reading.instant > now && reading.instant > closesAt).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is no time', () => {
  it.each([
    ...['', '不知道', '什么时候都行', '3', '22', '周', '周三二点', '周三25:00', '周三22:60', '周三24:30'],
    ...['13-40', '2-30', '2026-02-29', '0天', '999天', 'constructor days', '__proto__ days', 'soon', 'month'],
    ...['周三晚上1点', '2天之后再说', `2${' '.repeat(90)}天`],
  ])('%j', (text) => {
    expect(read(text)).toBe('unreadable')
    expect(isDeadline(text)).toBe(false)
  })
})

it('reads back every time as it is said', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 * 24 * 4 }),
      fc.constantFrom('zh-CN' as const, 'en' as const),
      (quarters, locale) => {
        const instant = new Date(context.closesAt.getTime() + quarters * 900_000)
        expect(readDeadline(whenText(locale, zone, instant, context.now), context)).toEqual({
          kind: 'at',
          instant,
        })
      },
    ),
  )
})
