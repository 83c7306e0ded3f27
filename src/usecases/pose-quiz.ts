import type { Widget } from '../chat/adapter.ts'
import type { CardField, Outbound } from '../chat/message.ts'
import type { StudyActivity } from '../db/queries/activities.ts'
import { cardKey } from '../domain/card-key.ts'
import type { Locale } from '../domain/locale.ts'
import type { Question, QuestionKind } from '../domain/study-item.ts'
import { formLabels, judgementLabels } from '../text/item.ts'
import { quizText } from '../text/member.ts'
import { exampleAnswer, headline } from '../text/push.ts'

/** The questions of an issue for a private chat: a form where one can be shown, else numbered text. */
export function poseQuiz(
  locale: Locale,
  study: StudyActivity,
  questions: readonly Question[],
  widgets: readonly Widget[],
): Outbound {
  const text = quizText(locale, study.issueNo, questions, exampleAnswer(locale, questions))
  const fields = questionFields(locale, questions, widgets)
  if (fields.length < questions.length) return { t: 'text', text }
  const buttons = [{ action: 'submit' as const, label: formLabels(locale).submit }]
  const card = { key: cardKey(study.id), title: headline(locale, study), lines: [], fields, buttons }
  return { t: 'card', card, fallback: text }
}

const needs: Readonly<Record<QuestionKind, Widget>> = {
  single: 'single',
  'true-false': 'single',
  multiple: 'multi',
  gap: 'text-input',
}

/** The questions that a chat with these widgets can ask on a card, as its fields; a form asks every kind. */
export function questionFields(
  locale: Locale,
  questions: readonly Question[],
  widgets: readonly Widget[],
): CardField[] {
  return questions
    .filter(({ kind }) => widgets.includes('form') || widgets.includes(needs[kind]))
    .map((question) => fieldOf(locale, question))
}

function fieldOf(locale: Locale, { no, kind, stem, choices }: Question): CardField {
  const [right, wrong] = judgementLabels(locale)
  const judgement = [
    { value: 'true', label: right },
    { value: 'false', label: wrong },
  ]
  const lettered = choices.map(({ letter, text }) => ({ value: letter, label: `${letter} ${text}` }))
  return {
    name: String(no),
    kind,
    label: `${no}. ${stem}`,
    choices: kind === 'true-false' ? judgement : lettered,
  }
}
