import { openStudies } from '../db/queries/activities.ts'
import { closedByHand, noneOpen } from '../text/admin.ts'
import { closeActivity } from './close-activity.ts'
import { countParticipants } from './count-participants.ts'
import { privately, type Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** Closes the open issue by hand, now; what was sent before this moment counts. */
export async function closeIssue(turn: Turn): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const [study] = await openStudies(tx, organisation.id, now)
  if (!study) return [privately(noneOpen(organisation.locale))]
  await tx
    .updateTable('activity')
    .set({ closes_at: now })
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', study.id)
    .execute()
  await closeActivity(turn, study.id)
  const count = await countParticipants(turn, study.id)
  return [privately(closedByHand(organisation.locale, study.issueNo, count))]
}
