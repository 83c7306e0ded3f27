import type { AnswerReading } from './domain/answers.ts'
import type { ActivityId, ShareId } from './domain/ids.ts'
import type { CommandName } from './lexicon/commands.ts'

/**
 * What an event means to the programme. `ignore` is not for the bot: nothing of it is kept. `quiet` is for
 * the bot but asks for no answer. `unclear` is for the bot and was not understood.
 * `late` brings something while no activity it could belong to is open. `withdraw` takes a message back that had
 * brought something, `revise` gives it another wording, which may mean something else.
 */
export type Intent =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'late' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'revise'; readonly to: Intent }
  | { readonly kind: 'share'; readonly activityId: ActivityId; readonly text: string }
  | { readonly kind: 'comment'; readonly activityId: ActivityId; readonly shareId: ShareId }
  | { readonly kind: 'answers'; readonly activityId: ActivityId; readonly reading: AnswersRead }
  | {
      readonly kind: 'form'
      readonly activityId: ActivityId
      readonly reading: AnswersRead
      readonly share: string
    }
  | { readonly kind: 'finish'; readonly activityId: ActivityId }
  | { readonly kind: 'command'; readonly name: Exclude<CommandName, 'finished'>; readonly argument: string }

export type AnswersRead = Extract<AnswerReading, { kind: 'answers' }>

/** How much of an event may be kept when it has to be parked. */
export function retention(intent: Intent): 'full' | 'id-only' {
  switch (intent.kind) {
    case 'ignore':
    case 'quiet':
    case 'unclear':
    case 'late':
    case 'withdraw':
      return 'id-only'
    case 'revise':
      return retention(intent.to)
    default:
      return 'full'
  }
}
