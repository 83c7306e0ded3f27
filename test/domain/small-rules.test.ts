import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityOfCard, cardKey } from '../../src/domain/card-key.ts'
import type { ActivityId } from '../../src/domain/ids.ts'
import { mayUse } from '../../src/domain/permissions.ts'
import { worthOf } from '../../src/domain/points.ts'
import type { Role } from '../../src/domain/role.ts'
import { storable } from '../../src/domain/storable.ts'

describe('card keys', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(activityOfCard(cardKey(id as ActivityId))).toBe(id)
      }),
    )
  })

  it.each(['', 'study-', 'other-1', 'STUDY-1', ' study-1'])('%j is not one of ours', (key) => {
    expect(activityOfCard(key)).toBeUndefined()
  })
})

describe('permissions', () => {
  it.each<[Role[], boolean, boolean]>([
    [[], false, false],
    [['member'], false, false],
    [['member', 'secretary'], true, false],
    [['member', 'instructor'], true, false],
    [['member', 'admin'], true, true],
    [['secretary', 'instructor'], true, false],
  ])('%j', (roles, asSecretary, asAdmin) => {
    expect(mayUse('secretary', roles)).toBe(asSecretary)
    expect(mayUse('admin', roles)).toBe(asAdmin)
  })

  it('are never lost by having another role', () => {
    const role = fc.constantFrom<Role>('member', 'secretary', 'admin', 'instructor')
    const needed = fc.constantFrom('secretary' as const, 'admin' as const)
    fc.assert(
      fc.property(fc.array(role), role, needed, (roles, more, what) => {
        if (mayUse(what, roles)) expect(mayUse(what, [...roles, more])).toBe(true)
      }),
    )
  })
})

describe('points', () => {
  const nothing = { shares: 0, answers: 0, finished: false, correct: 0, closed: true }
  const all = { shares: 3, answers: 4, finished: true, correct: 2, closed: true }

  it.each([
    ['nothing', nothing, { share: 0, quiz: 0, finish: 0, correct: 0 }],
    ['everything', all, { share: 5, quiz: 5, finish: 0, correct: 2 }],
    ['while it is open', { ...all, closed: false }, { share: 5, quiz: 5, finish: 0, correct: 0 }],
  ])('of %s', (_, done, worth) => {
    expect(worthOf(done, { countFinished: false })).toEqual(worth)
  })

  it('of having read it count where the organisation says so', () => {
    expect(worthOf(all, { countFinished: true }).finish).toBe(2)
  })

  it('are the same for one share and for many, and for being right never more than for taking part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 5 }), (shares, correct) => {
        const one = worthOf({ ...nothing, shares: 1, answers: 5, correct }, { countFinished: false })
        const many = worthOf({ ...nothing, shares, answers: 5, correct }, { countFinished: false })
        expect(many).toEqual(one)
        expect(one.correct).toBeLessThanOrEqual(one.quiz)
      }),
    )
  })
})

it('a storable text holds no zero byte and no half pair', () => {
  expect(storable('一\u0000二')).toBe('一二')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = storable(text)
      expect(kept.isWellFormed() && !kept.includes('\u0000')).toBe(true)
      expect(storable(kept)).toBe(kept)
    }),
  )
})
