import type { StudyActivity } from '../db/queries/activities.ts'
import type { ActivityId } from '../domain/ids.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import { type PlannedReminder, planReminders, type ReminderScope } from './plan-reminders.ts'
import type { Turn } from './turn.ts'

/**
 * Reminds in private those who have not taken part in an open issue: each at most twice, nobody who does not want it.
 * A reminder leaves when the hour allows, and whether it is still called for is asked again then. Pausing stops
 * pushes only: an issue that is open goes on, its reminders too. Gives the reminders there are now to be.
 */
export async function remindMissing(
  turn: Turn,
  study: StudyActivity,
  scope: ReminderScope,
): Promise<readonly PlannedReminder[]> {
  const reminded: PlannedReminder[] = []
  for (const planned of await planReminders(turn, study, scope)) {
    if (await remind(turn, study.id, planned)) reminded.push(planned)
  }
  return reminded
}

/** Not if another process is reminding the same member at this moment. */
async function remind(turn: Turn, activityId: ActivityId, planned: PlannedReminder): Promise<boolean> {
  const { tx, organisation } = turn
  const { memberId, account, nth, at } = planned
  const deliveryId = await enqueue(turn, {
    chatId: await directChat(turn, account),
    kind: 'reminder',
    causeKind: 'activity',
    causeId: `${activityId}/${memberId}/${nth}`,
    activityId,
    message: null,
    runAt: at,
  })
  if (!deliveryId) return false
  await tx
    .insertInto('reminder')
    .values({
      organisation_id: organisation.id,
      activity_id: activityId,
      member_id: memberId,
      nth,
      delivery_id: deliveryId,
      at,
    })
    .execute()
  return true
}
