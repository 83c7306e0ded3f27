import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * A Markdown text as a chat shows it that knows no markup: headings on a line of their own, lists with dots
 * and numbers, links followed by their address, paragraphs with a blank line between.
 */
export function plainText(markdown: string): string {
  return blocks(parser.parse(markdown).children)
}

function blocks(nodes: readonly RootContent[]): string {
  return nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n')
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children)
    case 'heading':
      return `■ ${inline(node.children)}`
    case 'blockquote':
      return blocks(node.children)
    case 'list':
      return list(node)
    case 'table':
      return table(node)
    case 'thematicBreak':
      return '———'
    case 'code':
    case 'html':
      return node.value
    default:
      return textOf(node)
  }
}

function list(node: List): string {
  return node.children
    .map((item, index) => listItem(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '· '))
    .join('\n')
}

function listItem(item: ListItem, sign: string): string {
  return sign + item.children.map(block).join('\n').replaceAll('\n', '\n  ')
}

function table(node: Table): string {
  return node.children.map((row) => row.children.map((cell) => inline(cell.children)).join('  ')).join('\n')
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(phrase).join('')
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'html':
      return node.value
    case 'break':
      return '\n'
    case 'link': {
      const text = inline(node.children)
      return node.url.endsWith(text) ? text : `${text}（${node.url}）`
    }
    case 'image':
      return node.alt ?? ''
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inline(node.children)
    default:
      return textOf(node)
  }
}
