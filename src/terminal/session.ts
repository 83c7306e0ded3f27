import type { Console } from '../../adapters/console/index.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import type { Db } from '../db/transaction.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { Role } from '../domain/role.ts'
import type { ScriptChat } from '../replay/script.ts'
import type { TourStep } from '../text/tour.ts'

/** Who speaks and where; none means in private. */
export interface Speaker {
  readonly person: string
  readonly group: string | undefined
}

/** An open terminal chat. */
export interface Session {
  readonly organisation: Organisation
  readonly people: readonly { readonly name: string; readonly branch: string; readonly role: Role }[]
  readonly chats: readonly ScriptChat[]
  readonly console: Console
  /** What the tour has still to show. */
  readonly tour: TourStep[]
  /** Whether the tour has begun. */
  toured: boolean
  readonly db: Db
  speaker: Speaker
  /** Counts what was said, to name it. */
  said: number
  now(): Date
  /** Lets something happen; tells where the bot takes no notice, and why. */
  happen(event: ConsoleEvent): Promise<'ignored' | 'unheard' | undefined>
  /** None where time is real. */
  readonly moveTo: ((instant: Date) => Promise<void>) | undefined
  restart(): Promise<void>
  show(lines: readonly string[]): void
}
