import { leaveEnded } from '../text/absence.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/** Ends a member's leave now: from the next issue on they count again, and in what is open once they take part. */
export async function endLeave({ tx, now, organisation }: Turn, actor: Actor): Promise<readonly Reply[]> {
  const ended = await tx
    .updateTable('absence')
    .set({ until_at: now })
    .where('organisation_id', '=', organisation.id)
    .where('member_id', '=', actor.memberId)
    .where('until_at', '>', now)
    .returning('member_id')
    .executeTakeFirst()
  return [privately(leaveEnded(organisation.locale, ended !== undefined))]
}
