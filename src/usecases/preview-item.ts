import { boundGroups } from '../db/queries/chats.ts'
import { type ItemRow, itemByIssue, nextUnpushed } from '../db/queries/items.ts'
import { mondayOf } from '../domain/zone.ts'
import { nextRun } from '../schedule.ts'
import { nothingToPush, previewHead } from '../text/admin.ts'
import { pushText } from '../text/push.ts'
import { pushFacts } from './push-facts.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/** Shows an admin in private what groups will read: of the issue named, or of the next that is ready. */
export async function previewItem(
  turn: Turn,
  actor: Actor,
  issueNo: number | undefined,
): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale, settings, timezone } = organisation
  const item = await chosen(turn, issueNo)
  if (!item) return [privately(nothingToPush(locale, issueNo))]
  const groups = await boundGroups(tx, organisation.id)
  const push = organisation.pausedAt ? undefined : nextRun(settings.push, timezone, now)
  const planned = push && mondayOf(push, timezone) === item.week ? push : undefined
  const closes = nextRun(settings.close, timezone, planned ?? now) ?? null
  const { privateReply } = turn.capabilities(actor.account.platform)
  const facts = await pushFacts(turn, item, closes, { privateReply, hears: 'all' })
  const head = previewHead(locale, { when: said(turn, planned), groups: groups.length })
  return [privately(`${head}\n\n${pushText(locale, facts)}`)]
}

async function chosen(
  { tx, now, organisation }: Turn,
  issueNo: number | undefined,
): Promise<ItemRow | undefined> {
  if (issueNo !== undefined) return itemByIssue(tx, organisation.id, issueNo)
  return nextUnpushed(tx, organisation.id, mondayOf(now, organisation.timezone))
}
