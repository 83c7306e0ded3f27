import type { Intent } from '../intent.ts'
import { recordAnswers } from './record-answers.ts'
import { recordShares } from './record-shares.ts'
import type { Reply } from './reply.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** Records what a member filled into a card's form: answers, a share, or both, with one private answer. */
export async function submitForm(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  form: Extract<Intent, { kind: 'form' }>,
): Promise<readonly Reply[]> {
  const { activityId, share, reading } = form
  const shares = share === '' ? [] : await recordShares(turn, [{ actor, origin, activityId, text: share }])
  const shared = shares.some((outcome) => outcome.kind === 'accepted')
  const told = shares.filter((outcome) => outcome.kind !== 'accepted').flatMap((outcome) => outcome.replies)
  if (reading.given.length === 0 && reading.refused.length === 0)
    return shares.flatMap((outcome) => outcome.replies)
  const [replies] = await recordAnswers(turn, [{ actor, origin, activityId, ...reading, shared }])
  return [...(replies ?? []), ...told]
}
