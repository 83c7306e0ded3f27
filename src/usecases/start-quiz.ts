import { findStudy, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { countedAnswers } from '../db/queries/counted-answers.ts'
import type { Question } from '../domain/study-item.ts'
import { noQuiz, quizReview } from '../text/member.ts'
import { nothingYet } from '../text/programme.ts'
import { poseQuiz } from './pose-quiz.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/** Gives a member the questions of the newest issue in private; once it has closed, the answers. */
export async function startQuiz(turn: Turn, actor: Actor): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const { locale } = organisation
  const study = await findStudy(tx, organisation.id, undefined, now)
  if (!study) return [privately(nothingYet(locale))]
  const questions = await questionsOf(tx, organisation.id, study.itemId)
  if (questions.length === 0) return [privately(noQuiz(locale, study.issueNo))]
  if (study.closedAt) return [await review(turn, actor, study, questions)]
  const { directWidgets } = turn.capabilities(actor.account.platform)
  return [{ to: 'privately', message: poseQuiz(locale, study, questions, directWidgets) }]
}

async function review(
  turn: Turn,
  actor: Actor,
  study: StudyActivity,
  questions: readonly Question[],
): Promise<Reply> {
  const { tx, organisation } = turn
  const counted = organisation.settings.countedAnswer
  const answers = await countedAnswers(tx, organisation.id, study.id, counted, actor.memberId)
  const own = new Map(answers.map((answer) => [answer.questionNo, answer]))
  return privately(quizReview(organisation.locale, study.issueNo, questions, own))
}
