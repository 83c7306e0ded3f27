import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { OrganisationId } from '../../domain/ids.ts'
import type { Locale } from '../../domain/locale.ts'
import type { OrganisationSettings } from '../../domain/settings.ts'

/** The tenant: everything else belongs to one. */
export interface OrganisationTable {
  id: OrganisationId
  name: string
  locale: Locale
  timezone: string
  /** Only what differs from the defaults. */
  settings: JSONColumnType<Partial<OrganisationSettings>>
  paused_at: Generated<Date | null>
  /** Up to when everything due has been looked at; what lies before it is never fired again. */
  ticked_at: Date
  created_at: ColumnType<Date, Date, never>
}
