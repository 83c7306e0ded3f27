import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEntries, type KnownEntry, type ReadEntry } from '../../src/domain/known-entries.ts'

const noon = new Date('2026-11-24T04:00:00Z')
const later = new Date('2026-11-24T05:00:00Z')

function read(author: string, text: string, more: Partial<ReadEntry> = {}): ReadEntry {
  return { author, text, tied: true, enough: true, ...more }
}

function known(author: string, text: string, more: Partial<KnownEntry> = {}): KnownEntry {
  return { author, text, list: 'l', occurrence: 1, tied: true, saidAt: noon, ...more }
}

function compare(entries: readonly ReadEntry[], all: readonly KnownEntry[], before: readonly string[] = []) {
  return compareEntries(entries, all, { list: 'l', at: later, before: new Set(before) })
}

function kinds(...args: Parameters<typeof compare>): string[] {
  return compare(...args).map(({ kind }) => kind)
}

describe('a list that is posted again', () => {
  it('brings what is new in it', () => {
    expect(compare([read('a', 'x'), read('b', 'y')], [known('a', 'x')])).toEqual([
      { kind: 'unchanged' },
      { kind: 'new', occurrence: 1 },
    ])
  })

  it('means the same in any order', () => {
    expect(kinds([read('b', 'y'), read('a', 'x')], [known('a', 'x'), known('b', 'y')])).toEqual([
      'unchanged',
      'unchanged',
    ])
  })

  it('gives an entry its new wording', () => {
    const before = known('a', 'x')
    expect(compare([read('a', 'xx')], [before])).toEqual([{ kind: 'changed', known: before }])
  })

  it('takes a second entry of the same author for a second one', () => {
    const first = known('a', 'x')
    const entries = [read('a', 'y'), read('a', 'xx')]
    expect(compare(entries, [first, known('a', 'y', { occurrence: 2 })])).toEqual([
      { kind: 'unchanged' },
      { kind: 'changed', known: first },
    ])
    expect(compare([read('a', 'x'), read('a', 'y'), read('a', 'z')], [first])).toEqual([
      { kind: 'unchanged' },
      { kind: 'new', occurrence: 2 },
      { kind: 'new', occurrence: 3 },
    ])
  })

  it('counts what somebody says twice in it once', () => {
    expect(kinds([read('a', 'x'), read('a', 'x')], [])).toEqual(['new', 'left-out'])
    expect(kinds([read('a', 'x'), read('a', 'x')], [known('a', 'x')])).toEqual(['unchanged', 'left-out'])
  })

  it('lets two people say the same', () => {
    expect(kinds([read('a', 'x'), read('b', 'x')], [])).toEqual(['new', 'new'])
    expect(kinds([read('a', 'x'), read('b', 'x')], [known('b', 'x')])).toEqual(['new', 'unchanged'])
  })

  it('leaves an unchanged entry to its author, whatever the list is called now', () => {
    expect(kinds([read('b', 'x')], [known('a', 'x')])).toEqual(['unchanged'])
    expect(kinds([read('a', 'x')], [known('a', 'x', { list: 'other' })])).toEqual(['unchanged'])
  })

  it('finds an author for what was nobody’s', () => {
    const nobodys = known('name/a', 'x', { tied: false })
    expect(compare([read('a', 'x')], [nobodys])).toEqual([{ kind: 'found', known: nobodys, occurrence: 1 }])
    expect(kinds([read('name/a', 'x', { tied: false })], [nobodys])).toEqual(['unchanged'])
  })

  it('does not bring back an older wording', () => {
    expect(kinds([read('a', 'x')], [known('a', 'xx', { saidAt: new Date(later.getTime() + 1) })])).toEqual([
      'left-out',
    ])
  })

  it('does not change what stands in another list', () => {
    expect(kinds([read('a', 'y')], [known('a', 'x', { list: 'other' })])).toEqual(['new'])
  })

  it('leaves out what says too little, and does not take it for a new wording', () => {
    expect(kinds([read('a', 'ok', { enough: false })], [known('a', 'x')])).toEqual(['left-out'])
  })

  it('leaves out what it said in an earlier activity, if it plainly goes on from there', () => {
    const entries = [read('a', 'x'), read('b', 'y'), read('c', 'z')]
    expect(kinds(entries, [], ['x', 'y'])).toEqual(['left-out', 'left-out', 'new'])
    expect(kinds(entries, [], ['x'])).toEqual(['new', 'new', 'new'])
  })
})

describe('any lists', () => {
  const author = fc.constantFrom('a', 'b', 'c')
  const text = fc.constantFrom('x', 'y', 'z', 'x y')
  const entry = fc
    .record({ author, text })
    .map((said) => read(said.author, said.text, { enough: said.text !== 'z' }))
  const entries = fc.array(entry, { maxLength: 8 })

  /** What is known once a list has been taken in. */
  function taken(list: readonly ReadEntry[], all: readonly KnownEntry[]): KnownEntry[] {
    const verdicts = compare(list, all)
    const changed = new Map(
      verdicts.flatMap((verdict, index) =>
        verdict.kind === 'changed' ? [[verdict.known, list[index]!.text]] : [],
      ),
    )
    const kept = all.map((entry) => ({ ...entry, text: changed.get(entry) ?? entry.text }))
    const added = verdicts.flatMap((verdict, index) =>
      verdict.kind === 'new'
        ? [known(list[index]!.author, list[index]!.text, { occurrence: verdict.occurrence })]
        : [],
    )
    return [...kept, ...added]
  }

  it('add nothing when they are posted again, in any order', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const all = taken(second, taken(first, []))
        for (const again of [second, second.toReversed()])
          expect(kinds(again, all).filter((kind) => kind !== 'left-out' && kind !== 'unchanged')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('never give two entries of an author the same place', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 5 }), (lists) => {
        let all: KnownEntry[] = []
        for (const list of lists) all = taken(list, all)
        const places = all.map((entry) => `${entry.author}/${entry.occurrence}`)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 1000 },
    )
  })
})
