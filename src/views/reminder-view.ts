import { openStudies, questionsOf } from '../db/queries/activities.ts'
import type { DeliveryRow } from '../db/queries/deliveries.ts'
import { getItem } from '../db/queries/items.ts'
import { reminderOf } from '../db/queries/reminders.ts'
import { decideSending } from '../domain/reminder.ts'
import { reminderText } from '../text/reminder.ts'
import { reminderFacts, reminderTimes } from '../usecases/reminder-facts.ts'
import { said } from '../usecases/said.ts'
import type { Turn } from '../usecases/turn.ts'
import type { Rendered } from './render-view.ts'

/**
 * A reminder as it is right at this moment, if it still is: whoever has taken part meanwhile or wants no reminders
 * gets none, and none is sent in quiet hours or once the issue has closed.
 */
export async function reminderView(turn: Turn, delivery: DeliveryRow): Promise<Rendered> {
  const { tx, now, organisation } = turn
  const reminder = await reminderOf(tx, organisation.id, delivery.id)
  const open = await openStudies(tx, organisation.id, now)
  const study = open.find(({ id }) => id === reminder?.activityId)
  if (!reminder || !study) return { kind: 'drop' }
  const [member] = await reminderFacts(turn, study, reminder.memberId)
  if (!member) return { kind: 'drop' }
  const facts = { ...member.facts, attempts: delivery.attempts }
  const decision = decideSending(facts, reminderTimes(turn, study), now)
  if (decision.kind !== 'send') return decision
  const questions = await questionsOf(tx, organisation.id, study.itemId)
  const text = reminderText(organisation.locale, {
    issueNo: study.issueNo,
    title: study.title,
    source: (await getItem(tx, organisation.id, study.itemId)).source ?? undefined,
    quiz: questions.length > 0,
    until: said(turn, study.closesAt),
    leftMs: study.closesAt ? study.closesAt.getTime() - now.getTime() : undefined,
    last: reminder.nth === 2,
  })
  return { kind: 'message', message: { t: 'text', text } }
}
