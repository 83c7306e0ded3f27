/** A cron expression in the programme's zone, or `off`. */
export type Schedule = string

/** What an organisation may set; every setting has a default, and the table keeps only what differs. */
export interface OrganisationSettings {
  readonly push: Schedule
  readonly close: Schedule
  readonly remind: Schedule
  /** How many letters or characters a share needs besides its mark. */
  readonly shareMinLetters: number
  /** Whether saying that the item was read counts as taking part. */
  readonly countFinished: boolean
  /** Which of several answers to one question counts, by the time it was sent. */
  readonly countedAnswer: 'last' | 'first'
  /** Until which hour of its own day a missed push is still made up for, 0 to 24. */
  readonly pushUntilHour: number
  /** For how many days after its closing an issue can be made up for. */
  readonly makeUpDays: number
  /** The collected acknowledgement waits for this much quiet … */
  readonly collectQuietMinutes: number
  /** … but no longer than this after the first thing it acknowledges. */
  readonly collectLatestMinutes: number
}

export const defaultSettings: OrganisationSettings = {
  push: '0 9 * * 1',
  close: '0 22 * * 0',
  remind: 'off',
  shareMinLetters: 10,
  countFinished: false,
  countedAnswer: 'last',
  pushUntilHour: 20,
  makeUpDays: 28,
  collectQuietMinutes: 10,
  collectLatestMinutes: 120,
}
