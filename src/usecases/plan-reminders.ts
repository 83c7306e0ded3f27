import type { UserRef } from '../chat/event.ts'
import type { StudyActivity } from '../db/queries/activities.ts'
import type { BranchId, MemberId } from '../domain/ids.ts'
import { decideReminder } from '../domain/reminder.ts'
import { reminderFacts, reminderTimes } from './reminder-facts.ts'
import type { Turn } from './turn.ts'

/** Whom somebody may remind: some branches, or all; and not the one who asks. */
export interface ReminderScope {
  readonly branches?: readonly BranchId[] | undefined
  readonly except?: MemberId
}

export interface PlannedReminder {
  readonly memberId: MemberId
  readonly account: UserRef
  readonly at: Date
  readonly nth: 1 | 2
}

/** Who would be reminded of an issue if it were done now, and when each reminder would leave. */
export async function planReminders(
  turn: Turn,
  study: StudyActivity,
  { branches, except }: ReminderScope,
): Promise<PlannedReminder[]> {
  const times = reminderTimes(turn, study)
  const planned = new Map<MemberId, PlannedReminder>()
  for (const { memberId, branchId, account, facts } of await reminderFacts(turn, study)) {
    if (memberId === except || (branches && !branches.includes(branchId)) || !account) continue
    const decision = decideReminder(facts, times, turn.now)
    if (decision.kind === 'remind') planned.set(memberId, { memberId, account, ...decision })
  }
  return [...planned.values()]
}
