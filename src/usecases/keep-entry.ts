import { placeOfChat, type StoredEntry } from '../db/queries/solitaire.ts'
import type { ActivityId, MemberId, ShareId } from '../domain/ids.ts'
import type { EntryVerdict } from '../domain/known-entries.ts'
import type { JudgedEntry } from './judge-entries.ts'
import type { Origin, Turn } from './turn.ts'

/** Where an entry stands: whose list it is part of, and what the list is about. */
export interface ListAt {
  readonly origin: Origin
  readonly activityId: ActivityId
  readonly list: string
}

/** The share that an entry has just become. */
export interface EntryShare {
  readonly memberId: MemberId
  readonly sourceKey: string
}

/**
 * Keeps one entry of a list as it was judged: a share of its author's, or one more for "who is this?". The message
 * that brought it owns neither, so that whoever recalls a list takes nothing of others' back.
 */
export async function keepEntry(
  turn: Turn,
  at: ListAt,
  entry: JudgedEntry,
  verdict: EntryVerdict<StoredEntry>,
): Promise<EntryShare | undefined> {
  switch (verdict.kind) {
    case 'unchanged':
    case 'left-out':
      return undefined
    case 'changed':
      await reword(turn, at, entry, verdict.known)
      return undefined
    case 'found':
      return claim(turn, at, entry, verdict)
    case 'new':
      return add(turn, at, entry, verdict.occurrence)
  }
}

async function add(
  turn: Turn,
  at: ListAt,
  entry: JudgedEntry,
  occurrence: number,
): Promise<EntryShare | undefined> {
  const sourceKey = `solitaire/${turn.random.uuid()}`
  await turn.tx
    .insertInto('solitaire_entry')
    .values({
      organisation_id: turn.organisation.id,
      chat_id: at.origin.chatId,
      activity_id: at.activityId,
      list: at.list,
      author: entry.author,
      occurrence,
      source_key: sourceKey,
      member_id: entry.memberId ?? null,
      text: entry.text,
      said_at: at.origin.sentAt,
    })
    .execute()
  if (entry.memberId)
    return share(turn, at, entry, { memberId: entry.memberId, sourceKey, sentAt: entry.sentAt })
  await ask(turn, at, entry, sourceKey)
  return undefined
}

/** Every entry is of a time at which its activity was open. */
async function share(
  { tx, random, organisation }: Turn,
  { origin, activityId }: ListAt,
  { content, letters }: JudgedEntry,
  by: EntryShare & { readonly sentAt: Date },
): Promise<EntryShare> {
  await tx
    .insertInto('share')
    .values({
      id: random.uuid() as ShareId,
      organisation_id: organisation.id,
      activity_id: activityId,
      member_id: by.memberId,
      source_key: by.sourceKey,
      sent_at: by.sentAt,
      on_time: true,
      chat_id: origin.chatId,
      message_id: null,
      text: content,
      letters,
    })
    .execute()
  return by
}

async function ask(turn: Turn, { origin }: ListAt, entry: JudgedEntry, sourceKey: string): Promise<void> {
  const { tx, organisation } = turn
  const { account } = entry
  const { platform, tenant } = account ?? (await placeOfChat(tx, organisation.id, origin.chatId))
  await tx
    .insertInto('unidentified')
    .values({
      organisation_id: organisation.id,
      chat_id: origin.chatId,
      platform,
      tenant,
      external_id: account?.id ?? entry.name,
      known_by: account ? 'account' : 'name',
      source_key: sourceKey,
      text: entry.written,
      sent_at: entry.sentAt,
    })
    .execute()
}

/** An entry nobody could be tied to has an author now; one that somebody has decided about is left as it was decided. */
async function claim(
  turn: Turn,
  at: ListAt,
  entry: JudgedEntry,
  { known, occurrence }: Extract<EntryVerdict<StoredEntry>, { kind: 'found' }>,
): Promise<EntryShare | undefined> {
  const { sourceKey } = known
  const asked = await turn.tx
    .deleteFrom('unidentified')
    .where('organisation_id', '=', turn.organisation.id)
    .where('source_key', '=', sourceKey)
    .where('resolved_at', 'is', null)
    .returning('sent_at')
    .executeTakeFirst()
  if (!asked || !entry.memberId) return undefined
  await turn.tx
    .updateTable('solitaire_entry')
    .set({ list: at.list, author: entry.author, occurrence, member_id: entry.memberId })
    .where('organisation_id', '=', turn.organisation.id)
    .where('source_key', '=', sourceKey)
    .execute()
  return share(turn, at, entry, { memberId: entry.memberId, sourceKey, sentAt: asked.sent_at })
}

async function reword(turn: Turn, at: ListAt, entry: JudgedEntry, { sourceKey }: StoredEntry): Promise<void> {
  const { tx, organisation } = turn
  await tx
    .updateTable('solitaire_entry')
    .set({ text: entry.text, said_at: at.origin.sentAt })
    .where('organisation_id', '=', organisation.id)
    .where('source_key', '=', sourceKey)
    .execute()
  await tx
    .updateTable('share')
    .set((eb) => ({ text: entry.content, letters: entry.letters, revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', organisation.id)
    .where('source_key', '=', sourceKey)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .updateTable('unidentified')
    .set({ text: entry.written })
    .where('organisation_id', '=', organisation.id)
    .where('source_key', '=', sourceKey)
    .where('resolved_at', 'is', null)
    .execute()
}
