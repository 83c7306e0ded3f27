import { type Doings, isDue, tookPart } from './participation.ts'
import { afterQuiet, isQuiet, type QuietHours } from './quiet-hours.ts'
import type { OrganisationSettings } from './settings.ts'
import { type WorkCalendar, workingDayFrom } from './working-day.ts'
import { instantAt, localTime } from './zone.ts'

/** A member is reminded of one issue at most this often … */
export const MOST_REMINDERS = 2
/** … and the second time at least half a day after the first. */
const LEAST_GAP = 12 * 3_600_000

/** What is known of a member when it is asked whether to remind. */
export interface ReminderFacts extends Doings {
  /** On leave during the issue. */
  readonly excused: boolean
  /** Still a member of some branch. */
  readonly belongs: boolean
  /** Whether there is a private way to the member. */
  readonly reachable: boolean
  /** Has asked not to be reminded, of this issue or for good. */
  readonly unwanted: boolean
  /** For when reminders of this issue were planned so far. */
  readonly reminded: readonly Date[]
}

/** The end and the organisation's hours and days. */
export interface ReminderTimes {
  readonly closesAt: Date | null
  readonly zone: string
  readonly settings: QuietHours & WorkCalendar & Pick<OrganisationSettings, 'countFinished'>
}

export type ReminderDecision =
  | { readonly kind: 'remind'; readonly at: Date; readonly nth: 1 | 2 }
  | { readonly kind: 'leave-alone' }

/** Whether and when a member is reminded, if somebody or something wants it now. */
export function decideReminder(facts: ReminderFacts, times: ReminderTimes, now: Date): ReminderDecision {
  if (!isWelcome(facts, times) || facts.reminded.length >= MOST_REMINDERS) return { kind: 'leave-alone' }
  const at = reminderTime(now, times)
  if (!at || facts.reminded.some((before) => at.getTime() - before.getTime() < LEAST_GAP))
    return { kind: 'leave-alone' }
  return { kind: 'remind', at, nth: facts.reminded.length === 0 ? 1 : 2 }
}

export type SendingDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'drop' }

/**
 * Whether a reminder that was planned is still right at the moment of its sending. One that comes into the quiet hours
 * waits for the morning if nothing was tried yet, and otherwise is given up.
 */
export function decideSending(
  facts: ReminderFacts & { readonly attempts: number },
  times: ReminderTimes,
  now: Date,
): SendingDecision {
  if (!isWelcome(facts, times) || isOver(now, times)) return { kind: 'drop' }
  if (!isQuiet(now, times.zone, times.settings)) return { kind: 'send' }
  const at = facts.attempts === 0 ? reminderTime(now, times) : undefined
  return at ? { kind: 'later', at } : { kind: 'drop' }
}

/**
 * When a reminder that is wanted at an instant leaves; not at all where that would be at the closing or after it. What
 * falls into quiet hours waits for their end. What falls on a day that is not worked waits for the same time of the
 * next working day, if there is one before the closing; otherwise it leaves on the rest day, being the last that helps.
 */
export function reminderTime(wanted: Date, times: ReminderTimes): Date | undefined {
  const { zone, settings } = times
  const awake = afterQuiet(wanted, zone, settings)
  const day = localTime(awake, zone)
  const working = workingDayFrom(day, settings)
  const moved = working === day ? awake : afterQuiet(instantAt(working, zone), zone, settings)
  const at = isOver(moved, times) ? awake : moved
  return isOver(at, times) ? undefined : at
}

function isWelcome(facts: ReminderFacts, { settings }: ReminderTimes): boolean {
  if (!facts.belongs || !facts.reachable || facts.unwanted) return false
  return isDue(facts, settings) && !tookPart(facts, settings)
}

function isOver(at: Date, { closesAt }: ReminderTimes): boolean {
  return closesAt !== null && at >= closesAt
}
