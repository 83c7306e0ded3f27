import { findStudy } from '../db/queries/activities.ts'
import { itemOfWeek } from '../db/queries/items.ts'
import { mondayOf } from '../domain/zone.ts'
import { pushMissed } from '../text/admin.ts'
import { notifyAdmins } from './notify-admins.ts'
import { said } from './said.ts'
import type { Turn } from './turn.ts'

/**
 * Tells the admins of a push that was due while the program was down and is too late to be made up for; not of one
 * that had been made by hand before.
 */
export async function reportMissedPush(turn: Turn, at: Date): Promise<void> {
  const { tx, organisation } = turn
  if (organisation.pausedAt) return
  const item = await itemOfWeek(tx, organisation.id, mondayOf(at, organisation.timezone))
  if (!item || (await findStudy(tx, organisation.id, item.issueNo, at))) return
  await notifyAdmins(
    turn,
    `missed-push/${at.toISOString()}`,
    pushMissed(organisation.locale, said(turn, at) ?? ''),
  )
}
