import type { QuestionKind } from '../domain/study-item.ts'

export interface CardChoice {
  readonly value: string
  readonly label: string
}

/** One field of a form card; `name` is the question number, or `share` for the share box. */
export interface CardField {
  readonly name: string
  readonly kind: QuestionKind | 'share'
  readonly label: string
  readonly choices: readonly CardChoice[]
}

export interface CardButton {
  readonly action: 'submit' | 'finished'
  readonly label: string
}

/** A card for chats that can show one. `key` names it in actions and updates. */
export interface Card {
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
  readonly fields: readonly CardField[]
  readonly buttons: readonly CardButton[]
}

/** Everything the bot can say. A card always brings the text that stands for it where cards fail. */
export type Outbound =
  | { readonly t: 'text'; readonly text: string }
  | { readonly t: 'card'; readonly card: Card; readonly fallback: string }
