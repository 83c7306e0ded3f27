import { sql } from 'kysely'
import type { ActivityId, ChatId, MemberId, OrganisationId } from '../../domain/ids.ts'
import type { KnownEntry } from '../../domain/known-entries.ts'
import type { Nameable } from '../../domain/name-book.ts'
import type { Reader } from '../database.ts'

export interface StoredEntry extends KnownEntry {
  readonly sourceKey: string
  readonly activityId: ActivityId
  readonly memberId: MemberId | null
}

/** Makes the lists of one chat be worked on one after the other, until this transaction has ended. */
export async function lockLists(db: Reader, chatId: ChatId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`solitaire/${chatId}`}, 0))`.execute(db)
}

/** The list entries a chat has brought to an activity, and those of a list of this title to any; oldest first. */
export async function knownEntries(
  db: Reader,
  organisationId: OrganisationId,
  chatId: ChatId,
  about: { readonly activityId: ActivityId; readonly list: string },
): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom('solitaire_entry')
    .where('organisation_id', '=', organisationId)
    .where('chat_id', '=', chatId)
    .where((eb) => eb.or([eb('activity_id', '=', about.activityId), eb('list', '=', about.list)]))
    .select([
      'activity_id as activityId',
      'list',
      'author',
      'occurrence',
      'source_key as sourceKey',
      'member_id as memberId',
      'text',
      'said_at as saidAt',
    ])
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, tied: row.memberId !== null }))
}

/** Everybody who is a member at an instant, once for every branch, and whether the branch meets in a chat. */
export async function nameablePeople(
  db: Reader,
  organisationId: OrganisationId,
  chatId: ChatId,
  at: Date,
): Promise<Nameable[]> {
  return db
    .selectFrom('membership')
    .innerJoin('member', 'member.id', 'membership.member_id')
    .innerJoin('branch', 'branch.id', 'membership.branch_id')
    .leftJoin('chat_binding', (join) =>
      join.onRef('chat_binding.branch_id', '=', 'branch.id').on('chat_binding.chat_id', '=', chatId),
    )
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.valid_from', '<=', at)
    .where((eb) => eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', at)]))
    .select([
      'member.id as memberId',
      'member.name',
      'branch.name as branch',
      sql<boolean>`chat_binding.chat_id is not null`.as('here'),
    ])
    .orderBy('member.ordinal')
    .execute()
}

/** Where a conversation is. */
export function placeOfChat(
  db: Reader,
  organisationId: OrganisationId,
  chatId: ChatId,
): Promise<{ platform: string; tenant: string }> {
  return db
    .selectFrom('chat')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', chatId)
    .select(['platform', 'tenant'])
    .executeTakeFirstOrThrow()
}
