import { pausing } from '../text/admin.ts'
import { privately, type Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** Stops scheduled pushes until they are resumed; an open issue goes on. */
export async function pausePushes({ tx, now, organisation }: Turn): Promise<readonly Reply[]> {
  await tx.updateTable('organisation').set({ paused_at: now }).where('id', '=', organisation.id).execute()
  return [privately(pausing(organisation.locale, true, undefined))]
}
