import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOnTime } from '../../src/domain/window.ts'

const window = {
  opensAt: new Date('2026-11-23T01:00:00.000Z'),
  closesAt: new Date('2026-11-29T14:00:00.000Z'),
}

it.each([
  ['2026-11-23T00:59:59.999Z', false],
  ['2026-11-23T01:00:00.000Z', true],
  ['2026-11-29T13:59:59.999Z', true],
  ['2026-11-29T14:00:00.000Z', false],
])('sent at %s is on time: %s', (sentAt, expected) => {
  expect(isOnTime(window, new Date(sentAt))).toBe(expected)
})

it('has no end where none is set', () => {
  expect(isOnTime({ ...window, closesAt: null }, new Date('2999-01-01T00:00:00Z'))).toBe(true)
  expect(isOnTime({ ...window, closesAt: null }, new Date('2026-11-23T00:59:59.999Z'))).toBe(false)
})

it('leaves no gap and no overlap between a window and the next one', () => {
  const time = fc.integer({ min: 0, max: 1000 }).map((ms) => new Date(ms))
  fc.assert(
    fc.property(time, time, time, time, (one, two, three, sentAt) => {
      const [first, middle, last] = [one, two, three].toSorted((a, b) => a.getTime() - b.getTime())
      const before = isOnTime({ opensAt: first!, closesAt: middle! }, sentAt)
      const after = isOnTime({ opensAt: middle!, closesAt: last! }, sentAt)
      expect(before && after).toBe(false)
      expect(before || after).toBe(isOnTime({ opensAt: first!, closesAt: last! }, sentAt))
    }),
  )
})
