import type { Locale } from '../domain/locale.ts'
import { plainName } from './person.ts'

/** What a reminder says of its issue. */
export interface ReminderSaid {
  readonly issueNo: number
  readonly title: string
  readonly source: string | undefined
  readonly quiz: boolean
  /** Until when it is open, as said now; none where it stays open until it is closed by hand. */
  readonly until: string | undefined
  readonly leftMs: number | undefined
  /** Whether no other one follows for this issue. */
  readonly last: boolean
}

/** A reminder in private: the title and the time left, how to take part, how to be left in peace. */
export function reminderText(locale: Locale, facts: ReminderSaid): string {
  return (locale === 'zh-CN' ? zhReminder : enReminder)(facts).join('\n')
}

function zhReminder({ issueNo, title, source, quiz, until, leftMs, last }: ReminderSaid): string[] {
  const time = until && leftMs !== undefined ? `${until}截止，${zhLeft(leftMs)}` : '还开着'
  return [
    `第${issueNo}期《${title}》${time}。`,
    ...(source ? [`原文：${source}`] : []),
    `发「本期」看全文，想到什么直接回我一两句${quiz ? '，或者发「答题」做小题' : ''}。`,
    `${last ? '这期不再提醒了。' : '这周不方便，回「本周不提醒」；'}以后都不用提醒，回「别提醒」。`,
  ]
}

function enReminder({ issueNo, title, source, quiz, until, leftMs, last }: ReminderSaid): string[] {
  const time = until && leftMs !== undefined ? `open until ${until}, ${enLeft(leftMs)}` : 'still open'
  return [
    `Issue ${issueNo}, "${title}": ${time}.`,
    ...(source ? [`Source: ${source}`] : []),
    `Send "this issue" for the text; a line of your thoughts is enough${quiz ? ', or send "quiz"' : ''}.`,
    `${last ? 'This is the last reminder of this issue.' : 'Busy? Reply "not this week".'} To stop them for good, reply "no reminders".`,
  ]
}

const HOUR = 3_600_000

function zhLeft(ms: number): string {
  if (ms < HOUR) return '不到1小时了'
  return ms < 24 * HOUR ? `还有${Math.floor(ms / HOUR)}小时` : `还有${Math.floor(ms / (24 * HOUR))}天`
}

function enLeft(ms: number): string {
  if (ms < HOUR) return 'less than an hour left'
  const [count, unit] =
    ms < 24 * HOUR ? [Math.floor(ms / HOUR), 'hour'] : [Math.floor(ms / (24 * HOUR)), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'} left`
}

/** A wish about reminders: none at all, none of the issues named, or as usual again. */
export type ReminderWish =
  | { readonly kind: 'never' }
  | { readonly kind: 'not-these'; readonly issues: readonly number[] }
  | { readonly kind: 'again' }

/** Said when a member's wish was noted. */
export function wishNoted(locale: Locale, wish: ReminderWish): string {
  return locale === 'zh-CN' ? zhNoted(wish) : enNoted(wish)
}

function zhNoted(wish: ReminderWish): string {
  switch (wish.kind) {
    case 'never':
      return '好，以后不再提醒你。内容照样推送到群里，想看就看。想要提醒时发「恢复提醒」。'
    case 'not-these':
      return `好，${wish.issues.map((issueNo) => `第${issueNo}期`).join('、')}不提醒你了。`
    case 'again':
      return '好，提醒恢复了：一期最多两次，只私下发给你。'
  }
}

function enNoted(wish: ReminderWish): string {
  switch (wish.kind) {
    case 'never':
      return 'All right, no more reminders. Issues still come to the group. "reminders on" brings them back.'
    case 'not-these':
      return `All right, no reminders of issue ${wish.issues.join(' and ')}.`
    case 'again':
      return 'Reminders are on again: at most two an issue, in private only.'
  }
}

/** Whom reminders are offered for, and when they would leave if not at once. */
export interface ReminderOffer {
  readonly issueNo: number
  /** The branch, where it is one of several. */
  readonly branch: string | undefined
  readonly count: number
  readonly later: string | undefined
}

/** Asks whether so many people shall be reminded. */
export function offerReminder(locale: Locale, { issueNo, branch, count, later }: ReminderOffer): string {
  if (locale === 'zh-CN') {
    const when = later ? `现在是安静时间，${later}发。` : ''
    return `提醒${plainName(branch ?? '')}第${issueNo}期还没参加的${count}个人？${when}回复「确认」就发。`
  }
  const people = count === 1 ? 'the 1 person' : `the ${count} people`
  const team = branch ? ` of ${plainName(branch)}` : ''
  const when = later ? ` These are quiet hours; they would go out ${later}.` : ''
  return `Remind ${people}${team} who ${count === 1 ? 'has' : 'have'} not taken part in issue ${issueNo}?${when} Reply "yes" to send.`
}

/** Said when reminders were confirmed. */
export function remindersConfirmed(locale: Locale, count: number, later: string | undefined): string {
  if (locale === 'zh-CN') return `好，${later ? `${later}` : '这就'}提醒${count}个人。`
  const people = count === 1 ? '1 person gets' : `${count} people get`
  return `All right, ${people} a reminder${later ? ` ${later}` : ' now'}.`
}

/** Said when reminders were not confirmed. */
export function remindersDeclined(locale: Locale): string {
  return locale === 'zh-CN' ? '好，不发。' : 'All right, none are sent.'
}

/** Said when there is nobody to remind. */
export function nobodyToRemind(locale: Locale, issueNo: number, everybodyTookPart: boolean): string {
  if (locale === 'zh-CN') {
    return everybodyTookPart
      ? `第${issueNo}期大家都参加了，不用提醒。`
      : `第${issueNo}期现在没有可提醒的人：提醒过的、不收提醒的、没绑定账号的都不打扰。`
  }
  return everybodyTookPart
    ? `Everybody has taken part in issue ${issueNo}; there is nobody to remind.`
    : `There is nobody to remind of issue ${issueNo} now: those reminded already, those who want none and those without an account are left alone.`
}

/** Said to somebody who has no branch whose members could be reminded. */
export function noBranchToRemind(locale: Locale): string {
  return locale === 'zh-CN'
    ? '提醒由书记发给自己支部的人，你现在没有负责的支部。'
    : 'Reminders go from team leads to their own teams; you lead none now.'
}
