import { readAbsence } from '../domain/absence.ts'
import { askForLeave, leaveNoted, leaveRefused } from '../text/absence.ts'
import { dayText } from '../text/when.ts'
import { ask, forget } from './ask.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Notes that a member is on leave from now on: not counted among those due for issues that are open in that time,
 * and not reminded. Asking again moves the end; without a time it is asked for.
 */
export async function takeLeave(turn: Turn, actor: Actor, argument: string): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale, timezone } = organisation
  if (argument === '') {
    await ask(turn, actor, 'leave')
    return [privately(askForLeave(locale))]
  }
  await forget(turn, actor)
  const absence = readAbsence(argument, now, timezone)
  if (absence.kind !== 'until') return [privately(leaveRefused(locale, absence.kind))]
  const running = await tx
    .updateTable('absence')
    .set({ until_at: absence.until })
    .where('organisation_id', '=', organisation.id)
    .where('member_id', '=', actor.memberId)
    .where('until_at', '>', now)
    .returning('member_id')
    .executeTakeFirst()
  if (!running) {
    const leave = { organisation_id: organisation.id, member_id: actor.memberId, from_at: now, asked_at: now }
    await tx
      .insertInto('absence')
      .values({ ...leave, until_at: absence.until })
      .execute()
  }
  return [privately(leaveNoted(locale, dayText(locale, timezone, absence.lastDay, now)))]
}
