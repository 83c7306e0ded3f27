import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../src/domain/answers.ts'
import { readCommand } from '../../src/domain/command.ts'
import { isDeadline } from '../../src/domain/deadline.ts'
import { readShareMark } from '../../src/domain/share-mark.ts'
import { askForDeadline, deadlineRefused } from '../../src/text/admin.ts'
import { sampleAnswer } from '../../src/text/answer-values.ts'
import { helpText } from '../../src/text/member.ts'
import { exampleAnswer } from '../../src/text/push.ts'
import { quizzes } from '../fixtures/answers/quizzes.ts'

const locales = ['zh-CN', 'en'] as const
const quoted = /「([^」]+)」|"([^"]+)"/gu

function quotes(text: string): string[] {
  return [...text.matchAll(quoted)].map(([, zh, en]) => (zh ?? en)!)
}

describe.each(locales)('what the bot tells people to write in %s it understands', (locale) => {
  it('the words of the help', () => {
    for (const words of quotes(helpText(locale, ['member', 'secretary']))) {
      const understood = readCommand(words, false) ?? readShareMark(words, false)
      expect(understood, words).toBeDefined()
    }
  })

  it('the words for organisers', () => {
    const last = helpText(locale, ['admin']).split('\n').at(-1)!
    for (const words of last.slice(last.search(/[：:]/u) + 1).split(/[、,]/u)) {
      expect(readCommand(words.trim(), false), words).toBeDefined()
    }
  })

  it('the examples of times', () => {
    for (const words of quotes(askForDeadline(locale, 48, ''))) expect(isDeadline(words), words).toBe(true)
    for (const words of quotes(deadlineRefused(locale, 'unreadable', ''))) {
      expect(readCommand(words, false)?.name, words).toBe('extend')
    }
  })

  it('the example of answers, but for the gap nobody has filled', () => {
    for (const [name, questions] of Object.entries(quizzes)) {
      const shown = questions.slice(0, 4).filter(({ kind }) => kind !== 'gap')
      if (shown.length === 0) continue
      const reading = readAnswers(exampleAnswer(locale, questions), questions, { addressed: true })
      const nos = reading.kind === 'answers' ? reading.given.map(({ no }) => no) : []
      expect(nos, name).toEqual(shown.map(({ no }) => no))
    }
  })

  it('the example after an answer that could not be read', () => {
    for (const [name, questions] of Object.entries(quizzes)) {
      for (const { no, kind } of questions.filter((question) => question.kind !== 'gap')) {
        const reading = readAnswers(sampleAnswer(locale, no, kind), questions, { addressed: true })
        expect(reading.kind === 'answers' && reading.given.length, `${name} ${no}`).toBe(1)
      }
    }
  })
})
