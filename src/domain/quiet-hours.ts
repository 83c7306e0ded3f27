import type { OrganisationSettings } from './settings.ts'
import { addDays, instantAt, localTime } from './zone.ts'

/** From which hour until which nobody is written to unasked; the same hour twice means never quiet. */
export type QuietHours = Pick<OrganisationSettings, 'quietFromHour' | 'quietUntilHour'>

/** Whether an instant lies in the quiet hours of the zone. */
export function isQuiet(instant: Date, zone: string, { quietFromHour, quietUntilHour }: QuietHours): boolean {
  const { hour } = localTime(instant, zone)
  if (quietFromHour <= quietUntilHour) return hour >= quietFromHour && hour < quietUntilHour
  return hour >= quietFromHour || hour < quietUntilHour
}

/** The instant itself, or the end of the quiet hours it lies in. */
export function afterQuiet(instant: Date, zone: string, quiet: QuietHours): Date {
  if (!isQuiet(instant, zone, quiet)) return instant
  const local = localTime(instant, zone)
  const isPast = local.hour >= quiet.quietUntilHour
  return instantAt({ ...addDays(local, isPast ? 1 : 0), hour: quiet.quietUntilHour, minute: 0 }, zone)
}
