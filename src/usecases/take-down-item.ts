import { findStudy, type StudyActivity } from '../db/queries/activities.ts'
import { itemByIssue } from '../db/queries/items.ts'
import { participants } from '../db/queries/participation.ts'
import type { ItemId } from '../domain/ids.ts'
import { itemTakenDown, itemTakenDownByAdmin, whichToTakeDown } from '../text/corrections.ts'
import { noSuchIssue } from '../text/programme.ts'
import { groupsPushed } from './groups-pushed.ts'
import { markWithdrawn } from './mark-withdrawn.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import { tellGroups } from './tell-groups.ts'
import type { Turn } from './turn.ts'
import { uncollect } from './uncollect.ts'

/**
 * Takes an issue down so that it can be replaced under the same number. Before its push nobody learns of it;
 * afterwards its groups are told once, it counts for nobody, and its points are reversed.
 */
export async function takeDownItem(turn: Turn, issueNo: number | undefined): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale } = organisation
  if (issueNo === undefined) return [privately(whichToTakeDown(locale))]
  const item = await itemByIssue(tx, organisation.id, issueNo)
  if (!item) return [privately(noSuchIssue(locale, issueNo))]
  const study = await findStudy(tx, organisation.id, issueNo, now)
  const groups = study ? await takeDownActivity(turn, study) : 0
  await markItem(turn, item.id)
  return [privately(itemTakenDownByAdmin(locale, issueNo, groups))]
}

async function markItem({ tx, now, organisation }: Turn, itemId: ItemId): Promise<void> {
  await tx
    .updateTable('study_item')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', itemId)
    .execute()
}

async function takeDownActivity(turn: Turn, study: StudyActivity): Promise<number> {
  const { tx, now, organisation } = turn
  // First, so that whoever is recording something for it comes before this or finds it taken down.
  await tx
    .updateTable('activity')
    .set((eb) => ({ withdrawn_at: now, closes_at: eb.fn.coalesce('closes_at', eb.val(now)), closed_at: now }))
    .where('organisation_id', '=', organisation.id)
    .where('id', '=', study.id)
    .execute()
  const members = await participants(tx, organisation.id, study.id)
  await markWithdrawn(turn, study.id)
  const groups = await groupsPushed(turn, study.id)
  for (const memberId of members) {
    await settlePoints(turn, study, memberId)
    for (const chatId of groups) await uncollect(turn, study, memberId, chatId)
  }
  await forgetUnsent(turn, study)
  return tellGroups(
    turn,
    study.id,
    `${study.id}/taken-down`,
    itemTakenDown(organisation.locale, study.issueNo),
  )
}

/** What has not left yet is not sent any more; a push that is cancelled before it was ever tried leaves no trace. */
async function forgetUnsent({ tx, organisation }: Turn, study: StudyActivity): Promise<void> {
  const unsent = { organisation_id: organisation.id, activity_id: study.id, state: 'ready' as const }
  await tx
    .deleteFrom('delivery')
    .where((eb) => eb.and({ ...unsent, attempts: 0 }))
    .execute()
  await tx
    .updateTable('delivery')
    .set({ state: 'dropped' })
    .where((eb) => eb.and(unsent))
    .execute()
}
