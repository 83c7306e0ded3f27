/** An entry of a list as it was read; the texts are in matching form. */
export interface ReadEntry {
  /** Who it seems to be by: a member, an account, a name; the same for all entries of one author. */
  readonly author: string
  /** Whether the author is a member. */
  readonly tied: boolean
  readonly text: string
  /** Whether it says enough to be kept. */
  readonly enough: boolean
}

/** An entry that has been kept. */
export interface KnownEntry {
  readonly list: string
  readonly author: string
  readonly occurrence: number
  readonly tied: boolean
  readonly text: string
  /** When the list was posted that brought this wording. */
  readonly saidAt: Date
}

/** What an entry of a list that was posted again is. `found` has an author now and had none before. */
export type EntryVerdict<Known> =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'found'; readonly known: Known; readonly occurrence: number }
  | { readonly kind: 'changed'; readonly known: Known }
  | { readonly kind: 'new'; readonly occurrence: number }

export interface ListPosted {
  /** The list's title. */
  readonly list: string
  readonly at: Date
  /** What the same list said here in earlier activities. */
  readonly before: ReadonlySet<string>
}

/**
 * Compares a list with what is known, one verdict for each entry. Order and numbers mean nothing. An entry that says
 * what a known one says is that one, its author's first of all, and keeps its author; what is left of an author's
 * entries is a new wording of what is left of the author's known ones, unless a later list brought those. Of a list
 * that goes on from an earlier activity, which shows by two entries or more, what it said then is left out.
 */
export function compareEntries<Known extends KnownEntry>(
  read: readonly ReadEntry[],
  known: readonly Known[],
  posted: ListPosted,
): EntryVerdict<Known>[] {
  const twice = repeated(read)
  const same = pairSame(read, known, twice)
  const rest = without(known, same)
  const open = read.map((entry, index) => entry.enough && !same.has(index) && !twice.has(index))
  const old = read.map((entry, index) => open[index] === true && posted.before.has(entry.text))
  const goesOn = old.filter(Boolean).length > 1
  const last = lastOccurrences(known, posted.list)
  const next = (author: string) => {
    const occurrence = (last.get(author) ?? 0) + 1
    last.set(author, occurrence)
    return occurrence
  }
  return read.map((entry, index) => {
    const twin = same.get(index)
    if (twin)
      return entry.tied && !twin.tied
        ? { kind: 'found', known: twin, occurrence: next(entry.author) }
        : { kind: 'unchanged' }
    if (!open[index] || (goesOn && old[index])) return { kind: 'left-out' }
    const before = takeFrom(rest, keyOf(posted.list, entry.author))
    if (!before) return { kind: 'new', occurrence: next(entry.author) }
    return before.saidAt > posted.at ? { kind: 'left-out' } : { kind: 'changed', known: before }
  })
}

function pairSame<Known extends KnownEntry>(
  read: readonly ReadEntry[],
  known: readonly Known[],
  twice: ReadonlySet<number>,
): Map<number, Known> {
  const pairs = new Map<number, Known>()
  const paired = new Set<Known>()
  const pair = (keyed: (entry: ReadEntry | Known) => string) => {
    const free = Map.groupBy(
      known.filter((each) => !paired.has(each)),
      keyed,
    )
    for (const [index, entry] of read.entries()) {
      const twin = pairs.has(index) || twice.has(index) ? undefined : takeFrom(free, keyed(entry))
      if (!twin) continue
      pairs.set(index, twin)
      paired.add(twin)
    }
  }
  pair(({ author, text }) => keyOf(author, text))
  pair(({ text }) => text)
  return pairs
}

/** What is known and was not found again, by list and author. */
function without<Known extends KnownEntry>(known: readonly Known[], found: ReadonlyMap<number, Known>) {
  const again = new Set(found.values())
  const rest = known.filter((each) => !again.has(each))
  return Map.groupBy(rest, ({ list, author }) => keyOf(list, author))
}

/** The entries that say word for word what the same author says further up. */
function repeated(read: readonly ReadEntry[]): Set<number> {
  const seen = new Set<string>()
  const again = new Set<number>()
  for (const [index, { author, text }] of read.entries()) {
    if (seen.has(keyOf(author, text))) again.add(index)
    seen.add(keyOf(author, text))
  }
  return again
}

function lastOccurrences(known: readonly KnownEntry[], list: string): Map<string, number> {
  const last = new Map<string, number>()
  for (const entry of known)
    if (entry.list === list) last.set(entry.author, Math.max(last.get(entry.author) ?? 0, entry.occurrence))
  return last
}

function takeFrom<Key, Value>(groups: ReadonlyMap<Key, Value[]>, key: Key): Value | undefined {
  return groups.get(key)?.shift()
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n')
}
