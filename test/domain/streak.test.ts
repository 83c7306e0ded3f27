import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type StreakIssue, streak } from '../../src/domain/streak.ts'

const took: StreakIssue = { due: true, tookPart: true, closed: true }
const missed: StreakIssue = { due: true, tookPart: false, closed: true }
const open: StreakIssue = { due: true, tookPart: false, closed: false }
const away: StreakIssue = { due: false, tookPart: false, closed: true }

it.each([
  ['nothing yet', [], 0],
  ['one', [took], 1],
  ['three in a row', [took, took, took], 3],
  ['a gap ends it', [took, took, missed, took], 1],
  ['the last one missed', [took, took, missed], 0],
  ['an open one waits', [took, took, open], 2],
  ['an open one already done', [took, { ...took, closed: false }], 2],
  ['one that the member was not due for is neutral', [took, away, took], 2],
  ['only such', [away, away], 0],
  ['an open one does not bridge a gap', [took, missed, open], 0],
])('%s', (_, issues, expected) => {
  expect(streak(issues)).toBe(expected)
})

it('is no longer than the issues taken part in, and one longer after the next', () => {
  const issue = fc.record({ due: fc.boolean(), tookPart: fc.boolean(), closed: fc.boolean() })
  fc.assert(
    fc.property(fc.array(issue), (issues) => {
      const count = streak(issues)
      expect(count).toBeLessThanOrEqual(issues.filter((one) => one.tookPart).length)
      expect(streak([...issues, took])).toBe(count + 1)
      expect(streak([...issues, open])).toBe(count)
      expect(streak([...issues, away])).toBe(count)
      expect(streak([...issues, missed])).toBe(0)
    }),
  )
})
