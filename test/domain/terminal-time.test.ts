import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoment, readWait } from '../../src/domain/terminal-time.ts'
import { parseZoned, zonedText } from '../../src/domain/zone.ts'
import { waitUnits } from '../../src/lexicon/terminal-words.ts'

const zone = 'Asia/Shanghai'
const MINUTE = 60_000

describe('readWait', () => {
  it.each([
    ['10m', 10],
    ['10分钟', 10],
    ['10 分', 10],
    ['１小时', 60],
    ['2 hours', 120],
    ['1d', 1440],
    ['2天', 2880],
    ['1 week', 10_080],
    ['0m', 0],
  ])('%s', (text, minutes) => {
    expect(readWait(text)).toBe(minutes * MINUTE)
  })

  it.each(['', '10', 'm', '-1m', '10 parsecs', '1.5h', '99999m', '10m later'])('not %j', (text) => {
    expect(readWait(text)).toBeUndefined()
  })

  it('knows each of its units', () => {
    fc.assert(
      fc.property(fc.constantFrom(...waitUnits), fc.nat(9999), ([unit, minutes], count) => {
        expect(readWait(`${count}${unit}`)).toBe(count * minutes * MINUTE)
      }),
    )
  })
})

describe('readMoment', () => {
  it.each([
    ['2026-11-24 09:00', '2026-11-24T09:00'],
    ['2026-11-20 09:00', '2026-11-20T09:00'],
    ['13:00', '2026-11-23T13:00'],
    ['09:00', '2026-11-24T09:00'],
    ['12:00', '2026-11-24T12:00'],
    ['周一 13:00', '2026-11-23T13:00'],
    ['周一 09:00', '2026-11-30T09:00'],
    ['周日 22:00', '2026-11-29T22:00'],
    ['Sunday 22:00', '2026-11-29T22:00'],
    ['下周三 9点', '2026-12-02T09:00'],
    ['明天 09:00', '2026-11-24T09:00'],
    ['2天', '2026-11-25T12:00'],
  ])('%s', (text, expected) => {
    const moment = readMoment(text, parseZoned('2026-11-23 12:00', zone)!, zone)
    expect(moment && zonedText(moment, zone).slice(0, 16)).toBe(expected)
  })

  it.each(['', '25:00', '12:60', '哪天', '2026-02-30 09:00'])('not %j', (text) => {
    expect(readMoment(text, parseZoned('2026-11-23 12:00', zone)!, zone)).toBeUndefined()
  })
})
