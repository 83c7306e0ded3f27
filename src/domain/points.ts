/** Why points were given: each member earns each cause at most once an activity; `correct` follows the quiz. */
export type LedgerCause = 'share' | 'quiz' | 'finish' | 'correct'

export const ruleVersion = 'study-8min/1'

/**
 * Points of the preset `study-8min`: taking part weighs more than being right. `correct` is per right answer
 * and is entered when the activity closes, so that the ledger gives no answer away before.
 */
export const pointsFor: Readonly<Record<LedgerCause, number>> = { share: 5, quiz: 5, finish: 2, correct: 1 }
