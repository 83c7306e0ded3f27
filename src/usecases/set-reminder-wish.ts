import { openStudies } from '../db/queries/activities.ts'
import type { ActivityId } from '../domain/ids.ts'
import { noneOpen } from '../text/admin.ts'
import { wishNoted } from '../text/reminder.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Notes a member's wish about reminders: none ever again, none of what is open now, or as usual again, which takes
 * back both. It holds for reminders that are already waiting to leave.
 */
export async function setReminderWish(
  turn: Turn,
  actor: Actor,
  wish: 'never' | 'not-this-week' | 'again',
): Promise<readonly Reply[]> {
  const { locale } = turn.organisation
  switch (wish) {
    case 'never':
      await refuse(turn, actor, null)
      return [privately(wishNoted(locale, { kind: 'never' }))]
    case 'again':
      await takeBack(turn, actor)
      return [privately(wishNoted(locale, { kind: 'again' }))]
    case 'not-this-week': {
      const open = await openStudies(turn.tx, turn.organisation.id, turn.now)
      if (open.length === 0) return [privately(noneOpen(locale))]
      for (const study of open) await refuse(turn, actor, study.id)
      const issues = open.map(({ issueNo }) => issueNo).toSorted((one, other) => one - other)
      return [privately(wishNoted(locale, { kind: 'not-these', issues }))]
    }
  }
}

async function refuse(
  { tx, now, organisation }: Turn,
  { memberId }: Actor,
  activityId: ActivityId | null,
): Promise<void> {
  await tx
    .insertInto('reminder_refusal')
    .values({
      organisation_id: organisation.id,
      member_id: memberId,
      activity_id: activityId,
      asked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function takeBack({ tx, organisation }: Turn, { memberId }: Actor): Promise<void> {
  await tx
    .deleteFrom('reminder_refusal')
    .where('organisation_id', '=', organisation.id)
    .where('member_id', '=', memberId)
    .execute()
}
