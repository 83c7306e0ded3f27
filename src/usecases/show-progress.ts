import { findStudy } from '../db/queries/activities.ts'
import { branchesOf } from '../db/queries/chats.ts'
import { branchAt } from '../db/queries/people.ts'
import type { BranchId } from '../domain/ids.ts'
import { nothingYet, progressText } from '../text/programme.ts'
import { countParticipants } from './count-participants.ts'
import { here, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** Says how many have taken part in the newest issue: of the group it is asked in, or of the own branch. */
export async function showProgress(turn: Turn, actor: Actor, origin: Origin): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const study = await findStudy(tx, organisation.id, undefined, now)
  if (!study) return [here(nothingYet(organisation.locale))]
  const count = await countParticipants(turn, study.id, await branchesAsked(turn, actor, origin))
  const closed = study.closedAt !== null
  const until = said(turn, study.closesAt)
  return [here(progressText(organisation.locale, { issueNo: study.issueNo, count, until, closed }))]
}

async function branchesAsked(turn: Turn, actor: Actor, origin: Origin): Promise<BranchId[]> {
  const { tx, now, organisation } = turn
  if (origin.kind === 'group') return branchesOf(tx, organisation.id, origin.chatId)
  const branch = await branchAt(tx, organisation.id, actor.memberId, now)
  return branch ? [branch] : []
}
