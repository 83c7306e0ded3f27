import { type Node, type Program, visitorKeys } from 'oxc-parser'

/** A node of the syntax tree with what it stands in. */
export interface Place {
  readonly node: Node
  readonly parent: Node
  /** Whether it runs only when a function is called; what does not, runs on import. */
  readonly deferred: boolean
}

/** Every node of a program, outer ones first. */
export function placesOf(program: Program): Place[] {
  const places: Place[] = []
  collect(program, false, places)
  return places
}

export function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  )
}

/**
 * The dotted name of an expression, as in `crypto.randomUUID` or `it.each`; of a call, that of what is called.
 */
export function dottedName(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'CallExpression') return dottedName(node.callee)
  if (node.type === 'TaggedTemplateExpression') return dottedName(node.tag)
  return node.type === 'MemberExpression' ? `${dottedName(node.object)}.${memberName(node)}` : ''
}

/** Of `process.env` and of `process['env']`: `env`. */
function memberName(node: Node & { type: 'MemberExpression' }): string {
  const { property } = node
  if (property.type === 'Literal') return String(property.value)
  return property.type === 'Identifier' && !node.computed ? property.name : ''
}

/** Whether an identifier stands for a variable, and not only names a property, a type's member or an import. */
export function isReference({ node, parent }: Place): boolean {
  if (parent.type === 'MemberExpression') return parent.computed || parent.object === node
  if (parent.type === 'ImportSpecifier') return parent.imported === node
  if (parent.type === 'TSTypeQuery' || parent.type === 'TSQualifiedName') return false
  if ('key' in parent && parent.key === node) return 'computed' in parent && parent.computed === true
  return true
}

function collect(parent: Node, deferred: boolean, places: Place[]): void {
  for (const node of childrenOf(parent)) {
    places.push({ node, parent, deferred })
    collect(node, deferred || isFunction(node) || isInstanceField(node), places)
  }
}

function isInstanceField(node: Node): boolean {
  return node.type === 'PropertyDefinition' && !node.static
}

function childrenOf(node: Node): Node[] {
  const fields: Record<string, unknown> = { ...node }
  const values = (visitorKeys[node.type] ?? []).flatMap((key) => fields[key])
  return values.filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
