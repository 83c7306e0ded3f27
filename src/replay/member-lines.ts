import type { Reader } from '../db/database.ts'
import { questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { type MemberIssue, memberIssues } from '../db/queries/member-issues.ts'
import { everyMember, type LedgerLine } from '../db/queries/record.ts'
import type { MemberId } from '../domain/ids.ts'
import type { Organisation } from '../domain/organisation.ts'
import { isDue, tookPart } from '../domain/participation.ts'
import { streak } from '../domain/streak.ts'
import { answerText } from '../text/answer-values.ts'

export interface RecordSource {
  readonly db: Reader
  readonly organisation: Organisation
  readonly studies: readonly StudyActivity[]
  readonly ledger: readonly LedgerLine[]
}

type MemberLine = Awaited<ReturnType<typeof memberLine>>
type IssueLine = Awaited<ReturnType<typeof issueLine>>

/** Every member with every issue that concerned them, as the result of a replay shows it. */
export async function memberLines(source: RecordSource) {
  const lines: MemberLine[] = []
  for (const member of await everyMember(source.db, source.organisation.id)) {
    lines.push(await memberLine(source, member))
  }
  return lines
}

async function memberLine(source: RecordSource, member: { id: MemberId; name: string; branch: string }) {
  const { db, organisation, ledger } = source
  const { settings, id } = organisation
  const all = await memberIssues(db, id, settings.countedAnswer, member.id)
  const issues: IssueLine[] = []
  for (const issue of all) issues.push(await issueLine(source, member.id, issue))
  const entries = ledger.filter((entry) => entry.memberId === member.id)
  const weeks = all.map((issue) => ({
    due: isDue(issue, settings),
    tookPart: tookPart(issue, settings),
    closed: issue.closed,
  }))
  const { name, branch } = member
  return { name, branch, points: sum(entries), streak: streak(weeks), issues }
}

async function issueLine(source: RecordSource, memberId: MemberId, issue: MemberIssue) {
  const { settings } = source.organisation
  const took = tookPart(issue, settings)
  const { madeUp, counted } = issue
  const late = madeUp.shares + madeUp.answers > 0 || madeUp.finished
  const shares = issue.shares + madeUp.shares
  const { issueNo, comments, of } = issue
  const entries = source.ledger.filter((entry) => entry.memberId === memberId && entry.issueNo === issueNo)
  return {
    issueNo,
    due: isDue(issue, settings),
    tookPart: took,
    shared: shares > 0,
    shares,
    comments,
    finished: issue.finished || madeUp.finished,
    read: null,
    quiz: {
      submitted: counted.length > 0,
      correct: counted.filter((answer) => answer.correct).length,
      of,
      answers: await answersOf(source, issue),
    },
    onTime: took && !late,
    makeup: late,
    excused: issue.excused && !took,
    points: sum(entries),
  }
}

async function answersOf({ db, organisation, studies }: RecordSource, issue: MemberIssue) {
  const { id, locale } = organisation
  const itemId = studies.find((study) => study.id === issue.activityId)?.itemId
  if (issue.counted.length === 0 || !itemId) return {}
  const kinds = new Map((await questionsOf(db, id, itemId)).map(({ no, kind }) => [no, kind]))
  const written = issue.counted.map(({ questionNo, value }) => [
    questionNo,
    answerText(locale, kinds.get(questionNo) ?? 'gap', value),
  ])
  return Object.fromEntries(written) as Record<string, string>
}

function sum(entries: readonly { readonly points: number }[]): number {
  return entries.reduce((total, { points }) => total + points, 0)
}
