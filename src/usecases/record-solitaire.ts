import { getStudy } from '../db/queries/activities.ts'
import { knownEntries, lockLists } from '../db/queries/solitaire.ts'
import { compareEntries } from '../domain/known-entries.ts'
import { normaliseForMatching } from '../domain/normalise.ts'
import type { ListRead } from '../intent.ts'
import { collect } from './collect.ts'
import { judgeEntries } from './judge-entries.ts'
import { type EntryShare, keepEntry } from './keep-entry.ts'
import { markPushDirty } from './mark-push-dirty.ts'
import { settlePoints } from './settle-points.ts'
import type { Origin, Turn } from './turn.ts'

/**
 * Records a list that people add themselves to: every entry that is new is its author's share, one that has changed
 * its new wording, and all that has been seen before adds nothing, whoever posts the list. Most such lists are not
 * about the study item; what is too short for a share is passed over, and nobody is answered.
 */
export async function recordSolitaire(turn: Turn, origin: Origin, read: ListRead): Promise<void> {
  const { tx, organisation } = turn
  const study = await getStudy(tx, organisation.id, read.activityId)
  const entries = await judgeEntries(turn, origin, read.entries, study.opensAt)
  const list = normaliseForMatching(read.title)
  await lockLists(tx, origin.chatId)
  const all = await knownEntries(tx, organisation.id, origin.chatId, { activityId: study.id, list })
  const known = all.filter(({ activityId }) => activityId === study.id)
  const before = new Set(all.filter((entry) => entry.activityId !== study.id).map(({ text }) => text))
  const verdicts = compareEntries(entries, known, { list, at: origin.sentAt, before })
  const shares: EntryShare[] = []
  for (const [index, verdict] of verdicts.entries()) {
    const share = await keepEntry(turn, { origin, activityId: study.id, list }, entries[index]!, verdict)
    if (share) shares.push(share)
  }
  for (const memberId of [...new Set(shares.map((share) => share.memberId))].toSorted()) {
    await settlePoints(turn, study, memberId)
    await markPushDirty(turn, study.id, memberId)
  }
  if (origin.kind !== 'group') return
  for (const { memberId, sourceKey } of shares)
    await collect(turn, origin.chatId, memberId, 'share', sourceKey)
}
