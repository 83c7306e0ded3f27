import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attempt, settle } from '../../src/domain/settle.ts'

const first: Attempt = { count: 1, ageMs: 0, idempotentForMs: 0, jitter: 0.5 }
const attempt = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  ageMs: fc.nat(100_000_000),
  idempotentForMs: fc.oneof(fc.constant(0), fc.nat(100_000_000), fc.constant(Number.POSITIVE_INFINITY)),
  jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
})

describe('after an attempt', () => {
  it('what is sent is sent, what is refused is dead', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        expect(settle({ kind: 'sent' }, given)).toEqual({ state: 'sent' })
        expect(settle({ kind: 'refused' }, given)).toEqual({ state: 'dead' })
      }),
    )
  })

  it.each([
    [1, 5_000],
    [2, 15_000],
    [3, 45_000],
    [4, 135_000],
    [5, 405_000],
    [6, 900_000],
    [29, 900_000],
  ])('number %i waits %i ms', (count, delayMs) => {
    expect(settle({ kind: 'retry' }, { ...first, count })).toEqual({ state: 'ready', delayMs })
  })

  it('waits are spread by a fifth', () => {
    expect(settle({ kind: 'retry' }, { ...first, jitter: 0 })).toEqual({ state: 'ready', delayMs: 4_000 })
    const longest = settle({ kind: 'retry' }, { ...first, count: 20, jitter: 0.999_999 })
    expect(longest).toEqual({ state: 'ready', delayMs: 1_080_000 })
  })

  it('waits grow and never fall below what the platform asks', () => {
    fc.assert(
      fc.property(attempt, fc.nat(10_000_000), (given, afterMs) => {
        const wait = delayOf(settle({ kind: 'retry', afterMs }, given))
        const next = delayOf(settle({ kind: 'retry', afterMs }, { ...given, count: given.count + 1 }))
        if (wait === undefined) return
        expect(wait).toBeGreaterThanOrEqual(Math.max(afterMs, 4_000))
        if (next !== undefined) expect(next).toBeGreaterThanOrEqual(wait)
      }),
    )
  })

  it('ends after thirty, some six hours after the first', () => {
    expect(settle({ kind: 'retry', afterMs: 1 }, { ...first, count: 30 })).toEqual({ state: 'dead' })
    let age = 0
    for (let count = 1; count < 30; count += 1) {
      age += delayOf(settle({ kind: 'retry' }, { ...first, count, ageMs: age })) ?? 0
    }
    expect(age / 3_600_000).toBeCloseTo(6.17, 1)
  })
})

describe('an outcome nobody knows', () => {
  it('is a person’s to decide where no key covers it', () => {
    expect(settle({ kind: 'unknown' }, first)).toEqual({ state: 'unknown' })
  })

  it('is tried again only while the next attempt is still covered', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        const delayMs = delayOf(settle({ kind: 'unknown' }, given))
        if (delayMs !== undefined) expect(given.ageMs + delayMs).toBeLessThan(given.idempotentForMs)
        else expect(settle({ kind: 'unknown' }, given)).toEqual({ state: 'unknown' })
      }),
    )
  })

  it.each([
    [5_001, 'ready'],
    [5_000, 'unknown'],
  ])('with a key of %i ms is then %s', (idempotentForMs, state) => {
    expect(settle({ kind: 'unknown' }, { ...first, idempotentForMs }).state).toBe(state)
  })

  it('is not tried for ever, however long a key holds', () => {
    const forever = { ...first, idempotentForMs: Number.POSITIVE_INFINITY }
    expect(settle({ kind: 'unknown' }, { ...forever, count: 29 }).state).toBe('ready')
    expect(settle({ kind: 'unknown' }, { ...forever, count: 30 })).toEqual({ state: 'unknown' })
  })
})

function delayOf(settlement: ReturnType<typeof settle>): number | undefined {
  return settlement.state === 'ready' ? settlement.delayMs : undefined
}
