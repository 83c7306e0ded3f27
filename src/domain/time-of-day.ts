import { beforeTime, clockTime, morningParts, nightParts, noonPart } from '../lexicon/deadline-words.ts'

/** Reads a time of day that stands alone or after a day; hour 24 is the end of that day. */
export function readTimeOfDay(text: string): { hour: number; minute: number } | undefined {
  const found = clockTime.exec(text.replace(beforeTime, ''))?.groups
  if (!found || (found.sign === undefined && found.noon === undefined)) return undefined
  const minute = found.half ? 30 : Number(found.minute ?? found.odd ?? 0)
  const hour = hourOf(Number(found.hour), found.noon ?? found.part)
  return hour * 60 + minute <= 24 * 60 && minute < 60 ? { hour, minute } : undefined
}

/** The hour of 24 that an hour with its part of the day means: 10 in the evening is 22, 1 at night is unsure. */
function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (morningParts.includes(part)) return hour === 12 ? 0 : hour
  if (part === noonPart) return hour < 10 ? hour + 12 : hour
  if (nightParts.includes(part) && hour === 12) return 24
  if (nightParts.includes(part) && hour < 5) return Number.NaN
  return hour === 12 ? 12 : hour + 12
}
