import { describe, expect, it } from 'vitest'
import { commands } from '../../src/lexicon/commands.ts'
import {
  dayWords,
  smallNumbers,
  unitHours,
  untilWords,
  weekdayWords,
  weekLeads,
} from '../../src/lexicon/deadline-words.ts'
import {
  askingWords,
  besideCourtesies,
  courtesies,
  doubtingWords,
  greetings,
  shareLeads,
  shareMarks,
  softAskingWords,
  tellingWords,
} from '../../src/lexicon/share-words.ts'
import { terminalWords, waitUnits } from '../../src/lexicon/terminal-words.ts'

/** Of these the first that fits is taken. */
const firstFits: readonly (readonly [string, readonly string[]])[] = [
  ['marks of shares', shareMarks],
  ['what stands before a mark', shareLeads],
  ['until', untilWords],
  ['days', dayWords.map(([word]) => word)],
  ['weeks', weekLeads.map(([word]) => word)],
  ...weekdayWords.map((names, index): [string, readonly string[]] => [`day ${index + 1}`, names]),
]

const lists: readonly (readonly [string, readonly string[]])[] = [
  ...firstFits,
  ['asking', askingWords],
  ['softly asking', softAskingWords],
  ['telling', tellingWords],
  ['doubting', doubtingWords],
  ['greetings', greetings],
  ['courtesies', courtesies],
  ['beside courtesies', besideCourtesies],
  ['units', unitHours.map(([word]) => word)],
  ['units of waiting', waitUnits.map(([word]) => word)],
  ['small numbers', [...smallNumbers.keys()]],
  ['commands', commands.flatMap(({ words, short }) => [...words.zh, ...words.en, ...short])],
  ['terminal', Object.values(terminalWords).flatMap(({ zh, en }) => [...zh, ...en])],
]

describe.each(lists)('%s', (name, words) => {
  it('stand in the form in which texts are compared, each once', () => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    const plain = words.map((word) => (name === 'terminal' ? word : word.normalize('NFKC')).toLowerCase())
    expect(words).toEqual(plain)
  })
})

it.each(firstFits)('%s: a longer word is not hidden by a shorter one before it', (_, words) => {
  const hidden = words.filter((word, at) => words.slice(0, at).some((before) => word.startsWith(before)))
  expect(hidden).toEqual([])
})

it('an asking word is firm or soft, and nobody doubts by telling', () => {
  expect(askingWords.filter((word) => softAskingWords.includes(word))).toEqual([])
  expect(doubtingWords.filter((word) => tellingWords.includes(word))).toEqual([])
})

it('seven days make a week', () => {
  expect(weekdayWords).toHaveLength(7)
  expect(unitHours.find(([word]) => word === '周')?.[1]).toBe(7 * 24)
})

describe('commands', () => {
  it.each(commands)('$name has a word in each language, and its own name once', ({ name, words }) => {
    expect(words.zh.length).toBeGreaterThan(0)
    expect(words.en.length).toBeGreaterThan(0)
    expect(words.zh.every((word) => /\p{Script=Han}/u.test(word))).toBe(true)
    expect(words.en.every((word) => /^[a-z ]+$/u.test(word))).toBe(true)
    expect(commands.filter((command) => command.name === name)).toHaveLength(1)
  })
})
