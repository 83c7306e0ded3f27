import type { Widget } from '../chat/adapter.ts'
import type { Card, CardButton, CardField, Outbound } from '../chat/message.ts'
import { getStudy } from '../db/queries/activities.ts'
import { branchesOf } from '../db/queries/chats.ts'
import type { DeliveryRow } from '../db/queries/deliveries.ts'
import { getItem } from '../db/queries/items.ts'
import { cardKey } from '../domain/card-key.ts'
import type { ActivityId } from '../domain/ids.ts'
import type { Locale } from '../domain/locale.ts'
import { formLabels } from '../text/item.ts'
import { headline, pushCardLines, pushText } from '../text/push.ts'
import { countParticipants } from '../usecases/count-participants.ts'
import { questionFields } from '../usecases/pose-quiz.ts'
import { pushFacts } from '../usecases/push-facts.ts'
import type { Turn } from '../usecases/turn.ts'

/** The push of a study item: a card with a form where the group can show one, else text. */
export async function pushView(turn: Turn, activityId: ActivityId, delivery: DeliveryRow): Promise<Outbound> {
  const { tx, organisation } = turn
  const { locale, id } = organisation
  const study = await getStudy(tx, id, activityId)
  const { privateReply } = turn.capabilities(delivery.to.platform)
  const item = await getItem(tx, id, study.itemId)
  const facts = await pushFacts(turn, item, study.closesAt, { privateReply, hears: delivery.hears })
  const text = pushText(locale, facts)
  if (delivery.widgets.length === 0) return { t: 'text', text }
  const { participated } = await countParticipants(
    turn,
    activityId,
    await branchesOf(tx, id, delivery.chatId),
  )
  const asked = questionFields(locale, facts.questions, delivery.widgets)
  const fields = [...asked, ...shareField(locale, delivery.widgets)]
  const card: Card = {
    key: cardKey(activityId),
    title: headline(locale, facts),
    lines: pushCardLines(locale, facts, { participants: participated, asked: asked.length }),
    fields,
    buttons: buttonsFor(locale, fields),
  }
  return { t: 'card', card, fallback: text }
}

function shareField(locale: Locale, widgets: readonly Widget[]): CardField[] {
  if (!widgets.includes('form') && !widgets.includes('text-input')) return []
  return [{ name: 'share', kind: 'share', label: formLabels(locale).share, choices: [] }]
}

function buttonsFor(locale: Locale, fields: readonly CardField[]): CardButton[] {
  const { submit, finished } = formLabels(locale)
  const submitting: CardButton[] = fields.length > 0 ? [{ action: 'submit', label: submit }] : []
  return [...submitting, { action: 'finished', label: finished }]
}
