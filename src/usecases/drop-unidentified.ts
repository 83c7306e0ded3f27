import { isOfMessage } from '../db/queries/messages.ts'
import type { Origin, Turn } from './turn.ts'

/** Forgets what an unknown account had sent with a message that it has recalled or changed. */
export async function dropUnidentified({ tx, organisation }: Turn, { sourceKey }: Origin): Promise<void> {
  await tx
    .deleteFrom('unidentified')
    .where('organisation_id', '=', organisation.id)
    .where('resolved_at', 'is', null)
    .where(isOfMessage(sourceKey))
    .execute()
}
