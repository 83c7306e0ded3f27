import type { OrganisationId } from './ids.ts'
import type { Locale } from './locale.ts'
import type { OrganisationSettings } from './settings.ts'

/** The organisation something happens in, with its settings complete. */
export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  readonly locale: Locale
  readonly timezone: string
  readonly settings: OrganisationSettings
  readonly pausedAt: Date | null
  /** Up to when everything due has been looked at. */
  readonly tickedAt: Date
}
