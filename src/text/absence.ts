import type { Locale } from '../domain/locale.ts'

/** Said when a member's leave was noted; `until` is its last day. */
export function leaveNoted(locale: Locale, until: string): string {
  return locale === 'zh-CN'
    ? `好，学习请假到${until}。这段时间不算进人数，也不提醒你；想参加照样可以。提前回来就发「销假」。`
    : `Noted: you are on leave until ${until}. You are not counted or reminded until then, and may take part all the same. Back early? Send "back from leave".`
}

/** Asks until when. */
export function askForLeave(locale: Locale): string {
  return locale === 'zh-CN'
    ? '请到什么时候？比如「2周」「到12月20日」。'
    : 'Until when? For example "2 weeks" or "until 20 December".'
}

/** Said when the time could not be read or cannot be. */
export function leaveRefused(locale: Locale, why: 'unreadable' | 'not-later' | 'too-long'): string {
  const zh = {
    unreadable: '这个时间没看懂，可以写「学习请假 2周」或「学习请假 到12月20日」。',
    'not-later': '请假要到今天或以后才行。',
    'too-long': '一次最多请一年，到时候可以再请。',
  }
  const en = {
    unreadable: 'I could not read that time; write "study leave 2 weeks" or "study leave until 20 December".',
    'not-later': 'Leave can only end today or later.',
    'too-long': 'At most a year at a time; you can ask again then.',
  }
  return (locale === 'zh-CN' ? zh : en)[why]
}

/** Said when a member is back. */
export function leaveEnded(locale: Locale, wasOn: boolean): string {
  if (locale === 'zh-CN') return wasOn ? '好，欢迎回来，从现在起照常。' : '你现在没有在请假。'
  return wasOn ? 'Welcome back; everything is as usual from now on.' : 'You are not on leave.'
}
