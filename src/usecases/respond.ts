import { lastClosedStudy } from '../db/queries/activities.ts'
import type { Intent } from '../intent.ts'
import { nothingOpen } from '../text/acknowledge.ts'
import { confirmReminder } from './confirm-reminder.ts'
import { giveHint } from './give-hint.ts'
import { offerReminder } from './offer-reminder.ts'
import { privately, type Reply } from './reply.ts'
import { runCommand } from './run-command.ts'
import { said } from './said.ts'
import type { Actor, Origin, Turn } from './turn.ts'

type Asking = 'command' | 'confirm' | 'pick' | 'late' | 'unclear' | 'quiet' | 'ignore'

/** Answers what brings nothing to the record: commands, answers to what the bot has asked, what was not understood. */
export async function respond(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  intent: Extract<Intent, { kind: Asking }>,
): Promise<readonly Reply[]> {
  switch (intent.kind) {
    case 'command':
      return runCommand(turn, actor, origin, intent)
    case 'confirm':
      return confirmReminder(turn, actor, intent)
    case 'pick':
      return offerReminder(turn, actor, intent)
    case 'late':
      return [await sayNothingOpen(turn, origin)]
    case 'unclear':
      if (origin.kind === 'dm') await giveHint(turn, actor)
      return []
    case 'quiet':
    case 'ignore':
      return []
  }
}

/** What had closed when it was sent; nothing of what opened since. */
async function sayNothingOpen(turn: Turn, origin: Origin): Promise<Reply> {
  const { locale, id } = turn.organisation
  const [last] = await lastClosedStudy(turn.tx, id, origin.sentAt)
  const closed = said(turn, last?.closesAt)
  return privately(nothingOpen(locale, last && closed ? { issueNo: last.issueNo, closed } : undefined))
}
