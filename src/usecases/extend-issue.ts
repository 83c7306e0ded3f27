import { openStudies, type StudyActivity } from '../db/queries/activities.ts'
import { readDeadline } from '../domain/deadline.ts'
import { askForDeadline, deadlineRefused, extended, noneOpen } from '../text/admin.ts'
import { ask, forget } from './ask.ts'
import { enqueue } from './enqueue.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/** Puts off the closing of the open issue and says so once in its groups; without a time it asks for one. */
export async function extendIssue(turn: Turn, actor: Actor, argument: string): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale, timezone } = organisation
  const [study] = await openStudies(tx, organisation.id, now)
  if (!study?.closesAt) return [privately(noneOpen(locale))]
  const until = said(turn, study.closesAt) ?? ''
  if (argument === '') {
    await ask(turn, actor, 'extend', study.id)
    return [privately(askForDeadline(locale, study.issueNo, until))]
  }
  await forget(turn, actor)
  const deadline = readDeadline(argument, { now, closesAt: study.closesAt, zone: timezone })
  if (deadline.kind !== 'at') return [privately(deadlineRefused(locale, deadline.kind, until))]
  if (!(await putOff(turn, study, deadline.instant))) return [privately(noneOpen(locale))]
  const text = extended(locale, study.issueNo, said(turn, deadline.instant) ?? '')
  await announce(turn, study, deadline.instant, text)
  return [privately(text)]
}

/** Not any more when it is being closed at this very moment. */
async function putOff({ tx }: Turn, { id }: StudyActivity, until: Date): Promise<boolean> {
  const row = await tx
    .updateTable('activity')
    .set({ closes_at: until })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function announce(turn: Turn, study: StudyActivity, until: Date, text: string): Promise<void> {
  const pushes = await turn.tx
    .selectFrom('delivery')
    .where('organisation_id', '=', turn.organisation.id)
    .where('activity_id', '=', study.id)
    .where('kind', '=', 'push')
    .select('chat_id')
    .orderBy('seq')
    .execute()
  for (const { chat_id } of pushes) {
    await enqueue(turn, {
      chatId: chat_id,
      kind: 'notice',
      causeKind: 'activity',
      causeId: `${study.id}/${until.toISOString()}`,
      activityId: study.id,
      message: { t: 'text', text },
    })
  }
}
