import { IMPORT_RULES } from './import-rules.ts'
import { MUST_BE_SEEN } from './lists.ts'
import { MACHINE_RULES } from './machine-rules.ts'
import type { Rule } from './rule.ts'
import { SHAPE_RULES } from './shape-rules.ts'
import { SIZE_RULES } from './size-rules.ts'
import { lineAt, type SourceFile } from './source.ts'
import { WORD_RULES } from './word-rules.ts'

export const RULES: readonly Rule[] = [
  ...IMPORT_RULES,
  ...WORD_RULES,
  ...MACHINE_RULES,
  ...SHAPE_RULES,
  ...SIZE_RULES,
]

/** What breaks a rule, one line each: `path:line message`. */
export function violations(rule: Rule, files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    rule.check(file).map(({ at, message }) => `${file.path}:${lineAt(file, at)} ${message}`),
  )
}

/** The folders where no file of code was found although there must be some. */
export function unseen(files: readonly SourceFile[]): string[] {
  return MUST_BE_SEEN.filter((folder) => !files.some(({ path }) => path.startsWith(folder)))
}
