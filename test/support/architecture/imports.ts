import { posix } from 'node:path'
import type { Node } from 'oxc-parser'
import type { Place } from './places.ts'

/** What one file takes from another or from a package. */
export interface ImportRef {
  readonly kind: 'file' | 'package' | 'node' | 'computed'
  /** A path from the project's root, a package's name, or a `node:` module. */
  readonly target: string
  readonly typeOnly: boolean
  readonly at: number
}

export function importsOf(path: string, places: readonly Place[]): ImportRef[] {
  return places.flatMap(({ node }) => {
    const source = sourceOf(node)
    if (!source) return []
    const literal = source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined
    return [{ ...resolve(path, literal), typeOnly: isTypeOnly(node), at: node.start }]
  })
}

function sourceOf(node: Node): Node | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'TSExternalModuleReference':
      return node.expression
    default:
      return null
  }
}

function resolve(path: string, specifier: string | undefined): Pick<ImportRef, 'kind' | 'target'> {
  if (specifier === undefined) return { kind: 'computed', target: '' }
  if (specifier.startsWith('node:')) return { kind: 'node', target: specifier }
  if (specifier.startsWith('.')) return { kind: 'file', target: posix.join(posix.dirname(path), specifier) }
  const depth = specifier.startsWith('@') ? 2 : 1
  return { kind: 'package', target: specifier.split('/').slice(0, depth).join('/') }
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true
  if (node.type === 'ImportDeclaration')
    return (
      node.importKind === 'type' || (node.specifiers.length > 0 && node.specifiers.every(isTypeSpecifier))
    )
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration')
    return node.exportKind === 'type'
  return false
}

function isTypeSpecifier(node: Node): boolean {
  return node.type === 'ImportSpecifier' && node.importKind === 'type'
}
