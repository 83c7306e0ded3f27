/**
 * An answer that can be recorded. `value` is canonical: choice letters in upper case and sorted, `true` or
 * `false`, or what fills the gap, without outer spaces and punctuation.
 */
export interface GivenAnswer {
  readonly no: number
  readonly value: string
}

/** A part of an answer that cannot be recorded, as it was given, and why; `no` is unknown where none was named. */
export interface RefusedAnswer {
  readonly no: number | undefined
  readonly given: string
  readonly why: 'no-such-question' | 'no-such-choice' | 'one-choice-only' | 'not-true-or-false' | 'unreadable'
}

/**
 * How much a claim proves by itself. `sure`: an answer even alone in an open group. `told`: an answer where
 * the bot is addressed. `carried`: one only beside another that proves itself. `quoted`: repeats the item.
 */
export type Weight = 'sure' | 'told' | 'carried' | 'quoted'

/** What a part of a message comes to. */
export interface Part {
  readonly given: readonly GivenAnswer[]
  readonly refused: readonly RefusedAnswer[]
}

/** What one value says about one question. */
export interface Judged extends Part {
  readonly weight: Weight
}

/**
 * A stretch of the message that answers one or several questions. `explicit`: a word or a sign says that the
 * number is a question's; `worded`: a word does.
 */
export interface Claim extends Judged {
  readonly nos: readonly number[]
  readonly start: number
  readonly end: number
  readonly valueStart: number
  readonly explicit: boolean
  readonly worded: boolean
  readonly asks: boolean
}
