import { sql } from 'kysely'
import { getOrganisation } from '../db/queries/organisations.ts'
import type { Turn } from './turn.ts'

/** Days of a calendar, as `YYYY-MM-DD`. */
export interface Holidays {
  readonly restDays: readonly string[]
  readonly workdays: readonly string[]
}

/** Adds days of rest, and weekends worked in exchange, to what the organisation has set; tells how many are new. */
export async function importHolidays(
  { tx, organisation }: Pick<Turn, 'tx' | 'organisation'>,
  days: Holidays,
): Promise<{ restDays: number; workdays: number }> {
  const { settings: before } = await getOrganisation(tx, organisation.id)
  const restDays = united(before.restDays, days.restDays)
  const workdays = united(before.workdays, days.workdays)
  await tx
    .updateTable('organisation')
    .set({ settings: sql`settings || ${JSON.stringify({ restDays, workdays })}::jsonb` })
    .where('id', '=', organisation.id)
    .execute()
  return {
    restDays: restDays.length - before.restDays.length,
    workdays: workdays.length - before.workdays.length,
  }
}

function united(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])].toSorted()
}
