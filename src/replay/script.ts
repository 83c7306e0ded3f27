import type { Hears, Widget } from '../chat/adapter.ts'
import type { ChatUse } from '../db/schema/chat.ts'
import type { Locale } from '../domain/locale.ts'
import type { OrganisationSettings } from '../domain/settings.ts'
import type { StudyItem } from '../domain/study-item.ts'
import type { RosterPerson } from '../usecases/import-roster.ts'

/** An account on a platform; somebody's first one is called like the person. */
export interface Account {
  readonly platform: string
  readonly id: string
}

export interface ScriptChat {
  readonly id: string
  readonly title: string
  /** None: a group that no branch meets in. */
  readonly branch: string | undefined
  readonly hears: Hears
  readonly use: ChatUse
  readonly widgets: readonly Widget[]
}

/** One thing that happens. `in` is a group; none means the person's direct conversation. */
export type Step =
  | { readonly verb: 'at'; readonly at: Date }
  | {
      readonly verb: 'say'
      readonly text: string
      readonly from: Account
      readonly in: string | undefined
      readonly id: string
      readonly mention: boolean
      readonly sentAt: Date | undefined
      /** A message of the script, or `push` for the newest one there. */
      readonly replyTo: string | undefined
    }
  | {
      readonly verb: 'solitaire'
      readonly text: string
      readonly from: Account
      readonly in: string | undefined
      readonly id: string
      /** One for each entry, as the platform vouches for them; none: the list is but a text. */
      readonly authors: readonly Account[] | undefined
      readonly sentAt: Date | undefined
    }
  | { readonly verb: 'redeliver'; readonly id: string }
  | { readonly verb: 'recall'; readonly id: string; readonly eventId: string }
  | {
      readonly verb: 'edit'
      readonly id: string
      readonly eventId: string
      readonly text: string
      readonly sentAt: Date | undefined
    }
  | {
      readonly verb: 'press'
      readonly button: string
      readonly from: Account
      readonly in: string | undefined
      readonly id: string
      readonly values: Readonly<Record<string, string | readonly string[]>>
    }
  | { readonly verb: 'join'; readonly name: string; readonly branch: string; readonly in: string | undefined }
  | { readonly verb: 'leave'; readonly name: string; readonly branch: string }
  | { readonly verb: 'bind'; readonly account: Account; readonly as: string }
  | { readonly verb: 'restart' }
  | { readonly verb: 'failSends'; readonly times: number; readonly in: string }

/** A whole conversation, everything in it resolved: ready to run. */
export interface Script {
  /** The path of its file, for messages. */
  readonly file: string
  readonly timezone: string
  readonly locale: Locale
  readonly seed: number
  readonly startsAt: Date
  readonly settings: Partial<OrganisationSettings>
  readonly people: readonly RosterPerson[]
  readonly items: readonly StudyItem[]
  readonly chats: readonly ScriptChat[]
  readonly steps: readonly { readonly line: number | undefined; readonly step: Step }[]
}
