import type { ScriptFault } from '../text/script-fault.ts'

/** What is wrong with a script, and on which line. */
export interface ScriptProblem {
  readonly line: number | undefined
  readonly fault: ScriptFault
}

/** A script that is not valid; nothing of it counts. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
  readonly file: string
  /** In the order of the lines. */
  readonly problems: readonly ScriptProblem[]

  constructor(file: string, problems: readonly ScriptProblem[]) {
    super(problems.map(({ line, fault }) => `${file}:${line ?? '?'} ${fault.code}`).join('; '))
    this.file = file
    this.problems = problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  }
}
