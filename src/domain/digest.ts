import { afterQuiet, type QuietHours } from './quiet-hours.ts'
import type { OrganisationSettings } from './settings.ts'
import { type WorkCalendar, workingDayBefore } from './working-day.ts'
import { instantAt, localTime } from './zone.ts'

type DigestSettings = QuietHours & WorkCalendar & Pick<OrganisationSettings, 'digestHour'>

/** When secretaries read how an issue stands: at the digest hour of the last working day before the closing day. */
export function digestTime(closesAt: Date, zone: string, settings: DigestSettings): Date {
  const day = localTime(workingDayBefore(closesAt, zone, settings), zone)
  return instantAt({ ...day, hour: settings.digestHour, minute: 0 }, zone)
}

/** When a digest that is carried out now may leave: not in quiet hours, and not once the issue has closed. */
export function digestLeaves(
  now: Date,
  closesAt: Date,
  zone: string,
  settings: DigestSettings,
): Date | undefined {
  const at = afterQuiet(now, zone, settings)
  return at < closesAt ? at : undefined
}
