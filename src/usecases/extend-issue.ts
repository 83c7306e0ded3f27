import { openStudies, type StudyActivity } from '../db/queries/activities.ts'
import { readDeadline } from '../domain/deadline.ts'
import { askForDeadline, deadlineRefused, extended, noneOpen } from '../text/admin.ts'
import { ask, forget } from './ask.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import { tellGroups } from './tell-groups.ts'
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
  await tellGroups(turn, study.id, `${study.id}/${deadline.instant.toISOString()}`, text)
  return [privately(text)]
}

/** Not any more when it is being closed at this very moment. */
async function putOff({ tx, organisation }: Turn, { id }: StudyActivity, until: Date): Promise<boolean> {
  const row = await tx
    .updateTable('activity')
    .set({ closes_at: until })
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
