import { type FormRead, formProblems } from './form-problems.ts'
import { ScriptError, type ScriptProblem } from './script-error.ts'
import {
  type ScriptHead,
  type ScriptStep,
  type StepVerb,
  scriptHead,
  scriptKeys,
  stepSchemas,
} from './script-schema.ts'
import { readSource, type ScriptSource } from './script-source.ts'

/** A script whose form is right. Names, times and files have not been looked at yet. */
export interface ScriptRead {
  readonly source: ScriptSource
  readonly head: ScriptHead
  readonly steps: readonly StepRead[]
}

interface StepRead {
  readonly line: number | undefined
  readonly step: ScriptStep
}

const verbs = Object.keys(stepSchemas) as StepVerb[]

/** Reads the form of a script; throws `ScriptError` with everything that is wrong with it. */
export function readScript(file: string, text: string): ScriptRead {
  const source = readSource(file, text)
  const { whole } = source
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
    throw new ScriptError(file, [{ line: 1, fault: { code: 'not-a-script' } }])
  }
  const head = scriptHead.safeParse(whole)
  const problems = head.success ? [] : formProblems(head.error, { source, at: [], known: scriptKeys })
  const listed = 'steps' in whole && Array.isArray(whole.steps) ? whole.steps : []
  const read = listed.map((step: unknown, index) => readStep(step, index, source))
  problems.push(...read.flatMap((each) => ('problems' in each ? each.problems : [])))
  if (!head.success || problems.length > 0) throw new ScriptError(file, problems)
  return { source, head: head.data, steps: read.flatMap((each) => ('step' in each ? [each] : [])) }
}

function readStep(
  step: unknown,
  index: number,
  source: ScriptSource,
): StepRead | { readonly problems: readonly ScriptProblem[] } {
  const line = source.lineOf('steps', index)
  const keys = typeof step === 'object' && step !== null ? Object.keys(step) : []
  const verb = verbs.find((each) => keys.includes(each))
  if (!verb) return { problems: [{ line, fault: { code: 'no-verb', known: verbs } }] }
  const schema = stepSchemas[verb]
  const parsed = schema.safeParse(step)
  if (parsed.success) return { line, step: { verb, ...parsed.data } as ScriptStep }
  const form: FormRead = { source, at: ['steps', index], known: () => Object.keys(schema.shape) }
  return { problems: formProblems(parsed.error, form) }
}
