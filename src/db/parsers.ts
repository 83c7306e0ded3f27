import { types } from '@electric-sql/pglite'
import { UnreadableValueError } from './errors.ts'

/** Reads a value from PostgreSQL's text form. */
export type Parser = (text: string) => unknown

const oid = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  json: 114,
  float4: 700,
  float8: 701,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  jsonb: 3802,
} as const

/**
 * How both databases read values. A type that is not here is text: numeric, uuid, time, interval, names.
 * `date` stays 'YYYY-MM-DD', never a Date, and a timestamp without zone stays text: neither is an instant.
 */
export const storeParsers: Readonly<Record<number, Parser>> = {
  [oid.bool]: (text) => text === 't',
  [oid.bytea]: (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')),
  [oid.int8]: safeInteger,
  [oid.int2]: Number,
  [oid.int4]: Number,
  [oid.oid]: Number,
  [oid.json]: (text) => JSON.parse(text),
  [oid.float4]: Number,
  [oid.float8]: Number,
  [oid.date]: asText,
  [oid.timestamp]: asText,
  [oid.timestamptz]: instant,
  [oid.jsonb]: (text) => JSON.parse(text),
}

/** Array types by their element type; an element type that is not in `storeParsers` is text. */
const elementOf: Readonly<Record<number, number>> = {
  199: oid.json,
  1000: oid.bool,
  1001: oid.bytea,
  1003: 19,
  1005: oid.int2,
  1007: oid.int4,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: oid.int8,
  1021: oid.float4,
  1022: oid.float8,
  1028: oid.oid,
  1115: oid.timestamp,
  1182: oid.date,
  1183: 1083,
  1185: oid.timestamptz,
  1187: 1186,
  1231: 1700,
  2951: 2950,
  3807: oid.jsonb,
}

/** The parser of a type, arrays included, for drivers that ask type by type. */
export function parserOf(type: number): Parser {
  const element = elementOf[type]
  if (element === undefined) return storeParsers[type] ?? asText
  return (text) => types.arrayParser(text, storeParsers[element] ?? asText, type)
}

function asText(text: string): string {
  return text
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new UnreadableValueError('int8', text)
  return value
}

/** Sessions run in UTC, so the offset is always +00; a Date keeps milliseconds. */
function instant(text: string): Date {
  const value = new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z'))
  if (Number.isNaN(value.getTime())) throw new UnreadableValueError('timestamptz', text)
  return value
}
