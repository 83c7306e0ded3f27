import { helpText } from '../text/member.ts'
import { here, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/** Says what the bot can do for the one who asks, where it was asked. */
export function showHelp(turn: Turn, actor: Actor): readonly Reply[] {
  return [here(helpText(turn.organisation.locale, actor.roles))]
}
