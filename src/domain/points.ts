/** Why points were given; `correct` follows the quiz. */
export type LedgerCause = 'share' | 'quiz' | 'finish' | 'correct'

export const ruleVersion = 'study-8min/1'

/** Points of the preset `study-8min`: taking part weighs more than being right. */
const pointsFor: Readonly<Record<LedgerCause, number>> = { share: 5, quiz: 5, finish: 2, correct: 1 }

/** What a member did on time for one activity, as far as it earns points. */
export interface Earnings {
  readonly shares: number
  readonly answers: number
  readonly finished: boolean
  readonly correct: number
  readonly closed: boolean
}

/**
 * What an activity is worth to a member, by cause. Each cause counts once however often it was done; right answers
 * count one by one and only once the activity has closed, so that the ledger gives no answer away before.
 */
export function worthOf(
  done: Earnings,
  settings: { readonly countFinished: boolean },
): Record<LedgerCause, number> {
  return {
    share: done.shares > 0 ? pointsFor.share : 0,
    quiz: done.answers > 0 ? pointsFor.quiz : 0,
    finish: done.finished && settings.countFinished ? pointsFor.finish : 0,
    correct: done.closed ? done.correct * pointsFor.correct : 0,
  }
}
