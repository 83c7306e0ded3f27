import { boundGroups } from '../db/queries/chats.ts'
import { type ItemRow, itemByIssue, itemOfWeek, nextUnpushed } from '../db/queries/items.ts'
import { mondayOf } from '../domain/zone.ts'
import { alreadyPushed, noGroups, nothingToPush, pushed } from '../text/admin.ts'
import { publishItem } from './publish-item.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Turn } from './turn.ts'

/** Pushes an item by hand, now: the issue named, else this week's, else the next one that is ready. */
export async function pushItem(turn: Turn, issueNo: number | undefined): Promise<readonly Reply[]> {
  const { tx, organisation } = turn
  const { locale } = organisation
  const item = await chosen(turn, issueNo)
  if (!item) return [privately(nothingToPush(locale, issueNo))]
  const groups = await boundGroups(tx, organisation.id)
  if (groups.length === 0) return [privately(noGroups(locale))]
  const published = await publishItem(turn, item, turn.now)
  if (published.groups > 0) {
    return [privately(pushed(locale, item.issueNo, published.groups, said(turn, published.closesAt)))]
  }
  const next = await nextUnpushed(tx, organisation.id, mondayOf(turn.now, organisation.timezone))
  return [privately(alreadyPushed(locale, item.issueNo, next?.issueNo))]
}

async function chosen(
  { tx, now, organisation }: Turn,
  issueNo: number | undefined,
): Promise<ItemRow | undefined> {
  if (issueNo !== undefined) return itemByIssue(tx, organisation.id, issueNo)
  const monday = mondayOf(now, organisation.timezone)
  return (await itemOfWeek(tx, organisation.id, monday)) ?? nextUnpushed(tx, organisation.id, monday)
}
