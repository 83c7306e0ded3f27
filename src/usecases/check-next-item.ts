import { itemOfWeek } from '../db/queries/items.ts'
import { mondayOf } from '../domain/zone.ts'
import { noItemReady } from '../text/admin.ts'
import { notifyAdmins } from './notify-admins.ts'
import { said } from './said.ts'
import type { Turn } from './turn.ts'

/** Tells the admins when nothing is ready for a coming push. */
export async function checkNextItem(turn: Turn, push: Date): Promise<void> {
  const { tx, organisation } = turn
  if (organisation.pausedAt) return
  const monday = mondayOf(push, organisation.timezone)
  if (await itemOfWeek(tx, organisation.id, monday)) return
  const text = noItemReady(organisation.locale, said(turn, push) ?? '', monday)
  await notifyAdmins(turn, `item-check/${push.toISOString()}`, text)
}
