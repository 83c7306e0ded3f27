import { getStudy, lockActivity, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { countedAnswers } from '../db/queries/counted-answers.ts'
import type { GivenAnswer, RefusedAnswer } from '../domain/answers/answer.ts'
import { isCorrect } from '../domain/answers.ts'
import type { ActivityId } from '../domain/ids.ts'
import type { Question } from '../domain/study-item.ts'
import { isOnTime } from '../domain/window.ts'
import { answersRecorded } from '../text/acknowledge.ts'
import { collect } from './collect.ts'
import { markPushDirty } from './mark-push-dirty.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import type { Actor, Origin, Turn } from './turn.ts'

export interface AnswerSubmission {
  readonly actor: Actor
  readonly origin: Origin
  readonly activityId: ActivityId
  readonly given: readonly GivenAnswer[]
  readonly refused: readonly RefusedAnswer[]
  /** Whether a share was recorded with the same form, so that one answer names both. */
  readonly shared?: boolean
}

/**
 * Records members' answers: the valid parts are kept, the rest is named back in private, exactly. Answers may
 * be changed as long as the issue is open; which one counts is derived, and the same message counts once.
 */
export async function recordAnswers(
  turn: Turn,
  submissions: readonly AnswerSubmission[],
): Promise<(readonly Reply[])[]> {
  const replies: (readonly Reply[])[] = []
  for (const submission of submissions) replies.push(await recordSubmission(turn, submission))
  return replies
}

async function recordSubmission(turn: Turn, submission: AnswerSubmission): Promise<readonly Reply[]> {
  const { actor, activityId, given } = submission
  await lockActivity(turn.tx, turn.organisation.id, activityId, 'share')
  const study = await getStudy(turn.tx, turn.organisation.id, activityId)
  const questions = await questionsOf(turn.tx, turn.organisation.id, study.itemId)
  if (given.length > 0) {
    await insertAnswers(turn, submission, questions, isOnTime(study, submission.origin.sentAt))
    await settlePoints(turn, study, actor.memberId)
    await markPushDirty(turn, activityId, actor.memberId)
  }
  return acknowledged(turn, submission, study, questions)
}

async function insertAnswers(
  turn: Turn,
  { actor, origin, activityId, given }: AnswerSubmission,
  questions: readonly Question[],
  onTime: boolean,
): Promise<void> {
  const rows = given.map(({ no, value }) => ({
    organisation_id: turn.organisation.id,
    activity_id: activityId,
    member_id: actor.memberId,
    source_key: origin.sourceKey,
    sent_at: origin.sentAt,
    on_time: onTime,
    question_no: no,
    value,
    correct: questions.some((question) => question.no === no && isCorrect(question, value)),
  }))
  await turn.tx
    .insertInto('answer')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function acknowledged(
  turn: Turn,
  submission: AnswerSubmission,
  study: StudyActivity,
  questions: readonly Question[],
): Promise<readonly Reply[]> {
  const { actor, origin, given, refused } = submission
  const inGroup = origin.kind === 'group'
  if (inGroup && given.length > 0)
    await collect(turn, origin.chatId, actor.memberId, 'answers', origin.sourceKey)
  if (inGroup && refused.length === 0) return []
  const { id, settings, locale } = turn.organisation
  const counted = await countedAnswers(turn.tx, id, study.id, settings.countedAnswer, actor.memberId)
  const answered = new Set(counted.map((answer) => answer.questionNo))
  const missing = questions.filter((question) => !answered.has(question.no)).map((question) => question.no)
  const shared = submission.shared ? 'with-it' : 'not'
  const changeable = study.closesAt !== null && turn.now < study.closesAt
  return [privately(answersRecorded(locale, { questions, given, refused, missing, shared, changeable }))]
}
