import { findStudy, lockActivity, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { participants } from '../db/queries/participation.ts'
import { isCorrect, readAnswers } from '../domain/answers.ts'
import type { Question } from '../domain/study-item.ts'
import { answerText } from '../text/answer-values.ts'
import { correctionUnreadable, keyCorrected, keyCorrectedByAdmin } from '../text/corrections.ts'
import { privately, type Reply } from './reply.ts'
import { settlePoints } from './settle-points.ts'
import { tellGroups } from './tell-groups.ts'
import type { Turn } from './turn.ts'

interface Correction {
  readonly study: StudyActivity
  readonly question: Question
  readonly value: string
}

/**
 * Corrects the right answer of one question and scores everybody's answers again, by reversing entries where points
 * had been given; a gap accepts one more wording. Groups that had been shown the old answer are told once.
 */
export async function correctKey(turn: Turn, argument: string): Promise<readonly Reply[]> {
  const { tx, organisation, now } = turn
  const { locale } = organisation
  const correction = await readCorrection(turn, argument)
  if (!correction) {
    const newest = await findStudy(tx, organisation.id, undefined, now)
    return [privately(correctionUnreadable(locale, newest?.issueNo))]
  }
  const { study, question, value } = correction
  await lockActivity(tx, organisation.id, study.id, 'update')
  const changed = await scoreAgain(turn, study, await writeKey(turn, study, question, value))
  const facts = { issueNo: study.issueNo, no: question.no, answer: answerText(locale, question.kind, value) }
  const cause = `${study.id}/key/${question.no}/${now.toISOString()}`
  const told =
    study.closedAt !== null && (await tellGroups(turn, study.id, cause, keyCorrected(locale, facts))) > 0
  return [privately(keyCorrectedByAdmin(locale, { ...facts, changed, told }))]
}

/** `3 false` is about the newest issue, `48 3 false` about the one named. */
async function readCorrection(turn: Turn, argument: string): Promise<Correction | undefined> {
  const newest = await findStudy(turn.tx, turn.organisation.id, undefined, turn.now)
  const whole = newest && (await correctionIn(turn, newest, argument))
  if (whole) return whole
  const named = /^\D{0,3}(\d{1,5})\D?\s+(.+)$/su.exec(argument)
  const study = named && (await findStudy(turn.tx, turn.organisation.id, Number(named[1]), turn.now))
  return study ? correctionIn(turn, study, named[2]!) : undefined
}

async function correctionIn(turn: Turn, study: StudyActivity, text: string): Promise<Correction | undefined> {
  const questions = await questionsOf(turn.tx, turn.organisation.id, study.itemId)
  const reading = readAnswers(text, questions, { addressed: true })
  if (reading.kind !== 'answers' || reading.refused.length > 0 || reading.given.length !== 1) return undefined
  const [given] = reading.given
  const question = questions.find(({ no }) => no === given?.no)
  return given && question && { study, question, value: given.value }
}

async function writeKey(
  { tx, organisation }: Turn,
  study: StudyActivity,
  question: Question,
  value: string,
): Promise<Question> {
  const key =
    question.kind === 'gap' ? [value, ...question.key] : question.kind === 'multiple' ? [...value] : [value]
  await tx
    .updateTable('question')
    .set({ key: JSON.stringify(key) })
    .where('organisation_id', '=', organisation.id)
    .where('item_id', '=', study.itemId)
    .where('no', '=', question.no)
    .execute()
  return { ...question, key }
}

/** Marks every answer to a question anew and settles points; gives how many members' answers changed. */
async function scoreAgain(turn: Turn, study: StudyActivity, question: Question): Promise<number> {
  const { tx, organisation } = turn
  const answers = await tx
    .selectFrom('answer')
    .where('organisation_id', '=', organisation.id)
    .where('activity_id', '=', study.id)
    .where('question_no', '=', question.no)
    .select(['source_key', 'member_id', 'value', 'correct'])
    .execute()
  const changed = answers.filter((answer) => isCorrect(question, answer.value) !== answer.correct)
  for (const { source_key, correct } of changed) {
    await tx
      .updateTable('answer')
      .set({ correct: !correct })
      .where('organisation_id', '=', organisation.id)
      .where('source_key', '=', source_key)
      .where('question_no', '=', question.no)
      .execute()
  }
  for (const memberId of await participants(tx, organisation.id, study.id))
    await settlePoints(turn, study, memberId)
  return new Set(changed.map(({ member_id }) => member_id)).size
}
