import { basename } from 'node:path/posix'
import { CATCH_ALLS, HAN_PLACES, isAmong, SQL_CLOCK_PLACES, SQL_PLACES } from './lists.ts'
import { dottedName, type Place } from './places.ts'
import type { Finding, Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

export const WORD_RULES: readonly Rule[] = [
  { name: 'han', says: 'Chinese stands only in text, lexicon and tests', check: strayingHan },
  { name: 'sql-clock', says: 'SQL is given the time and never asks for it', check: sqlClocks },
  { name: 'catch-all', says: 'no file or folder is a catch-all', check: catchAllNames },
  { name: 'ts-ignore', says: 'the type checker is not switched off', check: silencedTypes },
]

const HAN = /\p{Script=Han}+/gu
const CLOCK_CALL = /\b(?:now|clock_timestamp|transaction_timestamp|statement_timestamp)\s*\(\s*\)/i
const CLOCK_WORD = /\b(?:current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i
const CLOCK_NAME = /^(?:now|clock_timestamp|transaction_timestamp|statement_timestamp)$/i

function strayingHan(file: SourceFile): Finding[] {
  if (isAmong(file.path, HAN_PLACES)) return []
  return [...file.text.matchAll(HAN)].map(({ 0: han, index }) => ({
    at: index,
    message: `"${han}" belongs in src/text or src/lexicon`,
  }))
}

function sqlClocks(file: SourceFile): Finding[] {
  if (!isAmong(file.path, SQL_PLACES) || isAmong(file.path, SQL_CLOCK_PLACES)) return []
  return file.places
    .filter((place) => asksTheTime(wordsOf(place)) || callsTheClock(place))
    .map(({ node }) => ({ at: node.start, message: 'give the statement the time as a parameter' }))
}

function wordsOf({ node }: Place): string {
  if (node.type === 'TemplateElement') return node.value.raw
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : ''
}

function asksTheTime(words: string): boolean {
  return CLOCK_CALL.test(words) || CLOCK_WORD.test(words)
}

/** The query builder's way to say it: `fn('now')`, `eb.fn('now')`, `sql.fn(…)`. */
function callsTheClock({ node }: Place): boolean {
  if (node.type !== 'CallExpression' || !/(?:^|\.)fn$/.test(dottedName(node))) return false
  const name = node.arguments[0]
  return name?.type === 'Literal' && typeof name.value === 'string' && CLOCK_NAME.test(name.value)
}

function catchAllNames({ path }: SourceFile): Finding[] {
  const names = path.split('/').flatMap((name) => basename(name).split('.')[0]?.split('-').at(-1) ?? [])
  return names
    .filter((name) => CATCH_ALLS.includes(name))
    .map((name) => ({ at: 0, message: `"${name}" says nothing: name what it holds` }))
}

function silencedTypes(file: SourceFile): Finding[] {
  return file.comments
    .filter(({ value }) => /@ts-(?:ignore|nocheck)\b/.test(value))
    .map(({ start }) => ({ at: start, message: 'mend the type instead' }))
}
