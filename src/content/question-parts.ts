import type { Blockquote, ListItem, Paragraph, RootContent } from 'mdast'
import { answerMarks, explanationMarks } from '../lexicon/item-words.ts'
import { type ItemPage, phraseText, unmasked } from './item-page.ts'
import { plainText } from './plain-text.ts'
import type { QuestionProblem, QuizProblem } from './problem.ts'

/** A question as it stands in the file: its number as written, and all that belongs to it. */
export interface QuestionDraft {
  readonly no: number
  readonly line: number
  readonly blocks: readonly RootContent[]
}

export interface TextAt {
  readonly line: number
  readonly text: string
}

export interface ChoicePart extends TextAt {
  readonly checked: boolean
}

/** What a question consists of, each part with its line and none of them judged yet. */
export interface QuestionParts {
  readonly stem: readonly TextAt[]
  readonly choices: readonly ChoicePart[]
  readonly answers: readonly TextAt[]
  readonly explanations: readonly TextAt[]
  readonly problems: readonly (QuestionProblem | QuizProblem)[]
}

interface Sorting {
  readonly page: ItemPage
  readonly no: number
  readonly stem: TextAt[]
  readonly choices: ChoicePart[]
  readonly answers: TextAt[]
  readonly explanations: TextAt[]
  readonly problems: (QuestionProblem | QuizProblem)[]
}

const answerMark = new RegExp(`^(?:${answerMarks.join('|')})\\s*[:：]`, 'iu')
const explanationMark = new RegExp(`^(?:${explanationMarks.join('|')})\\s*[:：]`, 'iu')
const letteredLine = /^a\s*[.．、)）:：]/iu

/** Whether a line gives the answers to a gap. */
export function isAnswerLine(text: string): boolean {
  return answerMark.test(text)
}

/** Sorts what stands under a question into its parts. */
export function questionParts(page: ItemPage, draft: QuestionDraft): QuestionParts {
  const sorting: Sorting = {
    ...{ page, no: draft.no },
    ...{ stem: [], choices: [], answers: [], explanations: [], problems: [] },
  }
  for (const block of draft.blocks) sortBlock(sorting, block)
  return sorting
}

function sortBlock(sorting: Sorting, block: RootContent): void {
  switch (block.type) {
    case 'paragraph':
      for (const line of linesOf(block)) sortLine(sorting, line)
      return
    case 'list':
      for (const item of block.children) sortChoice(sorting, item)
      return
    case 'blockquote':
      sortQuote(sorting, block)
      return
    default:
      sorting.problems.push({ code: 'unknown-in-quiz', line: lineOf(block) })
  }
}

function sortLine(sorting: Sorting, at: TextAt): void {
  const { no, stem, choices, answers, problems } = sorting
  if (sortMarked(sorting, at) || at.text === '') return
  if (answers.length > 0) problems.push({ code: 'text-after-answer', line: at.line, no })
  else if (choices.length > 0) problems.push({ code: 'unknown-in-quiz', line: at.line })
  else if (stem.length > 0 && letteredLine.test(at.text))
    problems.push({ code: 'lettered-choices', line: at.line, no })
  else stem.push(at)
}

/** Answers, and explanations that lack their quotation mark, wherever they stand. */
function sortMarked({ no, answers, problems }: Sorting, { line, text }: TextAt): boolean {
  if (explanationMark.test(text)) {
    problems.push({ code: 'explanation-without-quote', line, no })
    return true
  }
  if (!answerMark.test(text)) return false
  answers.push({ line, text: text.replace(answerMark, '').trim() })
  return true
}

function sortChoice(sorting: Sorting, item: ListItem): void {
  const { no, choices, problems } = sorting
  const line = lineOf(item)
  const [first, ...rest] = item.children
  if (item.checked == null || first?.type !== 'paragraph') {
    if (problems.some(({ code }) => code === 'choice-form')) return
    const isEmpty = first?.type === 'paragraph' && /^\[[ x]?\]$/iu.test(phraseText(first.children).trim())
    problems.push({ code: isEmpty ? 'choice-empty' : 'choice-form', line, no })
    return
  }
  const [own, ...more] = linesOf(first)
  const unmarked = more.filter((at) => !sortMarked(sorting, at))
  problems.push(...strays(sorting.page, unmarked))
  const text = [own?.text ?? '', ...unmarked.map((at) => at.text)].join(' ').trim()
  choices.push({ line, text, checked: item.checked })
  if (rest[0]) problems.push({ code: 'beside-choice', line: lineOf(rest[0]), no })
}

function sortQuote({ page, no, explanations, problems }: Sorting, quote: Blockquote): void {
  const line = lineOf(quote)
  const last = quote.position?.end.line ?? line
  problems.push(
    ...strays(
      page,
      Array.from({ length: last - line }, (_, index) => ({ line: line + 1 + index })),
    ),
  )
  const { start, end } = quote.position ?? {}
  const written = page.masked.slice(start?.offset, end?.offset).replace(/^[ \t]*>[ \t]?/gmu, '')
  const text = unmasked(plainText(written)).trim()
  if (!explanationMark.test(text)) problems.push({ code: 'explanation-form', line, no })
  else explanations.push({ line, text: text.replace(explanationMark, '').trim() })
}

/** Markdown takes a line without indent for more of the choice or explanation above it; people mean something else. */
function strays(page: ItemPage, lines: readonly { readonly line: number }[]): QuizProblem[] {
  const written = page.source.split('\n')
  const loose = lines.filter(({ line }) => /^[^\s>]/u.test(written[line - 1] ?? ''))
  return loose.map(({ line }) => ({ code: 'unknown-in-quiz', line }))
}

function linesOf(paragraph: Paragraph): TextAt[] {
  const first = lineOf(paragraph)
  return phraseText(paragraph.children)
    .split('\n')
    .map((text, index) => ({ line: first + index, text: text.trim() }))
}

function lineOf(node: RootContent | ListItem): number {
  return node.position?.start.line ?? 1
}
