import type { Heading, List, ListItem, RootContent } from 'mdast'
import type { Question } from '../domain/study-item.ts'
import { quizHeadings } from '../lexicon/item-words.ts'
import { type ItemPage, phraseText } from './item-page.ts'
import type { QuestionProblem, QuizProblem } from './problem.ts'
import { readQuestion } from './question.ts'
import { isAnswerLine, type QuestionDraft } from './question-parts.ts'

type Problems = (QuestionProblem | QuizProblem)[]

interface Draft extends QuestionDraft {
  readonly blocks: RootContent[]
}

/** A number as people write it that is no Markdown: `2、`, `2．`, `2）`, or `2.` with nothing between it and the text. */
const NUMBER = /^\d{1,3}\s*(?:[．、）]|[.)](?!\d))/u

/** The heading that ends the text of an item and begins its quiz. */
export function quizHeadingOf(page: ItemPage): Heading | undefined {
  return page.root.children.find((node) => node.type === 'heading' && isQuizHeading(node)) as
    | Heading
    | undefined
}

/** Reads the questions under the heading; a quiz cannot be followed by anything else. */
export function readQuiz(page: ItemPage, heading: Heading, problems: Problems): Question[] {
  const nodes = page.root.children.slice(page.root.children.indexOf(heading) + 1)
  const end = nodes.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth)
  const after = nodes[end]
  if (after?.type === 'heading') {
    const text = phraseText(after.children)
    problems.push({ code: 'heading-after-quiz', line: lineOf(after), heading: text })
  }
  const drafts = draftsOf(page, end < 0 ? nodes : nodes.slice(0, end), problems)
  const misnumbered = strayNumbers(page, heading, after, drafts)
  problems.push(...misnumbered, ...(misnumbered.length > 0 ? [] : orderProblems(drafts)))
  if (drafts.length === 0 && problems.length === 0)
    problems.push({ code: 'quiz-empty', line: lineOf(heading) })
  return readable(drafts, misnumbered).flatMap((draft) => readQuestion(page, draft, problems) ?? [])
}

/** The questions that did not swallow the next one because its number was not understood. */
function readable(drafts: readonly Draft[], misnumbered: Problems): Draft[] {
  return drafts.filter(({ line }, index) => {
    const end = drafts[index + 1]?.line ?? Number.POSITIVE_INFINITY
    return !misnumbered.some((problem) => Number(problem.line) > line && Number(problem.line) < end)
  })
}

/**
 * Finds what looks like questions in the text of an item: with a heading that is not known as a quiz's they
 * would be pushed with their answers.
 */
export function strayQuiz(page: ItemPage, heading: Heading | undefined): Problems {
  const nodes = page.root.children.slice(0, heading && page.root.children.indexOf(heading))
  const first = nodes.find((node, index) => isQuestionList(node) || isChoiceList(node, nodes[index - 1]))
  return first ? [{ code: 'quiz-without-heading', line: lineOf(first) }] : []
}

function isQuizHeading(heading: Heading): boolean {
  const text = phraseText(heading.children).normalize('NFKC').toLowerCase().replace(/:\s*$/u, '').trim()
  return quizHeadings.includes(text)
}

function isQuestionList(node: RootContent): boolean {
  if (node.type !== 'list' || !node.ordered) return false
  return node.children.some((item) =>
    item.children.some(
      (part) =>
        (part.type === 'list' && hasBoxes(part)) ||
        (part.type === 'paragraph' && phraseText(part.children).split('\n').slice(1).some(isAnswerLine)),
    ),
  )
}

function isChoiceList(node: RootContent, before: RootContent | undefined): boolean {
  return node.type === 'list' && hasBoxes(node) && before?.type === 'list' && before.ordered === true
}

function hasBoxes(list: List): boolean {
  return list.children.some((item) => item.checked != null)
}

/**
 * The questions with what belongs to them. Beneath a two-digit number Markdown wants four blanks where people
 * write three, so what is not under a question but follows it belongs to it too.
 */
function draftsOf(page: ItemPage, nodes: readonly RootContent[], problems: Problems): Draft[] {
  const drafts: Draft[] = []
  let isMisnumbered = false
  for (const node of nodes) {
    const open = drafts.at(-1)
    if (node.type === 'list' && node.ordered)
      drafts.push(...node.children.map((item) => draftOf(page, item, problems)))
    else if (node.type === 'heading') problems.push({ code: 'heading-in-quiz', line: lineOf(node) })
    else if (open) open.blocks.push(node)
    else if (isMisnumbered || startsWithNumber(page, node)) isMisnumbered = true
    else problems.push({ code: 'unknown-in-quiz', line: lineOf(node) })
  }
  return drafts
}

function draftOf(page: ItemPage, item: ListItem, problems: Problems): Draft {
  const line = lineOf(item)
  if (item.checked != null) problems.push({ code: 'unknown-in-quiz', line })
  const written = page.source.slice(item.position?.start.offset).match(/^\d+/u)?.[0]
  return { no: Number(written), line, blocks: [...item.children] }
}

/** Lines that begin with a number which Markdown does not take for one. */
function strayNumbers(
  page: ItemPage,
  heading: Heading,
  after: RootContent | undefined,
  drafts: readonly Draft[],
): Problems {
  const known = new Set(drafts.map((draft) => draft.line))
  const lines = page.source.split('\n').slice(0, after && lineOf(after) - 1)
  return lines.flatMap((text, index): Problems => {
    const isStray = index >= lineOf(heading) && !known.has(index + 1) && NUMBER.test(text)
    return isStray ? [{ code: 'question-number-form', line: index + 1 }] : []
  })
}

/** Only the first number that is out of order: those after it follow from it. */
function orderProblems(drafts: readonly Draft[]): Problems {
  const wrong = drafts.findIndex(({ no }, index) => no !== index + 1)
  const draft = drafts[wrong]
  if (!draft) return []
  return [{ code: 'question-out-of-order', line: draft.line, found: draft.no, expected: wrong + 1 }]
}

function startsWithNumber(page: ItemPage, node: RootContent): boolean {
  return NUMBER.test(page.source.slice(node.position?.start.offset))
}

function lineOf(node: RootContent | ListItem): number {
  return node.position?.start.line ?? 1
}
