import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, isDue, participationRate, tookPart } from '../../src/domain/participation.ts'

const nothing = { shares: 0, answers: 0, finished: false }

describe('tookPart', () => {
  it.each([
    ['nothing', nothing, false, false],
    ['a share', { ...nothing, shares: 1 }, true, true],
    ['one answer', { ...nothing, answers: 1 }, true, true],
    ['having read it', { ...nothing, finished: true }, false, true],
    ['all of it', { shares: 2, answers: 4, finished: true }, true, true],
  ])('%s', (_, done, byDefault, whereFinishedCounts) => {
    expect(tookPart(done, { countFinished: false })).toBe(byDefault)
    expect(tookPart(done, { countFinished: true })).toBe(whereFinishedCounts)
  })

  it('is never undone by doing more, nor by counting more', () => {
    const doings = fc.record({ shares: fc.nat(3), answers: fc.nat(3), finished: fc.boolean() })
    fc.assert(
      fc.property(doings, doings, fc.boolean(), (one, more, countFinished) => {
        const both = {
          shares: one.shares + more.shares,
          answers: one.answers + more.answers,
          finished: one.finished || more.finished,
        }
        if (tookPart(one, { countFinished })) expect(tookPart(both, { countFinished })).toBe(true)
        if (tookPart(one, { countFinished: false })) expect(tookPart(one, { countFinished: true })).toBe(true)
      }),
    )
  })
})

describe('the count', () => {
  const here = { ...nothing, excused: false }
  const away = { ...nothing, excused: true }
  const rule = { countFinished: false }

  it.each([
    ['nobody', [], { due: 0, participated: 0 }],
    ['a member', [here], { due: 1, participated: 0 }],
    ['a member on leave', [away], { due: 0, participated: 0 }],
    ['one on leave who took part all the same', [{ ...away, shares: 1 }], { due: 1, participated: 1 }],
    [
      'all together',
      [here, away, { ...away, answers: 2 }, { ...here, shares: 1 }],
      { due: 3, participated: 2 },
    ],
  ])('of %s', (_, members, count) => {
    expect(countOf(members, rule)).toEqual(count)
  })

  it('never has more who took part than were due', () => {
    const member = fc.record({
      shares: fc.nat(1),
      answers: fc.nat(1),
      finished: fc.boolean(),
      excused: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(member), fc.boolean(), (members, countFinished) => {
        const count = countOf(members, { countFinished })
        expect(count.participated).toBeLessThanOrEqual(count.due)
        expect(count.due).toBe(members.filter((one) => isDue(one, { countFinished })).length)
        expect(participationRate(count)).toBeGreaterThanOrEqual(0)
        expect(participationRate(count)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('participationRate', () => {
  it.each([
    [0, 0, 0],
    [5, 0, 0],
    [5, 3, 0.6],
    [4, 4, 1],
  ])('of %i due and %i who took part is %d', (due, participated, rate) => {
    expect(participationRate({ due, participated })).toBe(rate)
  })
})
