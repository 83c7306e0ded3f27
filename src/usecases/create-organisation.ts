import type { Reader } from '../db/database.ts'
import { getOrganisation } from '../db/queries/organisations.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Locale } from '../domain/locale.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { OrganisationSettings } from '../domain/settings.ts'
import type { Random } from '../ports/random.ts'

export interface NewOrganisation {
  readonly name: string
  readonly locale: Locale
  readonly timezone: string
  /** Only what differs from the defaults. */
  readonly settings: Partial<OrganisationSettings>
}

/** Founds an organisation, or gives the one that has this name already, unchanged. */
export async function createOrganisation(
  tx: Reader,
  random: Random,
  now: Date,
  organisation: NewOrganisation,
): Promise<Organisation> {
  await tx
    .insertInto('organisation')
    .values({
      id: random.uuid() as OrganisationId,
      name: organisation.name,
      locale: organisation.locale,
      timezone: organisation.timezone,
      settings: JSON.stringify(organisation.settings),
      ticked_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('organisation')
    .where('name', '=', organisation.name)
    .select('id')
    .executeTakeFirstOrThrow()
  return getOrganisation(tx, id)
}
