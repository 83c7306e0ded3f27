import type { ActivityId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'

/** The activities whose closing is due by an instant and has not been carried out, earliest first. */
export async function closingsDue(
  db: Reader,
  organisationId: OrganisationId,
  until: Date,
): Promise<{ id: ActivityId; closesAt: Date }[]> {
  const rows = await db
    .selectFrom('activity')
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', until)
    .select(['id', 'closes_at'])
    .orderBy('closes_at')
    .execute()
  return rows.flatMap(({ id, closes_at }) => (closes_at ? [{ id, closesAt: closes_at }] : []))
}

/** The earliest closing that has not been carried out, due or to come. */
export async function nextClosing(db: Reader, organisationId: OrganisationId): Promise<Date | undefined> {
  const row = await db
    .selectFrom('activity')
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .select((eb) => eb.fn.min<Date | null>('closes_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? undefined
}
