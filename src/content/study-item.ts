import type { Heading } from 'mdast'
import type { StudyItem } from '../domain/study-item.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type ItemPage, openItemPage } from './item-page.ts'
import type { FrontProblem, ItemProblem } from './problem.ts'
import { quizHeadingOf, readQuiz, strayQuiz } from './quiz.ts'

export type ItemRead =
  | { readonly kind: 'item'; readonly item: StudyItem }
  | { readonly kind: 'problems'; readonly problems: readonly ItemProblem[] }

/**
 * Reads a study item: Markdown with front matter, its text, and a quiz under a heading of that name. All that
 * cannot be read is named at once, in the order of the file, and then there is no item.
 */
export function readStudyItem(markdown: string): ItemRead {
  const page = openItemPage(markdown)
  if ('problems' in page) return { kind: 'problems', problems: page.problems }
  const front: FrontProblem[] = []
  const matter = readFrontMatter(page, front)
  const heading = quizHeadingOf(page)
  const body = bodyOf(page, heading)
  const quiz = strayQuiz(page, heading)
  const questions = heading ? readQuiz(page, heading, quiz) : []
  const problems: ItemProblem[] = [...front, ...quiz]
  if (matter && problems.length === 0 && !heading && isEmpty(body, matter))
    problems.push({ code: 'nothing-to-read', line: undefined })
  if (!matter || problems.length > 0) return { kind: 'problems', problems: inOrder(problems) }
  return { kind: 'item', item: { ...matter, body, questions } }
}

function bodyOf({ source, root }: ItemPage, heading: Heading | undefined): string {
  const first = root.children[0]
  const start = first?.type === 'yaml' ? first.position?.end.offset : 0
  return source
    .slice(start, heading?.position?.start.offset)
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
}

function isEmpty(body: string, { source, audio, video }: FrontMatter): boolean {
  return body === '' && !source && !audio && !video
}

function inOrder(problems: readonly ItemProblem[]): ItemProblem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
}
