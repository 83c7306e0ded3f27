/** The days of the week as people write them, Monday first; of two that begin alike the longer stands first. */
export const weekdayWords: readonly (readonly string[])[] = [
  ['周一', '星期一', '礼拜一', 'monday', 'mon'],
  ['周二', '星期二', '礼拜二', 'tuesday', 'tues', 'tue'],
  ['周三', '星期三', '礼拜三', 'wednesday', 'wed'],
  ['周四', '星期四', '礼拜四', 'thursday', 'thurs', 'thu'],
  ['周五', '星期五', '礼拜五', 'friday', 'fri'],
  ['周六', '星期六', '礼拜六', 'saturday', 'sat'],
  ['周日', '星期日', '礼拜日', '星期天', '礼拜天', '周天', 'sunday', 'sun'],
]

/** Before the day of a week: which week, counted from the present one. */
export const weekLeads: readonly (readonly [string, number])[] = [
  ['下下个', 2],
  ['下下', 2],
  ['下个', 1],
  ['下', 1],
  ['这个', 0],
  ['这', 0],
  ['本', 0],
  ['next ', 1],
  ['this ', 0],
]

export const dayWords: readonly (readonly [string, number])[] = [
  ['大后天', 3],
  ['后天', 2],
  ['明天', 1],
  ['明日', 1],
  ['今天', 0],
  ['今日', 0],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['tomorrow', 1],
  ['today', 0],
]

/** Short for a day and its evening: 今晚, 明晚. */
export const shortEvening = /^([今明后])晚上?/u
export const longEvening = '$1天晚上'

/** Units of a length of time, in hours. */
export const unitHours: readonly (readonly [string, number])[] = [
  ['小时', 1],
  ['个小时', 1],
  ['天', 24],
  ['日', 24],
  ['周', 168],
  ['个星期', 168],
  ['个礼拜', 168],
  ['星期', 168],
  ['hours', 1],
  ['hour', 1],
  ['days', 24],
  ['day', 24],
  ['weeks', 168],
  ['week', 168],
]

/** After a word like "until" this is the day of a month, not a length of time. */
export const dayOfMonthUnit = '日'

export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...[...'一二三四五六七八九十'].map((word, index): [string, number] => [word, index + 1]),
  ['两', 2],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ['a', 1],
  ['an', 1],
])

/** What may stand before a deadline; longer ones stand first. */
export const untilWords: readonly string[] = [
  '推迟到',
  '延长到',
  '延期到',
  '截止到',
  '延到',
  '延至',
  '直到',
  '到',
  '至',
  'until ',
  'till ',
  'to ',
  'by ',
]

/** What may stand after a deadline and adds nothing to it. */
export const afterDeadline = /(?:之?前|截止|为止|吧|[\s.,!~。])+$/u

/** Dates, their year first, then without one. */
export const fullDate = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?!\d)[日号]?/u
export const monthAndDay = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})(?!\d)[日号]?/u
export const dayOfMonth = /^(\d{1,2})[日号]/u

/** Dates with the name of the month: `2 December`, `Dec 2nd`. */
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const ordinalEnd = '(?:st|nd|rd|th)?'
export const dayThenMonth = new RegExp(`^(\\d{1,2})${ordinalEnd}\\s+(?:of\\s+)?${monthName}(?![a-z])`, 'u')
export const monthThenDay = new RegExp(`^${monthName}\\s+(\\d{1,2})${ordinalEnd}(?!\\d)`, 'u')

/** What may stand between a day and its time. */
export const beforeTime = /^(?:[\s,]|的|at\s)+/u

/** Times of day: `22:00`, `22点半`, `晚上10点`, `10:30 pm`, `10 pm`. */
export const clockTime =
  /^(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?\s*(?<hour>\d{1,2})(?<sign>:(?<minute>\d{2})|[点时](?:(?<half>半)|(?<odd>\d{1,2})分?|整)?)?\s*(?<noon>[ap]\.?m\.?)?$/u
export const morningParts: readonly string[] = ['凌晨', '早上', '上午', 'am', 'a.m.', 'a.m']
export const nightParts: readonly string[] = ['晚上', '晚']
export const noonPart = '中午'
