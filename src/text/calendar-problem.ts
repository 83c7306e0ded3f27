import type { CalendarProblem, FileProblem } from '../content/problem.ts'
import { quotable, type Sentences } from './sentence.ts'

/** What is said about a calendar of holidays. */
export const calendarSentences: Sentences<Exclude<CalendarProblem, FileProblem>> = {
  'not-a-calendar': () => ({
    zh: '这不是日历文件，里面没有 BEGIN:VCALENDAR。从日历里导出为 .ics，再导入。',
    en: 'this is no calendar: BEGIN:VCALENDAR is missing. Export it as .ics and import that.',
  }),
  'no-days': () => ({
    zh: '日历里没有一天假期。换一份有全天日程的。',
    en: 'there is no day in this calendar. Take one with whole-day entries.',
  }),
  'entry-without-date': () => ({
    zh: '这一项没有开始的日期。补上 DTSTART，或者删掉这一项。',
    en: 'this entry has no first day. Add DTSTART, or delete the entry.',
  }),
  'entry-date': ({ value }) => ({
    zh: `「${quotable(value)}」不是日期。写成 20261001 这样。`,
    en: `"${quotable(value)}" is no date. Write it like 20261001.`,
  }),
  'entry-not-whole-day': ({ value }) => ({
    zh: `「${quotable(value)}」带着钟点，假期要是全天的。改成全天，或者删掉这一项。`,
    en: `"${quotable(value)}" has a time of day, and a day off is a whole one. Make it one, or delete the entry.`,
  }),
  'entry-repeats': () => ({
    zh: '这一项是重复的日程。把每年的日期分别写出来。',
    en: 'this entry repeats. Write each date as an entry of its own.',
  }),
  'entry-ends-early': () => ({
    zh: '结束在开始之前。DTEND 写最后一天的后一天。',
    en: 'it ends before it begins. DTEND is the day after the last one.',
  }),
  'entry-too-long': ({ limit }) => ({
    zh: `这一项超过${limit}天。检查结束的日期。`,
    en: `this entry is longer than ${limit} days. Check its end.`,
  }),
}
