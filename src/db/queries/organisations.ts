import type { Selectable } from 'kysely'
import type { OrganisationId } from '../../domain/ids.ts'
import type { Organisation } from '../../domain/organisation.ts'
import { defaultSettings } from '../../domain/settings.ts'
import type { Reader } from '../database.ts'
import type { OrganisationTable } from '../schema/organisation.ts'

/** Every organisation of this deployment, oldest first. */
export async function listOrganisations(db: Reader): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('created_at').orderBy('name').execute()
  return rows.map(complete)
}

/** One organisation with its settings complete. */
export async function getOrganisation(db: Reader, id: OrganisationId): Promise<Organisation> {
  return complete(
    await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

function complete(row: Selectable<OrganisationTable>): Organisation {
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    timezone: row.timezone,
    settings: { ...defaultSettings, ...row.settings },
    pausedAt: row.paused_at,
    tickedAt: row.ticked_at,
  }
}
