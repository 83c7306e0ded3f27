import { findStudy, lastClosedStudy, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { makeUpUntil } from '../domain/make-up.ts'
import { type MakeUpRefusal, makeUpBegins, makeUpRefused } from '../text/make-up.ts'
import { dayText } from '../text/when.ts'
import { ask } from './ask.ts'
import { poseQuiz } from './pose-quiz.ts'
import { privately, type Reply } from './reply.ts'
import { sendItem } from './send-item.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Lets a member study a closed issue after all: gives its text and questions in private and takes what comes next
 * there as made up for it, for some hours.
 */
export async function startMakeUp(
  turn: Turn,
  actor: Actor,
  issueNo: number | undefined,
): Promise<readonly Reply[]> {
  const { tx, organisation } = turn
  const { locale } = organisation
  const study = await chosen(turn, issueNo)
  const refusal = refusalOf(turn, study, issueNo)
  if (refusal || !study) return [privately(makeUpRefused(locale, refusal ?? { why: 'nothing-closed' }))]
  await ask(turn, actor, 'make-up', study.id)
  const item = await sendItem(turn, actor, study.issueNo)
  const questions = await questionsOf(tx, organisation.id, study.itemId)
  const quiz: Reply[] =
    questions.length === 0 ? [] : [{ to: 'privately', message: poseQuiz(locale, study, questions, []) }]
  return [
    ...item,
    ...quiz,
    privately(makeUpBegins(locale, { issueNo: study.issueNo, quiz: questions.length > 0 })),
  ]
}

async function chosen(
  { tx, now, organisation }: Turn,
  issueNo: number | undefined,
): Promise<StudyActivity | undefined> {
  if (issueNo !== undefined) return findStudy(tx, organisation.id, issueNo, now)
  const [last] = await lastClosedStudy(tx, organisation.id, now)
  return last
}

function refusalOf(
  turn: Turn,
  study: StudyActivity | undefined,
  issueNo: number | undefined,
): MakeUpRefusal | undefined {
  const { now, organisation } = turn
  if (!study) return issueNo === undefined ? { why: 'nothing-closed' } : { why: 'no-such-issue', issueNo }
  if (!study.closesAt || study.closesAt > now) return { why: 'still-open', issueNo: study.issueNo }
  const until = makeUpUntil(study.closesAt, organisation.settings.makeUpDays)
  if (until > now) return undefined
  const day = dayText(organisation.locale, organisation.timezone, until, now)
  return { why: 'too-old', issueNo: study.issueNo, until: day }
}
