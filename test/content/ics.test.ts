import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIcs } from '../../src/content/ics.ts'
import { contentProblemText } from '../../src/text/content-problem.ts'

function read(...lines: readonly string[]) {
  return readText(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
}

function readText(text: string) {
  return readIcs(new TextEncoder().encode(text))
}

function entry(...lines: readonly string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
}

function said(file: ReturnType<typeof readIcs>): string[] {
  return file.problems.map((problem) => contentProblemText('zh-CN', 'h.ics', problem))
}

describe('a calendar of holidays', () => {
  it('gives the days of its entries; the end is the first day after', () => {
    const file = read(
      ...entry('DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004', 'SUMMARY:国庆节(休)'),
      ...entry('DTSTART;VALUE=DATE:20270101', 'SUMMARY:New Year'),
      ...entry('DTSTART;VALUE=DATE:20261230', 'DURATION:P2D'),
    )
    expect(file).toEqual({
      restDays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-12-30', '2026-12-31', '2027-01-01'],
      workdays: [],
      problems: [],
    })
  })

  it.each(['国庆节(班)', '国庆节（班）', '春节补班', '调休上班', 'Working day'])(
    'takes %s for a worked day',
    (title) => {
      const file = read(...entry('DTSTART;VALUE=DATE:20261010', `SUMMARY:${title}`))
      expect(file).toMatchObject({ restDays: [], workdays: ['2026-10-10'] })
    },
  )

  it.each(['国庆节(休)', '不上班', '班会', 'Labour Day'])('and %s for a day of rest', (title) => {
    expect(read(...entry('DTSTART:20261001', `SUMMARY:${title}`))).toMatchObject({ workdays: [] })
  })

  it('reads what real calendars have beside: folded lines, alarms, zones, midnights, what was called off', () => {
    const file = read(
      ...['BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...['END:STANDARD', 'END:VTIMEZONE'],
      ...entry('DTSTART;TZID="Asia/Shanghai":20261001T000000', 'DTEND;TZID=Asia/Shanghai:20261002T000000'),
      ...entry('DTSTART;VALUE=DATE:2026', ' 0925', 'BEGIN:VALARM', 'DURATION:PT15M', 'END:VALARM'),
      ...entry('DTSTART;VALUE=DATE:20261111', 'STATUS:CANCELLED'),
    )
    expect(file).toMatchObject({ restDays: ['2026-09-25', '2026-10-01'], problems: [] })
  })

  it('names every problem by its line', () => {
    const file = read(
      ...entry('DTSTART:20261001T090000', 'DTEND:20261001T100000'),
      ...entry('DTSTART;VALUE=DATE:20261301'),
      ...entry('SUMMARY:x'),
      ...entry('DTSTART;VALUE=DATE:20261001', 'RRULE:FREQ=YEARLY'),
      ...entry('DTSTART;VALUE=DATE:20261003', 'DTEND;VALUE=DATE:20261001'),
      ...entry('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20270101'),
      ...entry('DTSTART;VALUE=DATE:20260101', 'DURATION:PT1H'),
    )
    expect(said(file)).toMatchInlineSnapshot(`
      [
        "h.ics 第5行：「20261001T090000」带着钟点，假期要是全天的。改成全天，或者删掉这一项。",
        "h.ics 第10行：「20261301」不是日期。写成 20261001 这样。",
        "h.ics 第12行：这一项没有开始的日期。补上 DTSTART，或者删掉这一项。",
        "h.ics 第19行：这一项是重复的日程。把每年的日期分别写出来。",
        "h.ics 第24行：结束在开始之前。DTEND 写最后一天的后一天。",
        "h.ics 第29行：这一项超过92天。检查结束的日期。",
        "h.ics 第34行：「PT1H」不是日期。写成 20261001 这样。",
      ]
    `)
  })

  it.each([
    ['no calendar', '姓名,支部\n王芳,第一支部\n'],
    ['a calendar without days', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'],
    ['nothing', ''],
    ['a file that is too large', 'x'.repeat(512 * 1024 + 1)],
  ])('is not %s', (_, text) => {
    expect(readText(text)).toMatchObject({ restDays: [], workdays: [] })
    expect(readText(text).problems).toHaveLength(1)
  })

  it('gives real days, each once and in order, of whatever it is given', () => {
    const part = fc.constantFrom(
      ...['BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:20260228', 'DTEND:20260302', 'DTEND:99991231'],
      ...['DURATION:P3W', 'BEGIN:VALARM', 'END:VALARM', ' 1', 'SUMMARY:(班)', 'DTSTART:00000000', ';;:"'],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (lines) => {
        const { restDays, workdays } = read(...lines)
        for (const days of [restDays, workdays]) {
          expect(days).toEqual([...new Set(days)].toSorted())
          for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        }
      }),
    )
  })
})
