import { openStudies, type StudyActivity } from '../db/queries/activities.ts'
import type { ActivityId } from '../domain/ids.ts'
import { noneOpen } from '../text/admin.ts'
import { noBranchToRemind, nobodyToRemind, offerReminder as offerText } from '../text/reminder.ts'
import { ask } from './ask.ts'
import { countParticipants } from './count-participants.ts'
import { ownBranches } from './own-branches.ts'
import { planReminders } from './plan-reminders.ts'
import { type RemindableBranch, remindableBranches } from './remindable-branches.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/** A branch by its number in the digest of an issue. */
export interface DigestLine {
  readonly activityId: ActivityId
  readonly no: number
}

/**
 * Asks somebody who wants members reminded whether so many people shall be; nothing is sent before they confirm it. It
 * is about all the branches they may remind, or about one line of their digest.
 */
export async function offerReminder(turn: Turn, actor: Actor, line?: DigestLine): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale } = organisation
  const open = await openStudies(tx, organisation.id, now)
  const study = line ? open.find(({ id }) => id === line.activityId) : open[0]
  if (!study) return [privately(noneOpen(locale))]
  if (!line) return offer(turn, actor, study, await remindableBranches(turn, study.id, actor.memberId))
  const own = await ownBranches(turn, study.id, actor.memberId)
  const branch = own[line.no - 1]
  return offer(turn, actor, study, branch ? [branch] : [], own.length > 1 ? branch : undefined)
}

async function offer(
  turn: Turn,
  actor: Actor,
  study: StudyActivity,
  branches: readonly RemindableBranch[],
  one?: RemindableBranch,
): Promise<readonly Reply[]> {
  const { locale } = turn.organisation
  if (branches.length === 0) return [privately(noBranchToRemind(locale))]
  const ids = branches.map(({ id }) => id)
  const planned = await planReminders(turn, study, { branches: ids, except: actor.memberId })
  if (planned.length === 0) {
    const { due, participated } = await countParticipants(turn, study.id, ids)
    return [privately(nobodyToRemind(locale, study.issueNo, participated === due))]
  }
  await ask(turn, actor, 'confirm-remind', study.id, one?.id)
  const [first] = planned
  const later = first && first.at > turn.now ? said(turn, first.at) : undefined
  const facts = { issueNo: study.issueNo, branch: one?.name, count: planned.length, later }
  return [privately(offerText(locale, facts))]
}
