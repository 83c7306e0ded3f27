import { plainText } from '../content/plain-text.ts'
import { findStudy, questionsOf, type StudyActivity } from '../db/queries/activities.ts'
import { getItem } from '../db/queries/items.ts'
import { readingMinutes } from '../domain/reading-time.ts'
import { splitText } from '../domain/split-text.ts'
import { itemHead, itemLinks } from '../text/item.ts'
import { noSuchIssue, nothingYet } from '../text/programme.ts'
import { poseQuiz } from './pose-quiz.ts'
import { privately, type Reply } from './reply.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Sends the full text of an issue in private, in parts that the platform carries, and its questions while it is
 * open.
 */
export async function sendItem(
  turn: Turn,
  actor: Actor,
  issueNo: number | undefined,
): Promise<readonly Reply[]> {
  const { tx, now, organisation } = turn
  const study = await findStudy(tx, organisation.id, issueNo, now)
  if (!study) {
    const text =
      issueNo === undefined ? nothingYet(organisation.locale) : noSuchIssue(organisation.locale, issueNo)
    return [privately(text)]
  }
  const { textBytes, directWidgets } = turn.capabilities(actor.account.platform)
  const parts = splitText(await fullText(turn, study), textBytes).map(privately)
  const questions = await questionsOf(tx, organisation.id, study.itemId)
  if (questions.length === 0 || study.closedAt) return parts
  return [
    ...parts,
    { to: 'privately', message: poseQuiz(organisation.locale, study, questions, directWidgets) },
  ]
}

async function fullText(turn: Turn, study: StudyActivity): Promise<string> {
  const { tx, organisation } = turn
  const item = await getItem(tx, organisation.id, study.itemId)
  const head = itemHead(organisation.locale, { ...item, minutes: readingMinutes(item.body) })
  return [head, plainText(item.body), itemLinks(organisation.locale, item).join('\n')].join('\n\n').trim()
}
