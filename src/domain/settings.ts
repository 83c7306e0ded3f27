/** A cron expression in the programme's zone, or `off`. */
export type Schedule = string

/** What an organisation may set; every setting has a default, and the table keeps only what differs. */
export interface OrganisationSettings {
  readonly push: Schedule
  readonly close: Schedule
  /** When members who have not taken part are reminded in private, while an issue is open. */
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
  /** From which hour, 0 to 23, until which nobody is reminded; the same hour twice: no quiet hours. */
  readonly quietFromHour: number
  readonly quietUntilHour: number
  /** At which hour, 0 to 23, secretaries read how an issue stands, a working day before it closes. */
  readonly digestHour: number
  /** Whose holidays count: `cn` knows the public holidays of China, `none` Monday to Friday only. */
  readonly calendar: 'none' | 'cn'
  /** Days (`YYYY-MM-DD`) that are worked, and days that are not, whatever the calendar says. */
  readonly workdays: readonly string[]
  readonly restDays: readonly string[]
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
  quietFromHour: 21,
  quietUntilHour: 8,
  digestHour: 9,
  calendar: 'none',
  workdays: [],
  restDays: [],
  collectQuietMinutes: 10,
  collectLatestMinutes: 120,
}
