import { openStudies } from '../db/queries/activities.ts'
import type { ActivityId, BranchId } from '../domain/ids.ts'
import { noneOpen } from '../text/admin.ts'
import { nobodyToRemind, remindersConfirmed, remindersDeclined } from '../text/reminder.ts'
import { ask } from './ask.ts'
import { countParticipants } from './count-participants.ts'
import { remindMissing } from './remind-missing.ts'
import { remindableBranches } from './remindable-branches.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/** What somebody was asked to confirm, and what they said. */
export interface ReminderConfirmation {
  readonly activityId: ActivityId
  /** None: all the branches they may remind. */
  readonly branchId: BranchId | undefined
  readonly yes: boolean
}

/** Sends the reminders that were offered, to those who still are to get one; rights are looked at again. */
export async function confirmReminder(
  turn: Turn,
  actor: Actor,
  { activityId, branchId, yes }: ReminderConfirmation,
): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale } = organisation
  if (branchId) await ask(turn, actor, 'digest', activityId)
  if (!yes) return [privately(remindersDeclined(locale))]
  const study = (await openStudies(tx, organisation.id, now)).find(({ id }) => id === activityId)
  if (!study) return [privately(noneOpen(locale))]
  const allowed = (await remindableBranches(turn, activityId, actor.memberId)).map(({ id }) => id)
  const branches = branchId ? allowed.filter((id) => id === branchId) : allowed
  const reminded = await remindMissing(turn, study, { branches, except: actor.memberId })
  const [first] = reminded
  if (!first) {
    const { due, participated } = await countParticipants(turn, activityId, branches)
    return [privately(nobodyToRemind(locale, study.issueNo, participated === due))]
  }
  const later = first.at > now ? said(turn, first.at) : undefined
  return [privately(remindersConfirmed(locale, reminded.length, later))]
}
