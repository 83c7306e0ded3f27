import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lineCount, parseSource, readCode, type SourceFile } from './source.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'architecture')

/**
 * The planted trees: for each rule a small house that breaks it, on the lines that say "planted", and one that
 * is clean. Their files end in `.txt`, so that no other tool takes them for code; `// 50 more lines` in one of
 * them stands for that many.
 */
export function plantedTrees(): string[] {
  return readdirSync(FIXTURES)
}

export function plantedTree(name: string): SourceFile[] {
  const files = readCode(join(FIXTURES, name), '.txt')
  return files.map(({ path, text }) => parseSource({ path, text: unfold(text) }))
}

/** Every `path:line` that says it is planted. */
export function plantedLines(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').slice(0, lineCount(text))
    return lines.flatMap((line, index) => (line.includes('planted') ? `${path}:${index + 1}` : []))
  })
}

function unfold(text: string): string {
  return text.replace(/^ *\/\/ (\d+) more lines$/gm, (_, count) => Array(Number(count)).fill('//').join('\n'))
}
