import type { Node } from 'oxc-parser'
import { ANY_LENGTH, isAmong, MAX_FILE_LINES, MAX_FUNCTION_LINES, TEST_CALLBACKS } from './lists.ts'
import { dottedName, isFunction, type Place } from './places.ts'
import type { Finding, Rule } from './rule.ts'
import { lineCount, linesOf, type SourceFile } from './source.ts'

export const SIZE_RULES: readonly Rule[] = [
  { name: 'file-length', says: `a file has at most ${MAX_FILE_LINES} lines`, check: longFile },
  {
    name: 'function-length',
    says: `a function has at most ${MAX_FUNCTION_LINES} lines`,
    check: longFunctions,
  },
]

function longFile({ path, text }: SourceFile): Finding[] {
  const lines = lineCount(text)
  return lines > MAX_FILE_LINES && !isAmong(path, ANY_LENGTH)
    ? [{ at: 0, message: `has ${lines} lines` }]
    : []
}

function longFunctions(file: SourceFile): Finding[] {
  if (isAmong(file.path, ANY_LENGTH)) return []
  return measuredFunctions(file)
    .filter(({ lines }) => lines > MAX_FUNCTION_LINES)
    .map(({ node, lines }) => ({ at: node.start, message: `has ${lines} lines` }))
}

interface Measured {
  readonly node: Node
  readonly lines: number
  /** Declared, assigned to a name, or a method: what one would count as "a function". */
  readonly named: boolean
}

/** Every function but the callbacks of describe and it, whose lines do not count for what they stand in either. */
export function measuredFunctions(file: SourceFile): Measured[] {
  const functions = file.places.filter(({ node }) => isFunction(node))
  const callbacks = functions.filter(isTestCallback).map(({ node }) => node)
  return functions
    .filter((place) => !isTestCallback(place))
    .map(({ node, parent }) => ({
      node,
      named: node.type === 'FunctionDeclaration' || 'id' in parent || 'key' in parent,
      lines: outermostIn(node, callbacks).reduce(
        (sum, each) => sum - linesOf(file, each) + 1,
        linesOf(file, node),
      ),
    }))
}

function isTestCallback({ node, parent }: Place): boolean {
  if (parent.type !== 'CallExpression' || parent.callee === node) return false
  return TEST_CALLBACKS.includes(dottedName(parent).split('.')[0] ?? '')
}

function outermostIn(outer: Node, callbacks: readonly Node[]): Node[] {
  const inside = callbacks.filter((each) => contains(outer, each))
  return inside.filter((each) => !inside.some((other) => contains(other, each)))
}

function contains(outer: Node, inner: Node): boolean {
  return outer !== inner && outer.start <= inner.start && inner.end <= outer.end
}
