import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Comment, type Node, type Program, parseSync } from 'oxc-parser'
import { type ImportRef, importsOf } from './imports.ts'
import { CODE, IGNORED } from './lists.ts'
import { type Place, placesOf } from './places.ts'

/** One file of code, parsed once; `path` is relative to the project and always written with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
  readonly places: readonly Place[]
  readonly imports: readonly ImportRef[]
}

/** The path and text of all code below `root`; with a suffix, of the files that carry it after their name. */
export function readCode(root: string, suffix = ''): { readonly path: string; readonly text: string }[] {
  return codePaths(root, '', suffix).map((path) => ({
    path,
    text: readFileSync(join(root, path + suffix), 'utf8'),
  }))
}

export function parseSource({ path, text }: { readonly path: string; readonly text: string }): SourceFile {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const places = placesOf(program)
  return { path, text, program, comments, places, imports: importsOf(path, places) }
}

/** The line an offset is on, counted from 1. */
export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length
}

export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** How many lines a node stands on. */
export function linesOf(file: SourceFile, node: Node): number {
  return lineAt(file, node.end) - lineAt(file, node.start) + 1
}

function codePaths(root: string, folder: string, suffix: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const path = folder + entry.name
    if (entry.name.startsWith('.') || IGNORED.includes(path)) return []
    if (entry.isDirectory()) return codePaths(root, `${path}/`, suffix)
    const name = path.slice(0, path.length - suffix.length)
    return path.endsWith(suffix) && CODE.test(name) ? [name] : []
  })
}
