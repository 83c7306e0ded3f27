import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerReading, isCorrect, readAnswers } from '../../src/domain/answers.ts'
import { normaliseForMatching } from '../../src/domain/normalise.ts'
import type { Question } from '../../src/domain/study-item.ts'
import { answerish, anyText, messages } from '../fixtures/answers/messages.ts'
import { quizzes } from '../fixtures/answers/quizzes.ts'

const mixed = quizzes.mixed ?? []
const message = messages(mixed)
const invisibles = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e']
const everyQuiz = Object.values(quizzes)
describe('readAnswers', () => {
  it('reads any text at all', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...everyQuiz), fc.boolean(), (text, questions, addressed) => {
        expect(readAnswers(text, questions, { addressed }).kind).toMatch(/^(?:answers|none)$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('records only what the questions allow, each once', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...everyQuiz), fc.boolean(), (text, questions, addressed) => {
        const reading = readAnswers(text, questions, { addressed })
        if (reading.kind === 'none') return
        const numbers = reading.given.map(({ no }) => no)
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const { no, value } of reading.given) {
          expect(
            isAllowed(
              questions.find((question) => question.no === no),
              value,
            ),
          ).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('reads back what it was given, however it is written', () => {
    fc.assert(
      fc.property(message, fc.boolean(), ({ values, text }, addressed) => {
        const reading = readAnswers(text, mixed, { addressed })
        expect(given(reading)).toEqual([...values].sort(byNumber))
      }),
      { numRuns: 3000 },
    )
  })

  it('answers in an open group are answers when it is addressed', () => {
    fc.assert(
      fc.property(answerish, fc.constantFrom(...everyQuiz), (text, questions) => {
        const open = readAnswers(text, questions, { addressed: false })
        if (open.kind === 'answers') expect(readAnswers(text, questions, { addressed: true })).toEqual(open)
      }),
      { numRuns: 3000 },
    )
  })

  it('does not mind invisible characters, width and case', () => {
    const lines = corpusTexts()
    const disguise = fc.constantFrom(
      fullWidth,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    )
    const sown = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...invisibles)), { maxLength: 8 })
    fc.assert(
      fc.property(
        fc.oneof(
          message.map(({ text }) => ({ text, questions: mixed })),
          fc.constantFrom(...lines),
        ),
        disguise,
        sown,
        fc.boolean(),
        ({ text, questions }, change, seeds, addressed) => {
          const plain = readAnswers(text, questions, { addressed })
          expect(comparable(readAnswers(sow(change(text), seeds), questions, { addressed }))).toEqual(
            comparable(plain),
          )
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('is done with 64 KB of anything within 5 ms', () => {
    for (const unit of ['1', '1A ', '4：一', '第一题', '\u0301', 'ﷺ', '？']) {
      expect(bestTime(unit.repeat(65_536).slice(0, 65_536)), unit).toBeLessThan(5)
    }
  })
})

describe('isCorrect', () => {
  it('takes a multiple choice only as the exact set', () => {
    const question = question0('multiple-only')
    expect(isCorrect(question, 'AB')).toBe(true)
    expect(isCorrect(question, 'A')).toBe(false)
    expect(isCorrect(question, 'ABC')).toBe(false)
    expect(isCorrect({ ...question, key: ['AB'] }, 'AB')).toBe(true)
  })

  it('compares single choices and judgements', () => {
    expect(isCorrect(question0('single-only'), 'B')).toBe(true)
    expect(isCorrect(question0('single-only'), 'A')).toBe(false)
    expect(isCorrect(question0('judge-only'), 'false')).toBe(true)
    expect(isCorrect(question0('judge-only'), 'true')).toBe(false)
  })

  it('takes any wording of a gap, case, width, spaces and outer punctuation aside', () => {
    const question: Question = { ...question0('gaps'), key: ['Personal Data', '个人信息', '5%'] }
    for (const value of [
      'personal  data',
      'ＰＥＲＳＯＮＡＬＤＡＴＡ',
      '「个人信息」',
      ' 个人 信息。',
      '5％',
      '个\u200b人信息',
    ]) {
      expect(isCorrect(question, value), value).toBe(true)
    }
    for (const value of ['', '。', '个人', '个人信息保护', '5', '-5%'])
      expect(isCorrect(question, value), value).toBe(false)
  })
})

function question0(quiz: string): Question {
  const question = quizzes[quiz]?.[0]
  if (!question) throw new Error(`no quiz ${quiz}`)
  return question
}

function isAllowed(question: Question | undefined, value: string): boolean {
  if (question?.kind === 'gap') return value !== '' && value === value.trim()
  if (question?.kind === 'true-false') return value === 'true' || value === 'false'
  const letters = [...value]
  const known = letters.every((letter) => question?.choices.some((choice) => choice.letter === letter))
  const sorted = letters.every((letter, at) => at === 0 || letter > (letters[at - 1] ?? ''))
  return known && sorted && letters.length > 0 && (question?.kind === 'multiple' || letters.length === 1)
}

function given(reading: AnswerReading): [number, string][] {
  if (reading.kind === 'none') return []
  return reading.given.map(({ no, value }): [number, string] => [no, value]).sort(byNumber)
}

function byNumber([one]: readonly [number, string], [other]: readonly [number, string]): number {
  return one - other
}

function comparable(reading: AnswerReading): unknown {
  const form = (text: string) => normaliseForMatching(text).toLowerCase()
  if (reading.kind === 'none') return reading
  return {
    given: reading.given.map(({ no, value }) => [no, form(value)]),
    refused: reading.refused.map(({ no, given, why }) => [no, form(given), why]),
  }
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

function sow(text: string, seeds: readonly (readonly [number, string])[]): string {
  const characters = [...text]
  for (const [seed, invisible] of seeds) characters.splice(seed % (characters.length + 1), 0, invisible)
  return characters.join('')
}

function corpusTexts(): { text: string; questions: readonly Question[] }[] {
  let questions: readonly Question[] = []
  const rows = readFileSync(new URL('../fixtures/answers/corpus.txt', import.meta.url), 'utf8').split('\n')
  return rows.flatMap((row) => {
    if (row.startsWith('@ ')) questions = quizzes[row.slice(2)] ?? []
    const text = row.startsWith('#') ? undefined : row.split('\t')[1]
    return text ? [{ text: text.replaceAll('\\n', '\n'), questions }] : []
  })
}

/** The best of five runs in milliseconds of this process's own time, whatever else the machine is doing. */
function bestTime(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    readAnswers(text, mixed, { addressed: true })
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}
