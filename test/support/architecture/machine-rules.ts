import type { Node } from 'oxc-parser'
import {
  isAmong,
  MACHINE_MEMBERS,
  MACHINE_NAMES,
  MACHINE_PLACES,
  MODULE_MOCKS,
  PROCESS_MEMBERS,
  PROCESS_NAMES,
  PROCESS_PLACES,
  PRODUCT,
} from './lists.ts'
import { dottedName, isReference, type Place } from './places.ts'
import type { Finding, Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

export const MACHINE_RULES: readonly Rule[] = [
  { name: 'machine', says: 'time, chance and network come from the ports', check: bypassedPorts },
  { name: 'process', says: 'only main.ts reads process.env and exits', check: bypassedMain },
  { name: 'module-mock', says: 'modules are not mocked', check: moduleMocks },
]

function bypassedPorts(file: SourceFile): Finding[] {
  if (!isAmong(file.path, PRODUCT) || isAmong(file.path, MACHINE_PLACES)) return []
  return file.places
    .filter((place) => namesTheMachine(place) || readsTheDate(place.node))
    .map(({ node }) => ({ at: node.start, message: `${textOf(file, node)}: take it from a port` }))
}

function namesTheMachine(place: Place): boolean {
  const { node } = place
  if (node.type === 'Identifier') return MACHINE_NAMES.includes(node.name) && isReference(place)
  return node.type === 'MemberExpression' && isMemberAmong(node, MACHINE_MEMBERS, MACHINE_NAMES)
}

/** `Date.now` in any spelling: bare, or on `globalThis`, where the plain names are members too. */
function isMemberAmong(node: Node, members: readonly string[], globals: readonly string[]): boolean {
  const name = dottedName(node)
  const own = name.replace(/^globalThis\./, '')
  return members.includes(own) || (own !== name && globals.includes(own))
}

/** `new Date()` and `Date()`; a date made of something is no clock. */
function readsTheDate(node: Node): boolean {
  if (node.type === 'NewExpression') return dottedName(node.callee) === 'Date' && node.arguments.length === 0
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Date'
}

function bypassedMain(file: SourceFile): Finding[] {
  if (!isAmong(file.path, PRODUCT) || isAmong(file.path, PROCESS_PLACES)) return []
  return file.places
    .filter((place) => readsTheProcess(place))
    .map(({ node }) => ({ at: node.start, message: `${textOf(file, node)}: hand it in from main.ts` }))
}

function readsTheProcess({ node, parent }: Place): boolean {
  if (node.type === 'MemberExpression') return isMemberAmong(node, PROCESS_MEMBERS, [])
  if (node.type === 'VariableDeclarator')
    return node.init?.type === 'Identifier' && node.init.name === 'process'
  if (node.type !== 'ImportSpecifier' || node.imported.type !== 'Identifier') return false
  const fromProcess = parent.type === 'ImportDeclaration' && /^(?:node:)?process$/.test(parent.source.value)
  return fromProcess && PROCESS_NAMES.includes(node.imported.name)
}

function moduleMocks(file: SourceFile): Finding[] {
  return file.places
    .filter(({ node }) => node.type === 'CallExpression' && MODULE_MOCKS.includes(dottedName(node)))
    .map(({ node }) => ({ at: node.start, message: 'pass the real thing or a double in' }))
}

function textOf(file: SourceFile, node: Node): string {
  return file.text.slice(node.start, node.end).slice(0, 40)
}
