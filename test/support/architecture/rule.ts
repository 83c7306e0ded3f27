import type { SourceFile } from './source.ts'

export interface Rule {
  readonly name: string
  /** What holds, as a sentence that ends the line "the house: …". */
  readonly says: string
  readonly check: (file: SourceFile) => readonly Finding[]
}

export interface Finding {
  /** The offset in the file. */
  readonly at: number
  readonly message: string
}
