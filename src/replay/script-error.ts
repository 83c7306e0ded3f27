import type { ScriptFault } from '../text/script-fault.ts'

/** What is wrong with a script, and on which line. */
export interface ScriptProblem {
  readonly line: number | undefined
  readonly fault: ScriptFault
}

/** A script that is not valid; nothing of it counts. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
  readonly problems: readonly ScriptProblem[]

  constructor(problems: readonly ScriptProblem[]) {
    super(problems.map(({ line, fault }) => `line ${line ?? '?'}: ${fault.code}`).join('; '))
    this.problems = problems
  }
}
