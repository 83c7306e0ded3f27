import type { Node } from 'oxc-parser'
import { CONFIG_FILE, HOLDS_STATE, isAmong, RUNS_ON_LOAD } from './lists.ts'
import { dottedName, type Place } from './places.ts'
import type { Finding, Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

export const SHAPE_RULES: readonly Rule[] = [
  { name: 'any', says: 'nothing is any', check: anyTypes },
  { name: 'enum', says: 'there are no enums', check: enums },
  { name: 'default-export', says: 'exports have names', check: defaultExports },
  { name: 'barrel', says: 'no file only passes exports on', check: barrels },
  { name: 'module-state', says: 'modules hold no state that changes', check: moduleState },
  { name: 'import-effect', says: 'importing a file does nothing', check: importEffects },
]

function anyTypes(file: SourceFile): Finding[] {
  return nodes(file, ({ node }) => node.type === 'TSAnyKeyword', 'unknown, or the real type')
}

function enums(file: SourceFile): Finding[] {
  return nodes(file, ({ node }) => node.type === 'TSEnumDeclaration', 'a union of literals does it')
}

function defaultExports(file: SourceFile): Finding[] {
  return CONFIG_FILE.test(file.path) ? [] : nodes(file, isDefaultExport, 'give it a name')
}

function isDefaultExport({ node }: Place): boolean {
  if (node.type === 'ExportDefaultDeclaration' || node.type === 'TSExportAssignment') return true
  return (
    node.type === 'ExportSpecifier' && node.exported.type === 'Identifier' && node.exported.name === 'default'
  )
}

function barrels({ program }: SourceFile): Finding[] {
  const passesOn = program.body.some((statement) => statement.type.startsWith('Export'))
  return passesOn && program.body.every(isPassedOn)
    ? [{ at: 0, message: 'import from where it is made' }]
    : []
}

function isPassedOn(statement: Node): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true
  return statement.type === 'ExportNamedDeclaration' && statement.declaration === null
}

function moduleState(file: SourceFile): Finding[] {
  if (HOLDS_STATE.test(file.path)) return []
  const changes = ({ node, deferred }: Place) =>
    !deferred && (isReassignable(file, node) || isEmptyStore(node))
  return nodes(file, changes, 'let the caller hold it')
}

/** Only at the top of a module: a `let` in a top-level loop ends with it. */
function isReassignable({ program }: SourceFile, node: Node): boolean {
  if (node.type !== 'VariableDeclaration' || node.kind === 'const' || node.declare) return false
  return program.body.some(
    (statement) => statement === node || ('declaration' in statement && statement.declaration === node),
  )
}

function isEmptyStore(node: Node): boolean {
  if (node.type !== 'NewExpression' || node.arguments.length > 0) return false
  return ['Map', 'Set', 'WeakMap', 'WeakSet'].includes(dottedName(node.callee))
}

function importEffects(file: SourceFile): Finding[] {
  if (isAmong(file.path, RUNS_ON_LOAD)) return []
  const acts = file.program.body.filter(isAct)
  return acts.map(({ start }) => ({
    at: start,
    message: 'put it into a function that is called',
  }))
}

/** A statement that does something, or an import that is only for what it does. */
function isAct(statement: Node): boolean {
  if (statement.type === 'ImportDeclaration')
    return !statement.specifiers.length && statement.importKind !== 'type'
  return statement.type === 'ExpressionStatement' && !('directive' in statement && statement.directive)
}

function nodes(file: SourceFile, test: (place: Place) => boolean, message: string): Finding[] {
  return file.places.filter(test).map(({ node }) => ({ at: node.start, message }))
}
