import type { UserRef } from '../chat/event.ts'
import type { StudyActivity } from '../db/queries/activities.ts'
import { dueMembers } from '../db/queries/participation.ts'
import { accountsByMember, reminderStates } from '../db/queries/reminders.ts'
import type { BranchId, MemberId } from '../domain/ids.ts'
import type { ReminderFacts, ReminderTimes } from '../domain/reminder.ts'
import type { Turn } from './turn.ts'

export interface RemindableMember {
  readonly memberId: MemberId
  readonly branchId: BranchId
  /** Where the member can be written to privately. */
  readonly account: UserRef | undefined
  readonly facts: ReminderFacts
}

/** Of everybody who was due for an activity, or of one member, what bears on a reminder. */
export async function reminderFacts(
  { tx, organisation, now, capabilities }: Turn,
  { id: activityId }: StudyActivity,
  memberId?: MemberId,
): Promise<RemindableMember[]> {
  const due = await dueMembers(tx, organisation.id, activityId, memberId)
  const states = await reminderStates(tx, organisation.id, { activityId, memberId, now })
  const accounts = await accountsByMember(tx, organisation.id, memberId)
  const stateOf = new Map(states.map((state) => [state.memberId, state]))
  return due.flatMap((member) => {
    const state = stateOf.get(member.memberId)
    const account = accounts.get(member.memberId)?.find(({ platform }) => capabilities(platform).privateReply)
    if (!state) return []
    const facts = { ...member, ...state, reachable: account !== undefined }
    return [{ memberId: member.memberId, branchId: member.branchId, account, facts }]
  })
}

/** The hours and days that bear on reminders of an activity. */
export function reminderTimes(
  { organisation }: Pick<Turn, 'organisation'>,
  study: StudyActivity,
): ReminderTimes {
  return { closesAt: study.closesAt, zone: organisation.timezone, settings: organisation.settings }
}
