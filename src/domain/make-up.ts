import { makeUpIssue, makeUpWords } from '../lexicon/make-up-words.ts'

/** A wish to study a closed issue after all, with what was sent along in the same message. */
export interface MakeUpRead {
  /** The last closed one unless named. */
  readonly issueNo: number | undefined
  readonly rest: string
}

const DAY = 86_400_000
const FIRM_END = /^(?:\s|[\d:：，,]|$)/u

/** Reads a message that begins with the words for making up; `rest` keeps the wording of what follows. */
export function readMakeUp(text: string): MakeUpRead | undefined {
  const trimmed = text.trim().replace(/^[/／]/u, '')
  const word = makeUpWords.find((each) => trimmed.toLowerCase().startsWith(each))
  if (!word) return undefined
  const after = trimmed.slice(word.length).normalize('NFC')
  const found = makeUpIssue.exec(after)
  const issueNo = found?.[1] === undefined ? undefined : Number(found[1])
  if (issueNo === undefined && !FIRM_END.test(after)) return undefined
  return { issueNo, rest: after.slice(found?.[0].length ?? 0).trim() }
}

/** Until when a closed issue may still be made up for. */
export function makeUpUntil(closesAt: Date, days: number): Date {
  return new Date(closesAt.getTime() + days * DAY)
}
