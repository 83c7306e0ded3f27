import type { z } from 'zod'
import type { ScriptProblem } from './script-error.ts'
import type { Path, ScriptSource } from './script-source.ts'

type Issue = z.core.$ZodIssue

/** What part of a script was read, and where it stands. */
export interface FormRead {
  readonly source: ScriptSource
  readonly at: Path
  /** The keys that the part at a path may have. */
  known(path: Path): readonly string[]
}

/** Says on which lines a script does not have its form, and what is expected there. */
export function formProblems(error: z.ZodError, form: FormRead): ScriptProblem[] {
  return error.issues.flatMap(meant).flatMap((issue) => problemsOf(issue, form))
}

/** Of something that may have several forms, what is wrong with the one it seems to have. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const similar = issue.errors.find((errors) =>
    errors.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  )
  if (!similar) return [issue]
  return similar.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }))
}

function problemsOf(issue: Issue, { source, at, known }: FormRead): ScriptProblem[] {
  const path = [...at, ...issue.path.filter((part) => typeof part !== 'symbol')]
  const line = source.lineOf(...path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: source.lineOf(...path, key),
      fault: { code: 'unknown-key', where: whereOf(path), key, known: known(path) },
    }))
  }
  if (issue.code === 'invalid_type' && !source.has(...path)) {
    const where = whereOf(path.slice(0, -1))
    return [{ line, fault: { code: 'missing', where, key: String(path.at(-1) ?? '') } }]
  }
  return [{ line, fault: { code: 'wrong-value', where: whereOf(path), wanted: wantedBy(issue) } }]
}

/** What would be right, as names of kinds (`string`, `int` …) and as values. */
function wantedBy(issue: Issue): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [issue.expected]
    case 'invalid_value':
      return issue.values.map(String)
    case 'invalid_union':
      return [...new Set(issue.errors.flat().flatMap(wantedBy))]
    case 'too_small':
      return [issue.origin === 'string' ? 'not-empty' : `>= ${issue.minimum}`]
    case 'too_big':
      return [`<= ${issue.maximum}`]
    default:
      return [issue.message]
  }
}

/** `steps[3].from` as people count: the list's entries from 1. */
function whereOf(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('')
}
