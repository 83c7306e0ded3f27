/** The days of the week as people write them, Monday first. */
export const weekdayWords: readonly (readonly string[])[] = [
  ['周一', '星期一', '礼拜一', 'monday', 'mon'],
  ['周二', '星期二', '礼拜二', 'tuesday', 'tue'],
  ['周三', '星期三', '礼拜三', 'wednesday', 'wed'],
  ['周四', '星期四', '礼拜四', 'thursday', 'thu'],
  ['周五', '星期五', '礼拜五', 'friday', 'fri'],
  ['周六', '星期六', '礼拜六', 'saturday', 'sat'],
  ['周日', '星期日', '礼拜日', '星期天', '礼拜天', '周天', 'sunday', 'sun'],
]

export const dayWords: readonly (readonly [string, number])[] = [
  ['大后天', 3],
  ['后天', 2],
  ['明天', 1],
  ['今天', 0],
  ['day after tomorrow', 2],
  ['tomorrow', 1],
  ['today', 0],
]

/** Units of a length of time, in hours. */
export const unitHours: readonly (readonly [string, number])[] = [
  ['小时', 1],
  ['个小时', 1],
  ['天', 24],
  ['日', 24],
  ['周', 168],
  ['个星期', 168],
  ['星期', 168],
  ['hours', 1],
  ['hour', 1],
  ['days', 24],
  ['day', 24],
  ['weeks', 168],
  ['week', 168],
]

export const smallNumbers: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  十: 10,
  one: 1,
  two: 2,
  three: 3,
  a: 1,
}

/** What may stand before a deadline. */
export const untilWords: readonly string[] = [
  '延到',
  '延至',
  '直到',
  '到',
  '至',
  'until ',
  'to ',
  'till ',
  'by ',
]

/** Date and time written with words: 12月2日, 22点半. */
export const monthDay = /^(\d{1,2})月(\d{1,2})[日号]?/u
export const clockWords = /^(\d{1,2})(?:[点时]半|[点时](\d{1,2})?分?)/u
export const halfPast = /^\d{1,2}[点时]半/u
