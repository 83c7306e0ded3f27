import { getStudy, type StudyActivity } from '../db/queries/activities.ts'
import { broughtBy } from '../db/queries/messages.ts'
import { withdrawn } from '../text/acknowledge.ts'
import { markPushDirty } from './mark-push-dirty.ts'
import { markWithdrawn } from './mark-withdrawn.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import type { Actor, Origin, Turn } from './turn.ts'
import { uncollect } from './uncollect.ts'

/**
 * Takes back what a recalled message had brought, as long as its activity was open when it was recalled; its
 * author is told in private. Later nothing changes: the record of a closed activity stands.
 */
export async function withdrawMessage(turn: Turn, actor: Actor, origin: Origin): Promise<readonly Reply[]> {
  const studies = await withdrawFacts(turn, origin)
  for (const study of studies) await settleWithdrawal(turn, actor, origin, study)
  return studies.map((study) => privately(withdrawn(turn.organisation.locale, study.issueNo)))
}

/** Marks everything a message had brought to open activities as taken back, and gives those activities. */
export async function withdrawFacts(turn: Turn, origin: Origin): Promise<StudyActivity[]> {
  const { tx, organisation } = turn
  const brought = await broughtBy(tx, organisation.id, origin.sourceKey)
  const studies = new Map<string, StudyActivity>()
  for (const { activityId } of brought) {
    const study = activityId && (await getStudy(tx, organisation.id, activityId))
    if (study && (study.closesAt === null || origin.sentAt < study.closesAt)) studies.set(study.id, study)
  }
  for (const study of studies.values()) await markWithdrawn(turn, study.id, origin.sourceKey)
  return [...studies.values()]
}

/** Brings points, the waiting acknowledgement and cards to what is left after something was taken back. */
export async function settleWithdrawal(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  study: StudyActivity,
): Promise<void> {
  await settlePoints(turn, study, actor.memberId)
  await uncollect(turn, study, actor.memberId, origin.chatId)
  await markPushDirty(turn, study.id, actor.memberId)
}
