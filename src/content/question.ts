import type { Choice, Question, QuestionKind } from '../domain/study-item.ts'
import { falseChoices, trueChoices } from '../lexicon/item-words.ts'
import type { ItemPage } from './item-page.ts'
import type { QuestionProblem, QuizProblem } from './problem.ts'
import { type ChoicePart, type QuestionDraft, type QuestionParts, questionParts } from './question-parts.ts'

type Problems = (QuestionProblem | QuizProblem)[]
type Answered = Pick<Question, 'kind' | 'choices' | 'key'>

const MAX_CHOICES = 26

/** Reads one question, or says what is wrong with it. */
export function readQuestion(page: ItemPage, draft: QuestionDraft, problems: Problems): Question | undefined {
  const parts = questionParts(page, draft)
  const found: Problems = [
    ...parts.problems,
    ...stemProblems(draft, parts),
    ...answerProblems(draft, parts),
    ...choiceProblems(draft, parts),
    ...explanationProblems(draft, parts),
  ]
  problems.push(...found)
  if (found.length > 0) return undefined
  const explanation = parts.explanations[0]?.text
  return {
    no: draft.no,
    stem: parts.stem.map(({ text }) => text).join('\n'),
    ...(parts.choices.length > 0 ? answeredByChoice(parts.choices) : answeredByWords(parts)),
    ...(explanation && { explanation }),
  }
}

function answeredByWords({ answers }: QuestionParts): Answered {
  return { kind: 'gap', choices: [], key: wordings(answers[0]?.text ?? '') }
}

function wordings(text: string): string[] {
  const parts = text.split(/[|｜]/u).map((wording) => wording.trim())
  return [...new Set(parts.filter((wording) => wording !== ''))]
}

function answeredByChoice(parts: readonly ChoicePart[]): Answered {
  const truths = parts.map(({ text }) => truthOf(text))
  const checked = parts.flatMap((part, index) => (part.checked ? [index] : []))
  if (isJudgement(parts)) return { kind: 'true-false', choices: [], key: [truths[checked[0] ?? 0] ?? ''] }
  const kind: QuestionKind = checked.length > 1 ? 'multiple' : 'single'
  return { kind, choices: choicesOf(parts), key: checked.map(letterOf) }
}

/** The choices with their letters; where the file gives every choice its own letter, that is not said twice. */
function choicesOf(parts: readonly ChoicePart[]): Choice[] {
  const isLettered = parts.every(({ text }, index) => withoutLetter(text, index) !== text)
  return parts.map(({ text }, index) => ({
    letter: letterOf(index),
    text: isLettered ? withoutLetter(text, index) : text,
  }))
}

function withoutLetter(text: string, index: number): string {
  const own = new RegExp(`^${letterOf(index)}\\s*[.．、)）:：]\\s*(?=\\S)`, 'iu')
  return text.replace(own, '')
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

function isJudgement(parts: readonly ChoicePart[]): boolean {
  const truths = new Set(parts.map(({ text }) => truthOf(text)))
  return parts.length === 2 && truths.has('true') && truths.has('false')
}

function truthOf(text: string): 'true' | 'false' | undefined {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.。]$/u, '')
  if (trueChoices.includes(word)) return 'true'
  return falseChoices.includes(word) ? 'false' : undefined
}

function stemProblems({ no, line }: QuestionDraft, { stem }: QuestionParts): Problems {
  return stem.length === 0 ? [{ code: 'stem-missing', line, no }] : []
}

function answerProblems({ no, line }: QuestionDraft, parts: QuestionParts): Problems {
  const { answers, choices, problems } = parts
  const [first, second] = answers
  if (!first) {
    const isKnown = choices.length > 0 || problems.length > 0
    return isKnown ? [] : [{ code: 'no-choices-no-answer', line, no }]
  }
  if (choices.length > 0) return [{ code: 'choices-and-answer', line: first.line, no }]
  if (second) return [{ code: 'answer-twice', line: second.line, no }]
  return wordings(first.text).length === 0 ? [{ code: 'answer-empty', line: first.line, no }] : []
}

/** Where a choice could not be read, it may be the one that is missed. */
function choiceProblems({ no, line }: QuestionDraft, { choices, problems }: QuestionParts): Problems {
  if (choices.length === 0 || problems.length > 0) return []
  const checked = choices.filter((choice) => choice.checked)
  const found: Problems = repeated(choices).map(({ line: at, text }) => ({
    ...{ code: 'choice-twice', line: at, no, choice: text },
  }))
  const surplus = choices[MAX_CHOICES]
  if (surplus) found.push({ code: 'too-many-choices', line: surplus.line, no, limit: MAX_CHOICES })
  if (choices.length === 1) found.push({ code: 'one-choice', line, no })
  else if (checked.length === 0) found.push({ code: 'nothing-checked', line, no })
  if (checked.length > 1 && isJudgement(choices)) found.push({ code: 'both-checked', line, no })
  return found
}

function repeated(choices: readonly ChoicePart[]): ChoicePart[] {
  return choices.filter(({ text }, index) => choices.findIndex((other) => other.text === text) < index)
}

function explanationProblems({ no }: QuestionDraft, { explanations }: QuestionParts): Problems {
  const [first, second] = explanations
  if (second) return [{ code: 'explanation-twice', line: second.line, no }]
  return first?.text === '' ? [{ code: 'explanation-empty', line: first.line, no }] : []
}
