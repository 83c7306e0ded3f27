import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../src/domain/form.ts'
import { quizzes } from '../fixtures/answers/quizzes.ts'

const mixed = quizzes.mixed ?? []

describe('readForm', () => {
  it('reads every kind of field', () => {
    const values = { '1': 'a', '2': ['C', 'b'], '3': '对', '4': ' 个人信息。', '5': 'D' }
    expect(readForm(values, mixed)).toEqual({
      kind: 'answers',
      given: [
        { no: 1, value: 'A' },
        { no: 2, value: 'BC' },
        { no: 3, value: 'true' },
        { no: 4, value: '个人信息' },
        { no: 5, value: 'D' },
      ],
      refused: [],
    })
  })

  it.each([
    ['true', 'true'],
    ['TRUE', 'true'],
    ['错', 'false'],
    ['×', 'false'],
    ['false', 'false'],
  ])('reads %s as a judgement', (said, value) => {
    expect(readForm({ '3': said }, mixed).given).toEqual([{ no: 3, value }])
  })

  it('reads several letters in one text, and a choice by its words', () => {
    expect(readForm({ '1': '南边', '2': 'A, C' }, mixed).given).toEqual([
      { no: 1, value: 'B' },
      { no: 2, value: 'AC' },
    ])
  })

  it('leaves out what is empty and what it does not know', () => {
    const values = { '1': '', '2': [], '3': '  ', '4': ['', ' '], share: '分享一句', '99': 'A', '01': 'A' }
    expect(readForm(values, mixed)).toEqual({ kind: 'answers', given: [], refused: [] })
  })

  it('refuses what does not fit its question', () => {
    const values = { '1': ['A', 'B'], '2': ['A', 'F'], '3': 'A', '4': '。。', '5': '第五题' }
    expect(readForm(values, mixed)).toEqual({
      kind: 'answers',
      given: [{ no: 2, value: 'A' }],
      refused: [
        { no: 1, given: 'AB', why: 'one-choice-only' },
        { no: 2, given: 'F', why: 'no-such-choice' },
        { no: 3, given: 'A', why: 'not-true-or-false' },
        { no: 4, given: '。。', why: 'unreadable' },
        { no: 5, given: '第五题', why: 'unreadable' },
      ],
    })
  })

  it('records only what the questions allow, whatever is in the fields', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('A', 'b', 'AC', 'Z', '', '对'), { maxLength: 5 }),
    )
    const form = fc.record(
      { '1': field, '2': field, '3': field, '4': field, '5': field, share: field },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(form, (values) => {
        for (const { no, value } of readForm(values, mixed).given) {
          const allowed = { 1: /^[A-D]$/, 2: /^A?B?C?D?$/, 3: /^(?:true|false)$/, 4: /\S/, 5: /^[A-D]$/ }[no]
          expect(value).toMatch(allowed ?? /^$/)
          expect(value).not.toBe('')
        }
      }),
    )
  })
})
