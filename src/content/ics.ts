import { addDays, dateText } from '../domain/zone.ts'
import { workedDayWords } from '../lexicon/calendar-words.ts'
import { type IcsProperty, icsLines } from './ics-lines.ts'
import type { CalendarProblem } from './problem.ts'

export interface IcsRead {
  /** As `YYYY-MM-DD`, in order, each once. */
  readonly restDays: readonly string[]
  readonly workdays: readonly string[]
  readonly problems: readonly CalendarProblem[]
}

interface Entry {
  readonly line: number
  readonly properties: ReadonlyMap<string, IcsProperty>
}

const MAX_BYTES = 512 * 1024
const MOST_DAYS = 92

/**
 * Reads a calendar of holidays (iCalendar): every whole-day entry is a day or days of rest, or worked days where its
 * title says so. Every problem is named by its line, and with a problem nothing should be taken.
 */
export function readIcs(bytes: Uint8Array): IcsRead {
  const limitKb = MAX_BYTES / 1024
  if (bytes.length > MAX_BYTES) return refused({ code: 'too-large', line: undefined, limitKb })
  const lines = icsLines(new TextDecoder().decode(bytes))
  if (!lines.some(({ name, value }) => name === 'BEGIN' && value === 'VCALENDAR'))
    return refused({ code: 'not-a-calendar', line: undefined })
  const problems: CalendarProblem[] = []
  const rest = new Set<string>()
  const work = new Set<string>()
  for (const entry of entriesOf(lines)) {
    const days = isCancelled(entry) ? [] : daysOf(entry, problems)
    const into = workedDayWords.test(entry.properties.get('SUMMARY')?.value ?? '') ? work : rest
    for (const day of days) into.add(day)
  }
  if (problems.length === 0 && rest.size + work.size === 0)
    return refused({ code: 'no-days', line: undefined })
  return { restDays: [...rest].toSorted(), workdays: [...work].toSorted(), problems }
}

function refused(problem: CalendarProblem): IcsRead {
  return { restDays: [], workdays: [], problems: [problem] }
}

/** The events, without what stands inside them, such as alarms. */
function entriesOf(lines: readonly IcsProperty[]): Entry[] {
  const entries: Entry[] = []
  const inside: string[] = []
  let properties = new Map<string, IcsProperty>()
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      inside.push(line.value)
      if (line.value !== 'VEVENT') continue
      properties = new Map()
      entries.push({ line: line.line, properties })
    } else if (line.name === 'END') inside.pop()
    else if (inside.at(-1) === 'VEVENT') properties.set(line.name, line)
  }
  return entries
}

function isCancelled({ properties }: Entry): boolean {
  return properties.get('STATUS')?.value === 'CANCELLED'
}

function daysOf({ line, properties }: Entry, problems: CalendarProblem[]): string[] {
  const repeats = properties.get('RRULE') ?? properties.get('RDATE')
  const start = properties.get('DTSTART')
  const found = repeats ? repeating(repeats) : start ? span(start, properties) : dateless(line)
  if (typeof found === 'object' && 'code' in found) {
    problems.push(found)
    return []
  }
  return Array.from({ length: found.count }, (_, index) => dayAfter(found.first, index))
}

type Span = { readonly first: string; readonly count: number }

function repeating({ line }: IcsProperty): CalendarProblem {
  return { code: 'entry-repeats', line }
}

function dateless(line: number): CalendarProblem {
  return { code: 'entry-without-date', line }
}

/** From the first day on; the end is the first day that no longer belongs to it, and one day unless given. */
function span(start: IcsProperty, properties: ReadonlyMap<string, IcsProperty>): Span | CalendarProblem {
  const first = wholeDay(start)
  if (typeof first !== 'string') return first
  const end = properties.get('DTEND')
  const last = end ? wholeDay(end) : undefined
  if (typeof last === 'object') return last
  const length = properties.get('DURATION')
  const count = last === undefined ? lengthOf(length) : daysBetween(first, last)
  const { line } = end ?? length ?? start
  if (count === undefined) return { code: 'entry-date', line, value: length?.value ?? '' }
  if (count < 1) return { code: 'entry-ends-early', line }
  return count > MOST_DAYS ? { code: 'entry-too-long', line, limit: MOST_DAYS } : { first, count }
}

function wholeDay({ line, value }: IcsProperty): string | CalendarProblem {
  const found = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/u.exec(value)
  const date = found && `${found[1]}-${found[2]}-${found[3]}`
  if (!date || dayAfter(date, 0) !== date) return { code: 'entry-date', line, value }
  return found[4] === undefined || found[4] === 'T000000'
    ? date
    : { code: 'entry-not-whole-day', line, value }
}

function lengthOf(length: IcsProperty | undefined): number | undefined {
  if (!length) return 1
  const found = /^P(?:(\d{1,3})D|(\d{1,2})W)$/u.exec(length.value)
  return found ? Number(found[1] ?? 0) + 7 * Number(found[2] ?? 0) : undefined
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
}

function dayAfter(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number)
  return dateText(addDays({ year: year!, month: month!, day: day!, hour: 0, minute: 0 }, days))
}
