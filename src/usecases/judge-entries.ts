import type { UserRef } from '../chat/event.ts'
import { findAccount } from '../db/queries/people.ts'
import { nameablePeople } from '../db/queries/solitaire.ts'
import { authorOf, type EntryAuthor } from '../domain/entry-author.ts'
import type { MemberId } from '../domain/ids.ts'
import type { ReadEntry } from '../domain/known-entries.ts'
import { type NameBook, nameBook } from '../domain/name-book.ts'
import { normaliseForMatching } from '../domain/normalise.ts'
import { judgeShare } from '../domain/share.ts'
import type { ListEntry } from '../intent.ts'
import type { Origin, Turn } from './turn.ts'

/** An entry of a list with its author, as far as there is one, and what it says. */
export interface JudgedEntry extends ReadEntry {
  readonly memberId: MemberId | undefined
  /** The account the platform names, if it does. */
  readonly account: UserRef | undefined
  /** The name it goes by. */
  readonly name: string
  readonly written: string
  readonly content: string
  readonly letters: number
  readonly sentAt: Date
}

/**
 * Says whose every entry of a list is: the member's whose account the platform names, or without an account the one
 * member's it can only mean by its name. Enough letters besides the name is all that is asked of what it says.
 */
export async function judgeEntries(
  turn: Turn,
  origin: Origin,
  entries: readonly ListEntry[],
  opensAt: Date,
): Promise<JudgedEntry[]> {
  const { tx, organisation } = turn
  const book = nameBook(await nameablePeople(tx, organisation.id, origin.chatId, origin.sentAt))
  const judged: JudgedEntry[] = []
  for (const entry of entries) judged.push(await judge(turn, origin, { entry, book, opensAt }))
  return judged
}

async function judge(
  turn: Turn,
  origin: Origin,
  { entry, book, opensAt }: { readonly entry: ListEntry; readonly book: NameBook; readonly opensAt: Date },
): Promise<JudgedEntry> {
  const byName = authorOf(entry.text, book)
  const { told } = entry
  const memberId = told
    ? await memberOf(turn, told.author)
    : byName.kind === 'tied'
      ? byName.memberId
      : undefined
  const verdict = judgeShare(byName.content, turn.organisation.settings.shareMinLetters)
  const sentAt = told && told.at < origin.sentAt ? told.at : origin.sentAt
  const name = byName.kind === 'tied' ? '' : byName.name
  const text = normaliseForMatching(entry.text)
  return {
    author: authorKey(memberId, told?.author, name, text),
    tied: memberId !== undefined,
    text,
    enough: verdict.kind === 'accepted' && sentAt >= opensAt,
    memberId,
    account: told?.author,
    name: name === '' ? beginning(entry.text) : name,
    written: entry.text,
    content: contentOf(entry, byName),
    letters: verdict.kind === 'accepted' ? verdict.letters : 0,
    sentAt,
  }
}

async function memberOf({ tx, organisation }: Turn, account: UserRef): Promise<MemberId | undefined> {
  const known = await findAccount(tx, account)
  return known.find(({ organisationId }) => organisationId === organisation.id)?.memberId
}

/** The same for all entries of one author. Entries without a name have nothing in common but their words. */
function authorKey(
  memberId: MemberId | undefined,
  account: UserRef | undefined,
  name: string,
  text: string,
): string {
  if (memberId) return `member/${memberId}`
  if (account) return `account/${account.platform}/${account.tenant}/${account.id}`
  return name === '' ? `text/${text}` : `name/${normaliseForMatching(name).toLowerCase()}`
}

/** What the entry says without the name it begins with. A name that is only guessed may be its first word. */
function contentOf({ text, told }: ListEntry, byName: EntryAuthor): string {
  return told && byName.kind === 'untied' && !byName.named ? text : byName.content
}

const NAME_CHARACTERS = 20

function beginning(text: string): string {
  return [...text.slice(0, 2 * NAME_CHARACTERS)].slice(0, NAME_CHARACTERS).join('')
}
