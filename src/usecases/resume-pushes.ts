import { nextRun } from '../schedule.ts'
import { pausing } from '../text/admin.ts'
import { privately, type Reply } from './reply.ts'
import { said } from './said.ts'
import type { Turn } from './turn.ts'

/** Lets scheduled pushes happen again, from the next one on. */
export async function resumePushes(turn: Turn): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  await tx.updateTable('organisation').set({ paused_at: null }).where('id', '=', organisation.id).execute()
  const next = nextRun(organisation.settings.push, organisation.timezone, now)
  return [privately(pausing(organisation.locale, false, said(turn, next)))]
}
