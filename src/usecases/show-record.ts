import { type MemberIssue, memberIssues } from '../db/queries/member-issues.ts'
import { tookPart } from '../domain/participation.ts'
import { ownRecord, type RecordLine } from '../text/programme.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

const SHOWN_ISSUES = 8

/** Gives a member the own record of the last issues, in private only. */
export async function showRecord(turn: Turn, actor: Actor): Promise<readonly Reply[]> {
  const { tx, organisation } = turn
  const { locale, id, settings } = organisation
  const all = await memberIssues(tx, id, settings.countedAnswer, actor.memberId)
  const issues = all.slice(-SHOWN_ISSUES).reverse()
  const took = issues.filter((issue) => tookPart(issue, settings)).length
  const lines = issues.map((issue) => lineOf(issue, tookPart(issue, settings)))
  return [privately(ownRecord(locale, { name: actor.name, branch: issues[0]?.branch ?? '', took, lines }))]
}

function lineOf(issue: MemberIssue, took: boolean): RecordLine {
  const { issueNo, of, closed, counted, madeUp } = issue
  return {
    issueNo,
    shares: issue.shares + madeUp.shares,
    answered: counted.length,
    correct: counted.filter((answer) => answer.correct).length,
    of,
    finished: issue.finished || madeUp.finished,
    madeUp: madeUp.shares + madeUp.answers > 0 || madeUp.finished,
    excused: issue.excused && !took,
    closed,
  }
}
