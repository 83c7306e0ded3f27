import { getStudy, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { branchesOf } from '../db/queries/chats.ts'
import { participants } from '../db/queries/participation.ts'
import type { ActivityId, ChatId } from '../domain/ids.ts'
import { makeUpUntil } from '../domain/make-up.ts'
import type { Question } from '../domain/study-item.ts'
import { nextRun } from '../schedule.ts'
import { closingText } from '../text/programme.ts'
import { dayText } from '../text/when.ts'
import { countParticipants } from './count-participants.ts'
import { enqueue } from './enqueue.ts'
import { groupsPushed } from './groups-pushed.ts'
import { settlePoints } from './settle-points.ts'
import type { Turn } from './turn.ts'

/**
 * Carries out the closing of an activity, once and for all: settles everybody's points, right answers included, and
 * gives every group that got the push a summary of its own branches with the answers. One that has meanwhile been
 * put off is left open.
 */
export async function closeActivity(turn: Turn, activityId: ActivityId): Promise<'done' | 'skipped'> {
  const { tx, now, organisation } = turn
  const closed = await tx
    .updateTable('activity')
    .set({ closed_at: now })
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', activityId)
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', now)
    .returning('id')
    .executeTakeFirst()
  if (!closed) return 'skipped'
  const study = await getStudy(tx, organisation.id, activityId)
  for (const memberId of await participants(tx, organisation.id, activityId))
    await settlePoints(turn, study, memberId)
  const questions = await questionsOf(tx, organisation.id, study.itemId)
  for (const chatId of await groupsPushed(turn, activityId)) await summarise(turn, chatId, study, questions)
  return 'done'
}

async function summarise(
  turn: Turn,
  chatId: ChatId,
  study: StudyActivity,
  questions: readonly Question[],
): Promise<void> {
  const { tx, organisation, now } = turn
  const { locale, timezone, settings } = organisation
  const count = await countParticipants(turn, study.id, await branchesOf(tx, organisation.id, chatId))
  const push = organisation.pausedAt ? undefined : nextRun(settings.push, timezone, now)
  const next = push && dayText(locale, timezone, push, now)
  const until =
    settings.makeUpDays > 0 &&
    dayText(locale, timezone, makeUpUntil(study.closesAt ?? now, settings.makeUpDays), now)
  await enqueue(turn, {
    chatId,
    kind: 'closing',
    causeKind: 'activity',
    causeId: study.id,
    activityId: study.id,
    message: {
      t: 'text',
      text: closingText(locale, {
        issueNo: study.issueNo,
        count,
        questions,
        next,
        makeUpUntil: until || undefined,
      }),
    },
  })
}
