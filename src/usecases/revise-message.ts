import { getStudy } from '../db/queries/activities.ts'
import { broughtBy, isOfMessage } from '../db/queries/messages.ts'
import type { ActivityId } from '../domain/ids.ts'
import { judgeShare } from '../domain/share.ts'
import type { Intent } from '../intent.ts'
import { shareTooShort, withdrawn } from '../text/acknowledge.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Origin, Turn } from './turn.ts'
import { settleWithdrawal, withdrawFacts, withdrawMessage } from './withdraw-message.ts'

/**
 * Lets an edited message say what it says now, as long as its activity was open when it was edited: a share gets
 * its new wording, anything else is taken back and read again. Later nothing changes. `record` records what the
 * message means now under the key it is given.
 */
export async function reviseMessage(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  revision: { readonly to: Intent; readonly eventId: string },
  record: (origin: Origin) => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const { to, eventId } = revision
  const standing = await broughtBy(turn.tx, turn.organisation.id, origin.sourceKey)
  const [first, ...others] = standing
  const only = others.length === 0 ? first : undefined
  if (only?.kind === 'share' && to.kind === 'share' && only.activityId === to.activityId) {
    return reviseShare(turn, actor, origin, to)
  }
  const studies = await withdrawFacts(turn, origin)
  if (studies.length === 0 && standing.length > 0) return []
  const says = to.kind !== 'ignore' && to.kind !== 'quiet' && to.kind !== 'unclear'
  const replies = says
    ? await record({ ...origin, sourceKey: `${origin.sourceKey}~${eventId}` })
    : studies.map((study) => privately(withdrawn(turn.organisation.locale, study.issueNo, 'edited')))
  for (const study of studies) await settleWithdrawal(turn, actor, origin, study)
  return replies
}

async function reviseShare(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  share: { readonly activityId: ActivityId; readonly text: string },
): Promise<readonly Reply[]> {
  const { tx, organisation } = turn
  const { locale, settings } = organisation
  const study = await getStudy(tx, organisation.id, share.activityId)
  if (study.closesAt !== null && origin.sentAt >= study.closesAt) return []
  const verdict = judgeShare(share.text, settings.shareMinLetters)
  if (verdict.kind !== 'accepted') {
    const short = verdict.kind === 'too-short' ? [shareTooShort(locale, verdict.letters, verdict.needed)] : []
    return [...(await withdrawMessage(turn, actor, origin)), ...short.map(privately)]
  }
  await tx
    .updateTable('share')
    .set((eb) => ({ text: share.text, letters: verdict.letters, revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', organisation.id)
    .where('withdrawn_at', 'is', null)
    .where(isOfMessage(origin.sourceKey))
    .execute()
  return []
}
