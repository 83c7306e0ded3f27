import { shareMarks } from '../lexicon/share-words.ts'
import {
  joiningWords,
  nameTitles,
  otherPersonWords,
  possessive,
  unitEndings,
} from '../lexicon/solitaire-words.ts'
import type { MemberId } from './ids.ts'
import { branchWordAt, type NameBook, type NameFound, nameAt } from './name-book.ts'
import { type Traced, traced } from './normalise.ts'
import { readShareMark } from './share-mark.ts'

/** Whose an entry of a list is by the name it begins with, and what it says besides the name. */
export type EntryAuthor =
  | { readonly kind: 'tied'; readonly memberId: MemberId; readonly content: string }
  /** `named`: a name of the roster stands there, though not certainly one member's; else `name` is a guess or empty. */
  | { readonly kind: 'untied'; readonly name: string; readonly content: string; readonly named: boolean }

/** No name, with its branch and everything around it, is longer. */
const HEAD_CHARACTERS = 120
const NAME_CHARACTERS = 20

/**
 * Splits an entry into the name it begins with and what it says. The name is tied to a member only when exactly one
 * is called so among those of the chat, or, when nobody there is, in the organisation; a branch beside the name must
 * be theirs. Everything else stays open: a nickname, two names at once, a longer name that begins like a known one.
 */
export function authorOf(text: string, book: NameBook): EntryAuthor {
  const head = { ...traced(text.slice(0, HEAD_CHARACTERS)), text }
  const named = namedIn(head, book)
  if (!named) return { kind: 'untied', ...guess(text), named: false }
  const content = contentFrom(head, named.end)
  const memberId = onlyOne(named)
  if (memberId) return { kind: 'tied', memberId, content }
  const name = head.text.slice(head.starts[named.nameStart], head.ends[named.nameEnd - 1])
  return { kind: 'untied', name, content, named: true }
}

type Head = Traced & { readonly text: string }

interface Named extends NameFound {
  readonly nameStart: number
  readonly nameEnd: number
  /** The branches that stand beside the name, if a known one does. */
  readonly branches: readonly ReadonlySet<string>[]
}

const word = /[\p{L}\p{N}]*/uy
const ornament = /[^\p{L}\p{N}@]*/uy
const between = /[^\p{L}\p{N}@\n]*/uy
const connector = /[ \t]?[-‐-―_·•.|/([【{<「『〔][ \t]?/uy
const closing = /[ \t]?[)\]】}>」』〕]*/uy
const unit = new RegExp(
  `[\\p{L}\\p{N}]{1,8}?(?:${unitEndings.join('|')})(?=[\\s:\\-_·•.|/)\\]】}>」』〕]|$)`,
  'uy',
)

function namedIn({ plain }: Head, book: NameBook): Named | undefined {
  const start = skip(ornament, plain, 0)
  const bare = nameAt(book, plain, start)
  if (bare) return ended(plain, book, { ...bare, nameStart: start, nameEnd: bare.end, branches: [] })
  const branch = unitAt(plain, book, start)
  if (!branch) return undefined
  const nameStart = skip(between, plain, branch.end)
  if (!branch.names && plain.slice(branch.end, nameStart).trim() === '') return undefined
  const found = nameAt(book, plain, nameStart)
  const branches = branch.names ? [branch.names] : []
  return found && ended(plain, book, { ...found, nameStart, nameEnd: found.end, branches })
}

function unitAt(
  plain: string,
  book: NameBook,
  at: number,
): { readonly end: number; readonly names?: ReadonlySet<string> } | undefined {
  const known = branchWordAt(book, plain, at)
  if (known) return known
  const end = skip(unit, plain, at)
  return end > at ? { end } : undefined
}

/** Goes on behind the name: over what people add to it, to where the entry begins to say something. */
function ended(plain: string, book: NameBook, found: Named): Named | undefined {
  const titled = afterTitle(plain, found.end)
  const added = afterBranch(plain, book, titled)
  const end = added?.end ?? titled
  const named = { ...found, end, branches: [...found.branches, ...(added?.names ? [added.names] : [])] }
  if (isJoined(plain, book, end)) return undefined
  const isApart = !isLetter(plain, end) || (end > titled && !isLetter(plain, end - 1))
  return isApart || (end === found.nameEnd && isGlued(plain, found)) ? named : undefined
}

function afterTitle(plain: string, at: number): number {
  const title = nameTitles.find((word) => plain.startsWith(word, at) && !isLetter(plain, at + word.length))
  return at + (title?.length ?? 0)
}

function afterBranch(
  plain: string,
  book: NameBook,
  at: number,
): { readonly end: number; readonly names?: ReadonlySet<string> } | undefined {
  const begin = skip(connector, plain, at)
  const apart = begin === at && isBlank(plain.charAt(at))
  if (begin === at && !apart) return undefined
  const branch = apart ? branchWordAt(book, plain, at + 1) : unitAt(plain, book, begin)
  if (!branch || isLetter(plain, branch.end)) return undefined
  return { ...branch, end: skip(closing, plain, branch.end) }
}

/** Whether another name follows: an entry for two, or by one for another. */
function isJoined(plain: string, book: NameBook, at: number): boolean {
  const begin = isBlank(plain.charAt(at)) ? at + 1 : at
  const joint = joiningWords.find((word) => plain.startsWith(word, begin))
  const next = joint ? skip(between, plain, begin + joint.length) : begin
  const other = next > at ? nameAt(book, plain, next) : undefined
  return other !== undefined && (joint !== undefined || !isLetter(plain, other.end))
}

/**
 * Whether a name is followed by words without a blank, rather than being the beginning of a longer name: those
 * are short and set apart from what is said.
 */
function isGlued(plain: string, { nameEnd: end }: Named): boolean {
  const rest = plain.slice(end, skip(word, plain, end))
  if (shareMarks.includes(withoutPossessive(rest))) return true
  if (otherPersonWords.some((other) => rest.startsWith(other))) return false
  if (rest.charAt(0) === plain.charAt(end - 1)) return false
  const isApart = /^(?:[\s:|_-]|$)/u.test(plain.slice(end + rest.length))
  return !isApart || rest.length > 3
}

function isLetter(plain: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(plain.slice(at, at + 2))
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t'
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const separators = /^[\s:：,，、.。;；\-‐-―_|/)）\]】}」』~～·•]+/u

function contentFrom({ text, plain, starts }: Head, at: number): string {
  const from = at < plain.length ? (starts[at] ?? text.length) : Math.min(HEAD_CHARACTERS, text.length)
  return said(text.slice(from).replace(separators, ''))
}

/** What an entry says, without a mark that it is a share. */
function said(content: string): string {
  const own = withoutPossessive(content)
  return readShareMark(own, true)?.text ?? content.trim()
}

function withoutPossessive(text: string): string {
  return text.startsWith(possessive) ? text.slice(possessive.length) : text
}

/** Who is meant, if it is certain: of those with the branch, those here go before all others. */
function onlyOne({ people, branches }: Named): MemberId | undefined {
  const possible = people.filter(({ branch }) => branches.every((names) => names.has(branch)))
  const here = possible.filter((person) => person.here)
  const ids = new Set((here.length > 0 ? here : possible).map(({ memberId }) => memberId))
  return ids.size === 1 ? [...ids][0] : undefined
}

/** What seems to be a name: a short first word. */
function guess(text: string): { readonly name: string; readonly content: string } {
  const split = /^\s*([^\s:：]{1,30})(?:\s*[:：]|\s)\s*(?=\S)/u.exec(text)
  const name = split?.[1] ?? ''
  if (!split || [...name].length > NAME_CHARACTERS) return { name: '', content: text.trim() }
  return { name, content: said(text.slice(split[0].length)) }
}
