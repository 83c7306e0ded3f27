import { branchFillers } from '../lexicon/solitaire-words.ts'
import type { MemberId } from './ids.ts'
import { normaliseForMatching } from './normalise.ts'

/** Somebody who could be meant by a name in a list. */
export interface Nameable {
  readonly memberId: MemberId
  readonly name: string
  readonly branch: string
  /** Whether the branch meets in the chat where the name stands. */
  readonly here: boolean
}

/** Everybody who could be meant, so that a name is found by its beginning. */
export interface NameBook {
  /** By the first character, longer names first. */
  readonly byInitial: ReadonlyMap<string, readonly NamesAlike[]>
  /** The branches by everything they are called; longer words first. */
  readonly branches: readonly { readonly word: string; readonly names: ReadonlySet<string> }[]
}

interface NamesAlike {
  readonly plain: string
  readonly people: readonly Nameable[]
}

/** A name found in a text: where it ends, and who is called so. */
export interface NameFound {
  readonly end: number
  readonly people: readonly Nameable[]
}

/** Puts people in order to find them by name. */
export function nameBook(people: readonly Nameable[]): NameBook {
  const alike = Map.groupBy(people, ({ name }) => plainName(name))
  const names = [...alike]
    .filter(([plain]) => plain !== '')
    .map(([plain, called]) => ({ plain, people: called }))
    .toSorted((one, other) => other.plain.length - one.plain.length)
  const words = people.flatMap(({ branch }) => branchWords(branch).map((word) => ({ word, branch })))
  const branches = [...Map.groupBy(words, ({ word }) => word)]
    .map(([word, called]) => ({ word, names: new Set(called.map(({ branch }) => branch)) }))
    .toSorted((one, other) => other.word.length - one.word.length)
  return { byInitial: Map.groupBy(names, ({ plain }) => plain.charAt(0)), branches }
}

/** The longest name that stands in a plain text at a place. Chinese names may have blanks inside, as in columns. */
export function nameAt({ byInitial }: NameBook, plain: string, at: number): NameFound | undefined {
  for (const { plain: name, people } of byInitial.get(plain.charAt(at)) ?? []) {
    const end = endOfName(plain, at, name)
    if (end !== undefined) return { end, people }
  }
  return undefined
}

/** The longest word for a branch that stands in a plain text at a place. */
export function branchWordAt(
  { branches }: NameBook,
  plain: string,
  at: number,
): { readonly end: number; readonly names: ReadonlySet<string> } | undefined {
  const found = branches.find(({ word }) => plain.startsWith(word, at))
  return found && { end: at + found.word.length, names: found.names }
}

const han = /^\p{Script=Han}$/u

function endOfName(plain: string, at: number, name: string): number | undefined {
  let end = at
  for (const unit of name) {
    if (end > at && isBlank(plain.charAt(end)) && han.test(unit)) end += 1
    if (!plain.startsWith(unit, end)) return undefined
    end += unit.length
  }
  return continues(plain, end) ? undefined : end
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t'
}

const spaced = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]`
const spacedBefore = new RegExp(`${spaced}$`, 'u')
const spacedAfter = new RegExp(`^[-'’.]?${spaced}`, 'u')

/** Whether a name in a script that puts blanks between its words goes on: Ann is not Anna, nor Ann-Marie. */
function continues(plain: string, end: number): boolean {
  return (
    spacedBefore.test(plain.slice(Math.max(0, end - 2), end)) && spacedAfter.test(plain.slice(end, end + 3))
  )
}

function plainName(name: string): string {
  return normaliseForMatching(name)
    .toLowerCase()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

function branchWords(branch: string): string[] {
  const whole = plainName(branch)
  const shorter = branchFillers.map((filler) => whole.replace(filler, ''))
  const shortest = branchFillers.reduce((word, filler) => word.replace(filler, ''), whole)
  return [...new Set([whole, ...shorter, shortest])].filter((word) => word.length > 1)
}
