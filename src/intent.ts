import type { SolitaireEntry } from './chat/event.ts'
import type { AnswerReading } from './domain/answers.ts'
import type { ActivityId, BranchId, ShareId } from './domain/ids.ts'
import type { CommandName } from './lexicon/commands.ts'

/**
 * What an event means to the programme. `ignore` is not for the bot: nothing of it is kept. `quiet` is for
 * the bot but asks for no answer. `unclear` is for the bot and was not understood.
 * `late` brings something while no activity it could belong to is open. `withdraw` takes a message back that had
 * brought something, `revise` gives it another wording, which may mean something else. `confirm` answers what the
 * bot has asked leave for, `pick` names a line of what it has listed.
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
  | {
      readonly kind: 'confirm'
      readonly activityId: ActivityId
      readonly branchId: BranchId | undefined
      readonly yes: boolean
    }
  | { readonly kind: 'pick'; readonly activityId: ActivityId; readonly no: number }
  | ({ readonly kind: 'solitaire' } & ListRead)
  | { readonly kind: 'command'; readonly name: Exclude<CommandName, 'finished'>; readonly argument: string }

/** A list that people add themselves to, read as entries about one activity. */
export interface ListRead {
  readonly activityId: ActivityId
  /** What the list is called; the same however often it is posted again. */
  readonly title: string
  readonly entries: readonly ListEntry[]
}

export interface ListEntry {
  readonly text: string
  /** Whose it is and since when, where the platform tells. */
  readonly told?: Pick<SolitaireEntry, 'author' | 'at'> | undefined
}

export type AnswersRead = Extract<AnswerReading, { kind: 'answers' }>

/** How much of an event may be kept when it has to be parked. */
export function retention(intent: Intent): 'full' | 'id-only' {
  switch (intent.kind) {
    case 'ignore':
    case 'quiet':
    case 'unclear':
    case 'late':
    case 'comment':
    case 'withdraw':
    case 'confirm':
    case 'pick':
      return 'id-only'
    case 'revise':
      return retention(intent.to)
    default:
      return 'full'
  }
}
