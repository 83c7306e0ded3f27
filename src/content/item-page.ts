import type { PhrasingContent, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { FileProblem, FrontProblem } from './problem.ts'

/**
 * A study item under reading. `source` is its text with plain line ends. `masked` is the same text, place for
 * place, in which the underscores of a gap are no underscores, so that Markdown does not take them for
 * emphasis; `root` was parsed from it, and whatever is taken from it goes through `unmasked`.
 */
export interface ItemPage {
  readonly source: string
  readonly masked: string
  readonly root: Root
}

const MAX_BYTES = 200 * 1024
const MASK = '\ufdd0'
const GAP = /_{2,}/gu
const CONTROL = /(?![\t\u0085])\p{Cc}|[\ufdd0-\ufdef]/u
/** Quotes and lists opened in one line, and marks in one block: thousands cost the parser minutes and its stack. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){50}/u
const MARK = /[*_~[]/gu
const MAX_MARKS = 1000

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/** Opens a study item for reading, or says why its text is no such thing. */
export function openItemPage(markdown: string): ItemPage | { problems: (FileProblem | FrontProblem)[] } {
  if (isTooLarge(markdown))
    return { problems: [{ code: 'too-large', line: undefined, limitKb: MAX_BYTES / 1024 }] }
  const source = markdown.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  const lines = source.split('\n')
  const problem = problemOfLines(lines) ?? problemOfBlocks(lines)
  if (problem) return { problems: [problem] }
  const masked = source.replace(GAP, (run) => MASK.repeat(run.length))
  return { source, masked, root: parser.parse(masked) }
}

/** Words of the masked text as they were written. */
export function unmasked(text: string): string {
  return text.replaceAll(MASK, '_')
}

/** The text of a paragraph or heading without markup; a link is followed by its address, breaks stay. */
export function phraseText(nodes: readonly PhrasingContent[]): string {
  return unmasked(nodes.map(phrase).join(''))
}

function phrase(node: PhrasingContent): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if (!('children' in node)) return 'alt' in node ? (node.alt ?? '') : ''
  const text = node.children.map(phrase).join('')
  return node.type === 'link' && !node.url.endsWith(text) ? `${text}（${node.url}）` : text
}

function isTooLarge(markdown: string): boolean {
  return markdown.length > MAX_BYTES || new TextEncoder().encode(markdown).length > MAX_BYTES
}

function problemOfLines(lines: readonly string[]): FrontProblem | undefined {
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (text.includes('\ufffd')) return { code: 'not-utf8', line }
    if (CONTROL.test(text)) return { code: 'control-character', line }
    if (TOO_DEEP.test(text)) return { code: 'too-much-markup', line }
  }
  return undefined
}

function problemOfBlocks(lines: readonly string[]): FrontProblem | undefined {
  let marks = 0
  for (const [index, text] of lines.entries()) {
    marks = text.trim() === '' ? 0 : marks + (text.match(MARK)?.length ?? 0)
    if (marks > MAX_MARKS) return { code: 'too-much-markup', line: index + 1 }
  }
  return undefined
}
