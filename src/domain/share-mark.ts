import { issueAfter, issueBefore, shareLeads, shareMarks } from '../lexicon/share-words.ts'

/** A share marked as one: its words without the mark, and the issue it names, if any. */
export interface MarkedShare {
  readonly text: string
  /** `certain` where the words say that the number is an issue's; else it may count something else. */
  readonly issue: { readonly no: number; readonly certain: boolean } | undefined
}

/**
 * Reads a share by its mark. A colon after the mark, a hash before it or brackets around it are always
 * enough; a space is enough only where `spaceIsEnough` (study groups, direct messages, after calling the bot).
 */
export function readShareMark(text: string, spaceIsEnough: boolean): MarkedShare | undefined {
  const trimmed = text.trim()
  const opened = /^[#＃【[]/u.test(trimmed)
  const lead = leadOf(opened ? trimmed.slice(1).trimStart() : trimmed)
  const mark = shareMarks.find((word) => lead.rest.slice(0, word.length).toLowerCase() === word)
  if (!mark) return undefined
  const body = lead.rest.slice(mark.length)
  const numbered = lead.issueNo === undefined ? numberedShare(body, opened, spaceIsEnough) : undefined
  if (numbered) return numbered
  const end = endOfMark(body, opened, spaceIsEnough)
  if (end === undefined) return undefined
  const issue = lead.issueNo === undefined ? undefined : { no: lead.issueNo, certain: true }
  return { text: body.slice(end).trim(), issue }
}

function leadOf(text: string): { rest: string; issueNo: number | undefined } {
  const numbered = issueBefore.exec(text.slice(0, 40).toLowerCase())
  if (numbered) return { rest: text.slice(numbered[0].length), issueNo: numberOf(numbered[1] ?? numbered[2]) }
  const start = text.slice(0, 40).toLowerCase()
  const isMarked = shareMarks.some((mark) => start.startsWith(mark))
  const lead = isMarked ? undefined : shareLeads.find((word) => start.startsWith(word))
  return { rest: text.slice(lead?.length ?? 0).trimStart(), issueNo: undefined }
}

/**
 * A share whose mark is followed by the number of its issue. A bare number is one only right behind the mark or
 * before a colon: `share 3 ways` counts something else.
 */
function numberedShare(body: string, opened: boolean, spaceIsEnough: boolean): MarkedShare | undefined {
  const found = issueAfter.exec(body)
  if (!found) return undefined
  const rest = body.slice(found[0].length)
  const certain = found[1] !== undefined || found[3] !== undefined
  const glued = certain || !/^\s/u.test(body)
  const end = endOfMark(rest, opened && glued, spaceIsEnough && glued)
  return end === undefined
    ? undefined
    : { text: rest.slice(end).trim(), issue: { no: numberOf(found[2]), certain } }
}

function endOfMark(body: string, opened: boolean, spaceIsEnough: boolean): number | undefined {
  const colon = /^\s*[:：]/u.exec(body)
  if (colon) return colon[0].length
  const closing = opened ? /^[#＃】\]\s]+[:：]?/u.exec(body) : null
  if (closing) return closing[0].length
  return spaceIsEnough && /^[\s,，、]/u.test(body) ? 1 : undefined
}

function numberOf(digits: string | undefined): number {
  return Number(digits?.normalize('NFKC'))
}

/** Splits a message in which a share, marked by a word and a colon, stands behind something else. */
export function splitAtShareMark(
  text: string,
): { readonly before: string; readonly share: string } | undefined {
  if (text.length > LONGEST_SPLIT) return undefined
  for (const { index } of text.matchAll(/[\s，,。；;、！!]/gu)) {
    const rest = text.slice(index + 1)
    const marked = /^[^\n]{0,16}[:：]/u.test(rest.trimStart()) ? readShareMark(rest, false) : undefined
    const before = text.slice(0, index).trim()
    if (marked && before !== '') return { before, share: marked.text }
  }
  return undefined
}

const LONGEST_SPLIT = 2000
