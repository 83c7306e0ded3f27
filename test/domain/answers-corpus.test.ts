import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../src/domain/answers.ts'
import type { Question } from '../../src/domain/study-item.ts'
import { quizzes } from '../fixtures/answers/quizzes.ts'

interface CorpusLine {
  readonly line: number
  readonly quiz: string
  readonly where: string
  readonly message: string
  readonly reading: string
}

const corpus = readFileSync(new URL('../fixtures/answers/corpus.txt', import.meta.url), 'utf8')
const lines = corpusLines(corpus)

describe('the corpus of answers', () => {
  for (const { line, quiz, where, message, reading } of lines) {
    const places = where === 'both' ? ['open', 'told'] : [where]
    for (const place of places) {
      it(`line ${line}, ${place}: ${message}`, () => {
        const questions = quizzes[quiz] ?? []
        expect(readingOf(message.replaceAll('\\n', '\n'), questions, place === 'told')).toBe(reading)
      })
    }
  }

  it('is large', () => {
    expect(lines.length).toBeGreaterThanOrEqual(260)
  })
})

function corpusLines(text: string): CorpusLine[] {
  let quiz = ''
  const read: CorpusLine[] = []
  for (const [at, row] of text.split('\n').entries()) {
    if (row.startsWith('@ ')) quiz = row.slice(2)
    if (row === '' || row.startsWith('#') || row.startsWith('@ ')) continue
    const [where, message, reading, ...rest] = row.split('\t')
    if (!where || !message || !reading || rest.length > 0)
      throw new Error(`corpus line ${at + 1} is not three columns`)
    if (!/^(?:open|told|both)$/.test(where) || !quizzes[quiz])
      throw new Error(`corpus line ${at + 1}: ${where}, ${quiz}`)
    read.push({ line: at + 1, quiz, where, message, reading })
  }
  return read
}

function readingOf(text: string, questions: readonly Question[], addressed: boolean): string {
  const reading = readAnswers(text, questions, { addressed })
  if (reading.kind === 'none') return '-'
  const parts = [
    ...reading.given.map(({ no, value }) => ({ no, text: `${no} ${spoken(questions, no, value)}` })),
    ...reading.refused.map(({ no, given, why }) => ({ no, text: `!${no ?? '?'} ${given} ${why}` })),
  ]
  return parts
    .sort((a, b) => (a.no ?? 0) - (b.no ?? 0))
    .map((part) => part.text)
    .join(' | ')
}

function spoken(questions: readonly Question[], no: number, value: string): string {
  if (questions.find((question) => question.no === no)?.kind !== 'true-false') return value
  return value === 'true' ? '对' : '错'
}
