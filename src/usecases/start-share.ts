import { openStudies } from '../db/queries/activities.ts'
import { noneOpen } from '../text/admin.ts'
import { askForShare } from '../text/member.ts'
import { ask } from './ask.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/** Asks a member for a share; the next private message is taken as it. */
export async function startShare(turn: Turn, actor: Actor): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const [study] = await openStudies(tx, organisation.id, now)
  if (!study) return [privately(noneOpen(organisation.locale))]
  await ask(turn, actor, 'share', study.id)
  return [privately(askForShare(organisation.locale, study.issueNo))]
}
