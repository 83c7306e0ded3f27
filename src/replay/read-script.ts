import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ScriptFault } from '../text/script-fault.ts'
import { ScriptError, type ScriptProblem } from './script-error.ts'
import { type ScriptHead, type ScriptStep, type StepVerb, scriptHead, stepSchemas } from './script-schema.ts'

/** A script whose form is right. Names, times and files have not been looked at yet. */
export interface ScriptRead {
  readonly head: ScriptHead
  readonly steps: readonly { readonly line: number | undefined; readonly step: ScriptStep }[]
  /** The line on which a part of the script stands. */
  lineOf(...path: readonly (string | number)[]): number | undefined
}

const verbs = Object.keys(stepSchemas) as StepVerb[]

/** Reads the form of a script; throws `ScriptError` with everything that is wrong with it. */
export function readScript(text: string): ScriptRead {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map(({ pos, message }) =>
    problem(lines.linePos(pos[0]).line, { code: 'yaml', detail: message.replace(/\s+/g, ' ') }),
  )
  if (broken.length > 0) throw new ScriptError(broken)
  const lineOf = (...path: readonly (string | number)[]) => lineIn(document, lines, path)
  const whole: unknown = document.toJS()
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
    throw new ScriptError([problem(1, { code: 'not-a-script' })])
  }
  const head = scriptHead.safeParse(whole)
  const problems = head.success ? [] : issuesOf(head.error, [], lineOf, Object.keys(scriptHead.shape))
  const listed = 'steps' in whole && Array.isArray(whole.steps) ? whole.steps : []
  const read = listed.map((step: unknown, index) => readStep(step, index, lineOf))
  problems.push(...read.flatMap((each) => ('problems' in each ? each.problems : [])))
  if (!head.success || problems.length > 0) throw new ScriptError(problems)
  return { head: head.data, steps: read.flatMap((each) => ('step' in each ? [each] : [])), lineOf }
}

type Lines = ScriptRead['lineOf']

function readStep(
  step: unknown,
  index: number,
  lineOf: Lines,
): { line: number | undefined; step: ScriptStep } | { problems: ScriptProblem[] } {
  const line = lineOf('steps', index)
  const keys = typeof step === 'object' && step !== null ? Object.keys(step) : []
  const verb = verbs.find((each) => keys.includes(each))
  if (!verb) return { problems: [problem(line, { code: 'no-verb', known: verbs })] }
  const schema = stepSchemas[verb]
  const parsed = schema.safeParse(step)
  if (!parsed.success) {
    return { problems: issuesOf(parsed.error, ['steps', index], lineOf, Object.keys(schema.shape)) }
  }
  return { line, step: { verb, ...parsed.data } as ScriptStep }
}

function issuesOf(
  error: z.ZodError,
  base: readonly (string | number)[],
  lineOf: Lines,
  known: readonly string[],
): ScriptProblem[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path.filter((part) => typeof part !== 'symbol')]
    const where = whereOf(path)
    if (issue.code === 'unrecognized_keys') {
      const top = issue.path.length === 0 ? known : []
      return issue.keys.map((key) =>
        problem(lineOf(...path, key), { code: 'unknown-key', where, key, known: top }),
      )
    }
    if (
      issue.code === 'invalid_type' &&
      issue.input === undefined &&
      lineOf(...path) === lineOf(...path.slice(0, -1))
    ) {
      const key = String(path.at(-1) ?? '')
      return [problem(lineOf(...path), { code: 'missing', where: whereOf(path.slice(0, -1)), key })]
    }
    return [problem(lineOf(...path), { code: 'wrong-value', where, wanted: wantedBy(issue) })]
  })
}

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(wantedBy))].join(' | ')
    case 'too_small':
      return issue.origin === 'string' ? 'text' : `>= ${issue.minimum}`
    default:
      return issue.message
  }
}

/** `steps[3].from` as people count: the list's entries from 1. */
function whereOf(path: readonly (string | number)[]): string {
  const parts = path.map((part, index) =>
    typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${part}`,
  )
  return parts.length === 0 ? 'script' : parts.join('')
}

function lineIn(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

function problem(line: number | undefined, fault: ScriptFault): ScriptProblem {
  return { line, fault }
}
