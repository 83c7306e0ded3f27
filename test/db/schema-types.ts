import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parseSync, type TSInterfaceDeclaration } from 'oxc-parser'

/** A column as the types of src/db/schema tell it. */
export interface TypedColumn {
  readonly name: string
  /** What PostgreSQL's type may be. */
  readonly types: readonly string[]
  readonly nullable: boolean
  /** Whether an insert may leave it out. */
  readonly optional: boolean
}

type Fields = Readonly<Record<string, string>>

const folder = join(import.meta.dirname, '../../src/db')

/** The tables of the interface `Database` with their columns, read from the source. */
export function typedTables(): Record<string, TypedColumn[]> {
  const files = readdirSync(join(folder, 'schema')).map((file) => join(folder, 'schema', file))
  const read: Record<string, Fields> = Object.assign({}, ...files.map(fieldsOf))
  const { Database } = fieldsOf(join(folder, 'database.ts'))
  return Object.fromEntries(
    Object.entries(Database ?? {}).map(([table, type]) => [
      table,
      Object.entries(read[type] ?? {}).map(columnOf),
    ]),
  )
}

/** Of every interface of a file, its fields and the source of their types; an alias has those of its interface. */
function fieldsOf(path: string): Record<string, Fields> {
  const text = readFileSync(path, 'utf8')
  const found: Record<string, Fields> = {}
  for (const statement of parseSync(path, text).program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type === 'TSInterfaceDeclaration') found[declared.id.name] = ownAndInherited(declared)
    if (declared?.type === 'TSTypeAliasDeclaration')
      found[declared.id.name] = found[source(declared.typeAnnotation)] ?? {}
  }
  return found

  function ownAndInherited({ body, extends: parents }: TSInterfaceDeclaration): Fields {
    const inherited = parents.map(({ expression }) => found[source(expression)])
    const own = body.body.flatMap((member) =>
      member.type === 'TSPropertySignature' && member.typeAnnotation
        ? [[source(member.key), source(member.typeAnnotation.typeAnnotation)]]
        : [],
    )
    return Object.assign({}, ...inherited, Object.fromEntries(own))
  }

  function source({ start, end }: Node): string {
    return text.slice(start, end)
  }
}

function columnOf([name, type]: [string, string]): TypedColumn {
  const nullable = /\bnull\b/.test(type)
  return { name, types: postgresTypes(type), nullable, optional: /^Generated<|\bundefined\b/.test(type) }
}

function postgresTypes(type: string): string[] {
  if (/\bJSONColumnType<|\[\]/.test(type)) return ['jsonb']
  if (/\bDate\b/.test(type)) return ['timestamptz']
  if (/\bboolean\b/.test(type)) return ['bool']
  if (/\bnumber\b/.test(type)) return ['int4', 'int8']
  return /\b\w+Id\b/.test(type) ? ['uuid'] : ['text', 'date']
}
