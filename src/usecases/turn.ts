import type { Capabilities } from '../chat/adapter.ts'
import type { UserRef } from '../chat/event.ts'
import type { Tx } from '../db/transaction.ts'
import type { ChatId, MemberId } from '../domain/ids.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { Role } from '../domain/role.ts'
import type { Random } from '../ports/random.ts'

/** What every use case gets: one open transaction, one instant, one organisation. It cannot send or wait. */
export interface Turn {
  readonly tx: Tx
  readonly now: Date
  readonly random: Random
  readonly organisation: Organisation
  /** What a platform can do; texts are cut and questions put accordingly. */
  capabilities(platform: string): Capabilities
}

/** Who acts: a member, known by a verified account. */
export interface Actor {
  readonly memberId: MemberId
  readonly name: string
  readonly account: UserRef
  readonly roles: readonly Role[]
}

/** Where and when something was said. `sourceKey` is the same however often and by whichever way it arrives. */
export interface Origin {
  readonly sourceKey: string
  /** Names what is answered: the message as it was first said, or one change of it. */
  readonly replyKey: string
  readonly chatId: ChatId
  readonly kind: 'group' | 'dm' | 'action'
  readonly messageId: string | undefined
  readonly sentAt: Date
}
