import { waitUnits } from '../lexicon/terminal-words.ts'
import { readDeadline } from './deadline.ts'
import { addDays, instantAt, localTime, parseZoned } from './zone.ts'

/** Reads a length of time such as `10m` or `2 days`, in milliseconds. */
export function readWait(text: string): number | undefined {
  const match = /^(\d{1,4})\s*(\p{L}+)$/u.exec(text.normalize('NFKC').trim().toLowerCase())
  const unit = waitUnits.find(([word]) => word === match?.[2])
  return match && unit ? Number(match[1]) * unit[1] * 60_000 : undefined
}

/**
 * Reads a moment to come: a full date and time, a time of day (today or else tomorrow), or a day with a time as
 * people say it.
 */
export function readMoment(text: string, now: Date, zone: string): Date | undefined {
  const words = text.normalize('NFKC').trim()
  return parseZoned(words, zone) ?? timeOfDay(words, now, zone) ?? dayToCome(words, now, zone)
}

function timeOfDay(words: string, now: Date, zone: string): Date | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(words)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || hour > 23 || minute > 59) return undefined
  const today = { ...localTime(now, zone), hour, minute }
  const instant = instantAt(today, zone)
  return instant > now ? instant : instantAt(addDays(today, 1), zone)
}

function dayToCome(words: string, now: Date, zone: string): Date | undefined {
  const reading = readDeadline(words, { now, closesAt: now, zone })
  return reading.kind === 'at' ? reading.instant : undefined
}
