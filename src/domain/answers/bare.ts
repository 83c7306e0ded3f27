import {
  decorations,
  everydayRuns,
  everydayTruths,
  fillWords,
  firmSigns,
  talkTruths,
} from '../../lexicon/answer-words.ts'
import type { Question } from '../study-item.ts'
import type { Part } from './answer.ts'
import { plainWordAt } from './explained.ts'
import { lettersAt } from './letters.ts'
import type { Head } from './number.ts'
import { isPlausible, type Page, written } from './page.ts'
import { sequenceAt } from './sequence.ts'
import { truthAt } from './truth.ts'
import { closedValueAt } from './value.ts'
import { among, characterAt, indexWords, isSign, isSpace, wordAt } from './words.ts'

interface Place {
  readonly at: number
  readonly announced: boolean
}

const announcing = indexWords(fillWords)
const fewestInOpen = 3
const longestBare = 8

/**
 * Reads a message that is nothing but values without numbers: one for the only question, or one for each. What
 * is addressed to the bot and could be letters of any question is refused rather than guessed.
 */
export function bareAnswers(page: Page, from: number, addressed: boolean): Part | undefined {
  const place = afterLead(page.plain, from)
  if (among(decorations, page.plain.charAt(place.at))) return undefined
  const questions = [...page.questions.values()]
  const [only] = questions
  if (!only) return undefined
  const read = questions.length === 1 ? onlyAt(page, place, only, addressed) : rowAt(page, place, addressed)
  return read ?? (addressed ? unnamedAt(page, place.at) : undefined)
}

/** After an announced value a courtesy may follow; nothing else may. */
function endsAt(plain: string, from: number): boolean {
  return afterLead(plain, from).at >= plain.length && !/[?]/.test(plain.slice(from))
}

function afterLead(plain: string, from: number): Place {
  let announced = false
  for (let at = from; at < plain.length; ) {
    const sign = characterAt(plain, at)
    const word = truthAt(plain, at) ? 0 : plainWordAt(plain, at)
    if (word === 0 && (!(isSign(sign) || isSpace(sign)) || truthAt(plain, at))) return { at, announced }
    const end = at + (word || sign.length)
    if (word > 0) announced = announces(plain, at, end)
    else if (!isSpace(sign) && !among(firmSigns, sign)) announced = false
    at = end
  }
  return { at: plain.length, announced }
}

function announces(plain: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (wordAt(announcing, plain, at)) return true
  return false
}

function onlyAt(page: Page, place: Place, question: Question, addressed: boolean): Part | undefined {
  const value =
    question.kind === 'gap' ? undefined : closedValueAt(page, place.at, question, bareHead(place.at))
  if (!value || !endsAt(page.plain, value.end)) return undefined
  const truth = truthAt(page.plain, place.at)
  if (truth && everydayTruths.includes(truth.word) && !place.announced) return undefined
  if (addressed || place.announced) return value
  return isRow(page.plain.slice(place.at, value.end), question.kind === 'multiple') ? value : undefined
}

function rowAt(page: Page, place: Place, addressed: boolean): Part | undefined {
  const questions = [...page.questions.values()]
  const read = sequenceAt(page, place.at, questions)
  if (!read || !endsAt(page.plain, read.end)) return undefined
  const text = page.plain.slice(place.at, read.end)
  if (questions.some((question) => couldFill(question, text))) return undefined
  const word = truthAt(page.plain, place.at)?.word
  const values = new Set(read.given.map(({ value }) => value))
  if (word && values.size === 1 && talkTruths.includes(word) && !place.announced) return undefined
  if (addressed || place.announced) return read
  return isRow(text, questions.length >= fewestInOpen) ? read : undefined
}

/** Whether letters in order, each once, could as well be the answer to one multiple choice. */
function couldFill(question: Question, text: string): boolean {
  const letters = [...text]
  if (question.kind !== 'multiple' || letters.some((letter, at) => at > 0 && letter <= letters[at - 1]!))
    return false
  return letters.every((letter) => question.choices.some((choice) => choice.letter.toLowerCase() === letter))
}

/** Whether values prove by their number and look that they are answers, even in an open group. */
function isRow(text: string, enough: boolean): boolean {
  const letters = text.replace(/[^\p{L}\p{N}\p{S}]/gu, '')
  return enough && letters.length >= fewestInOpen && !isMonotone(letters) && !everydayRuns.includes(letters)
}

function isMonotone(text: string): boolean {
  return new Set(text.replace(/[\s,;]/gu, '')).size <= 1
}

function unnamedAt(page: Page, at: number): Part | undefined {
  const read = lettersAt(page, at, undefined)
  if (!read || read.text.length > longestBare || !endsAt(page.plain, read.end)) return undefined
  const letters = [...read.text]
  if (new Set(letters).size < letters.length && letters.length < fewestInOpen) return undefined
  if (!letters.every((letter) => isPlausible(page, letter))) return undefined
  return { given: [], refused: [{ no: undefined, given: written(page, at, read.end), why: 'unreadable' }] }
}

function bareHead(at: number): Head {
  return {
    nos: [],
    shape: 'one',
    start: at,
    numberEnd: at,
    mark: 'firm',
    worded: false,
    filled: false,
    numeral: false,
    places: [at],
  }
}
