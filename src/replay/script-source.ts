import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { ScriptFault, YamlTrouble } from '../text/script-fault.ts'
import { ScriptError } from './script-error.ts'

/** Where something stands in a script: keys, and places in lists from 0. */
export type Path = readonly (string | number)[]

/** A script as YAML: what it says, and where. */
export interface ScriptSource {
  readonly whole: unknown
  has(...path: Path): boolean
  /** The line on which a part of the script stands, or what it would be part of. */
  lineOf(...path: Path): number | undefined
  /** The first line of a text that is written as it is (`|`), so that its lines are lines of the script. */
  textBegins(...path: Path): number | undefined
}

const troubles: Readonly<Record<string, YamlTrouble>> = {
  DUPLICATE_KEY: 'key-twice',
  MULTIPLE_DOCS: 'several-documents',
  TAB_AS_INDENT: 'tab',
}

/** Reads a script as YAML; throws `ScriptError` where it is none. */
export function readSource(file: string, text: string): ScriptSource {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map(({ pos, message, code }) => ({
    line: lines.linePos(pos[0]).line,
    fault: yamlFault(troubles[code] ?? { detail: message.replace(/\s+/g, ' ') }),
  }))
  if (broken.length > 0) throw new ScriptError(file, broken)
  const content = contentOf(document)
  if ('detail' in content) throw new ScriptError(file, [{ line: undefined, fault: yamlFault(content) }])
  return {
    whole: content.whole,
    has: (...path) => document.hasIn(path),
    lineOf: (...path) => lineIn(document, lines, path),
    textBegins: (...path) => {
      const node = document.getIn(path, true)
      const literal = isNode(node) && 'type' in node && node.type === 'BLOCK_LITERAL' && node.range
      return literal ? lines.linePos(literal[0]).line + 1 : undefined
    },
  }
}

function yamlFault(trouble: YamlTrouble): ScriptFault {
  return { code: 'yaml', trouble }
}

/** An alias of nothing shows only here. */
function contentOf(document: Document): { readonly whole: unknown } | { readonly detail: string } {
  try {
    return { whole: document.toJS() }
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) }
  }
}

function lineIn(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}
