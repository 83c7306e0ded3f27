import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Inbound } from '../../src/chat/event.ts'
import { type Engine, rowsLeft, startWithPlatform } from '../support/engine.ts'
import { afterPush, foundOrganisation, hour, pressing, pushAt, saying } from '../support/organisation.ts'
import type { ScriptedAdapter } from '../support/scripted-adapter.ts'
import { useStore } from '../support/stores.ts'

const store = useStore('pglite')
const at = afterPush(20)
const longest = 65_536
const runs = { numRuns: 40, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false }

const unseen = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
]
const halves = ['\ud800', '\udbff', '\udc00', '\udfff']
const marks = ['\u0301', '\u20e3', '\ufe0f', '\u200d', '\u{e0067}']
const emoji = ['😀', '👍🏽', '👨‍👩‍👧', '🇨🇳', '1️⃣', '❤️']
const spaces = ['', ' ', '\u3000', '\n', '\t', '\u2028']
const plain = [
  '一',
  '学',
  'A',
  'b',
  '对',
  '错',
  '1',
  '２',
  '①',
  '.',
  '、',
  '：',
  ':',
  '@',
  '#',
  '/',
  '题',
  '第',
  '分享',
  'http://',
  "'",
  '%',
  '\\',
  '$1',
  '{}',
]
const starts = [
  '',
  '分享：',
  '分享 ',
  '#分享#',
  '第48期分享：',
  '1A 2',
  '1：',
  '第1题',
  '4',
  '延期 ',
  '本期 ',
  '/',
  '@bot ',
]

/** Pieces over and over, up to 64 KB. */
function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
  const times = fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.constant(longest) },
  )
  return fc
    .tuple(some, times)
    .map(([text, count]) =>
      text.repeat(Math.min(count, Math.ceil(longest / (text.length || 1)))).slice(0, longest),
    )
}

const nothing = textOf([...unseen, ...halves, ...marks, ...emoji, ...spaces])
const anything = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...starts),
      textOf([...unseen, ...halves, ...marks, ...emoji, ...spaces, ...plain]),
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const places = fc.constantFrom(undefined, 'g1', 'g2', 'g3')
const people = fc.constantFrom('m3', 'm5', 'nobody')

type Running = Engine & { readonly platform: ScriptedAdapter }

/** A process with an open issue that has said all it had to say. */
async function openIssue(): Promise<{ engine: Running; cardKey: string }> {
  await foundOrganisation(store.db)
  const engine = startWithPlatform(store.db)
  await engine.at(pushAt)
  await engine.at(at)
  const [cardKey] = engine.platform.sends.flatMap(({ message }) =>
    message.t === 'card' ? [message.card.key] : [],
  )
  return { engine, cardKey: cardKey! }
}

function numbered() {
  const count = { of: 0 }
  return () => {
    count.of += 1
    return `junk-${count.of}`
  }
}

/** Takes an event in and says what was said then, and where. */
async function takes(engine: Running, event: Inbound) {
  const before = engine.platform.sends.length
  const [received] = await engine.receive([event])
  await engine.runDue()
  const said = engine.platform.sends.slice(before)
  return {
    kind: received!.kind,
    inGroups: said.filter(({ to }) => to.kind === 'group').length,
    said: said.length,
  }
}

it('anything is taken anywhere, and answered in no group', async () => {
  const { engine } = await openIssue()
  const id = numbered()
  const property = fc.asyncProperty(
    anything,
    places,
    people,
    fc.boolean(),
    async (text, group, from, mention) => {
      const place = group === undefined ? {} : { in: group }
      const { kind, inGroups } = await takes(engine, saying({ id: id(), from, at, text, mention, ...place }))
      expect(kind).not.toBe('parked')
      expect(inGroups).toBe(0)
    },
  )
  await fc.assert(property, runs)
})

it('what says nothing is answered by nothing in a group, whoever was called', async () => {
  const { engine } = await openIssue()
  const before = await rowsLeft(store.db)
  const id = numbered()
  const groups = fc.constantFrom('g1', 'g2', 'g3')
  const property = fc.asyncProperty(
    nothing,
    groups,
    people,
    fc.boolean(),
    async (text, group, from, mention) => {
      const outcome = await takes(engine, saying({ id: id(), from, at, text, mention, in: group }))
      expect(outcome).toEqual({ kind: expect.stringMatching(/^(?:ignored|quiet)$/), inGroups: 0, said: 0 })
    },
  )
  await fc.assert(property, runs)
  expect(await rowsLeft(store.db)).toEqual(before)
})

it('anything can be the body of a share, and is kept as text', async () => {
  const { engine } = await openIssue()
  const id = numbered()
  const property = fc.asyncProperty(anything, places, async (text, group) => {
    const place = group === undefined ? {} : { in: group }
    const event = saying({
      id: id(),
      from: 'm5',
      at,
      text: `分享：把权限过了一遍，${text}`,
      mention: true,
      ...place,
    })
    const { kind } = await takes(engine, event)
    expect(kind).toBe('taken')
  })
  await fc.assert(property, runs)
  const shares = await store.db.selectFrom('share').select('text').execute()
  expect(shares.length).toBeGreaterThan(5)
  for (const { text } of shares) expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true)
})

it('anything can be filled into a form, and is answered once', async () => {
  const { engine, cardKey } = await openIssue()
  const id = numbered()
  const field = fc.oneof(anything, fc.array(anything, { maxLength: 3 }))
  const names = fc.oneof(fc.constantFrom('1', '2', '3', '4', 'share', '__proto__', ''), anything)
  const values = fc.dictionary(names, field, { maxKeys: 5 })
  const cards = fc.oneof(fc.constant(cardKey), anything)
  const actions = fc.oneof(fc.constantFrom('submit', 'finished'), anything)
  const property = fc.asyncProperty(values, cards, actions, async (filled, key, action) => {
    const event = pressing({ id: id(), from: 'm5', in: 'g2', at, cardKey: key, action, values: filled })
    const { kind, inGroups } = await takes(engine, event)
    expect(kind).not.toBe('parked')
    expect(inGroups).toBe(0)
  })
  await fc.assert(property, runs)
})

it('anything can be what a message is changed to', async () => {
  const { engine } = await openIssue()
  const id = numbered()
  const property = fc.asyncProperty(anything, anything, places, async (first, second, group) => {
    const place = group === undefined ? {} : { in: group }
    const message = saying({ id: id(), from: 'm5', at, text: first, mention: true, ...place })
    await takes(engine, message)
    for (const changed of [
      { ...message, t: 'edit' as const, eventId: id(), text: second },
      { ...message, t: 'recall' as const, eventId: id() },
    ]) {
      const { kind, inGroups } = await takes(engine, changed)
      expect(kind).not.toBe('parked')
      expect(inGroups).toBe(0)
    }
  })
  await fc.assert(property, runs)
})

it('all of it together is acknowledged by one line a group', async () => {
  const { engine } = await openIssue()
  const id = numbered()
  const property = fc.asyncProperty(anything, async (text) => {
    await takes(engine, saying({ id: id(), from: 'm5', in: 'g2', at, text: `分享：把权限过了一遍，${text}` }))
  })
  await fc.assert(property, { ...runs, numRuns: 20 })
  const before = engine.platform.sends.length
  await engine.at(new Date(at.getTime() + 3 * hour))
  const said = engine.platform.sends.slice(before).filter(({ to }) => to.kind === 'group')
  expect(said).toHaveLength(1)
})
