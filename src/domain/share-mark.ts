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
  const rest = lead.rest
  const mark = shareMarks.find((word) => rest.toLowerCase().startsWith(word))
  if (!mark) return undefined
  const numbered = lead.issueNo === undefined ? issueAfter.exec(rest.slice(mark.length)) : null
  const body = rest.slice(mark.length + (numbered?.[0].length ?? 0))
  const end = endOfMark(body, opened, spaceIsEnough)
  return end === undefined
    ? undefined
    : { text: body.slice(end).trim(), issue: issueNamed(lead.issueNo, numbered) }
}

function issueNamed(before: number | undefined, after: RegExpExecArray | null): MarkedShare['issue'] {
  if (before !== undefined) return { no: before, certain: true }
  return after
    ? { no: Number(after[2]), certain: after[1] !== undefined || after[3] !== undefined }
    : undefined
}

function leadOf(text: string): { rest: string; issueNo: number | undefined } {
  const numbered = issueBefore.exec(text.toLowerCase())
  if (numbered) return { rest: text.slice(numbered[0].length), issueNo: Number(numbered[1] ?? numbered[2]) }
  const lead = shareLeads.find(
    (word) => text.startsWith(word) && !shareMarks.some((mark) => text.startsWith(mark)),
  )
  return { rest: lead ? text.slice(lead.length).trimStart() : text, issueNo: undefined }
}

function endOfMark(body: string, opened: boolean, spaceIsEnough: boolean): number | undefined {
  const colon = /^\s*[:：]/u.exec(body)
  if (colon) return colon[0].length
  if (opened) {
    const closing = /^[#＃】\]\s]+[:：]?/u.exec(body)
    if (closing) return closing[0].length
    return /^[#＃]/u.test(body) ? 1 : undefined
  }
  const space = /^[\s,，、]/u.exec(body)
  return spaceIsEnough && space ? 1 : undefined
}
