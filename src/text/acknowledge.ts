import type { RefusedAnswer } from '../domain/answers/answer.ts'
import type { Locale } from '../domain/locale.ts'
import type { Question } from '../domain/study-item.ts'
import { numberedAnswer, sampleAnswer } from './answer-values.ts'
import { nameList } from './person.ts'
import { quotable } from './sentence.ts'

/** What was recorded of a member's answers, for that member alone. */
export interface AnswersRecorded {
  readonly questions: readonly Question[]
  readonly given: readonly { readonly no: number; readonly value: string }[]
  readonly refused: readonly RefusedAnswer[]
  /** The questions that have no answer yet. */
  readonly missing: readonly number[]
  readonly shared: 'with-it' | 'not'
  /** Whether the issue is still open, so that answers can be changed. */
  readonly changeable: boolean
}

/** Says exactly what was recorded, what could not be, and what is still open. */
export function answersRecorded(locale: Locale, recorded: AnswersRecorded): string {
  const parts = [given(locale, recorded), ...refusals(locale, recorded), rest(locale, recorded)]
  return parts.filter((part) => part !== '').join(locale === 'zh-CN' ? '' : ' ')
}

function given(locale: Locale, { questions, given, shared }: AnswersRecorded): string {
  const answers = given.map(({ no, value }) => numberedAnswer(locale, no, kindOf(questions, no), value))
  const share = shared === 'with-it' ? [locale === 'zh-CN' ? '你的分享' : 'your share'] : []
  const all = [...share, ...answers]
  if (all.length === 0) return ''
  return locale === 'zh-CN' ? `记下了：${all.join('、')}。` : `Noted: ${all.join(', ')}.`
}

function kindOf(questions: readonly Question[], no: number) {
  return questions.find((question) => question.no === no)?.kind ?? 'gap'
}

function rest(locale: Locale, { missing, given, changeable }: AnswersRecorded): string {
  const numbers = missing.join(locale === 'zh-CN' ? '、' : ', ')
  if (locale === 'zh-CN') {
    const after = changeable ? '，截止前都能改。' : '。'
    if (missing.length > 0) return `第${numbers}题还没答${after}`
    return given.length > 0 ? `题都答完了${after}` : ''
  }
  if (missing.length > 0) {
    return `Not answered yet: ${numbers}.${changeable ? ' You can change your answers until it closes.' : ''}`
  }
  if (given.length === 0) return ''
  return changeable
    ? 'That is all of them; you can change your answers until it closes.'
    : 'That is all of them.'
}

function refusals(locale: Locale, { refused, questions }: AnswersRecorded): string[] {
  return refused.map((answer) =>
    locale === 'zh-CN' ? zhRefusal(answer, questions) : enRefusal(answer, questions),
  )
}

function letters(questions: readonly Question[], no: number | undefined): string {
  const choices = questions.find((question) => question.no === no)?.choices ?? []
  return `${choices[0]?.letter ?? 'A'}–${choices.at(-1)?.letter ?? 'D'}`
}

function zhRefusal({ no, given, why }: RefusedAnswer, questions: readonly Question[]): string {
  switch (why) {
    case 'no-such-question':
      return `没有第${no}题，这期共${questions.length}题。`
    case 'no-such-choice':
      return `第${no}题没有${given}这个选项，可选${letters(questions, no)}。`
    case 'one-choice-only':
      return `第${no}题是单选，选一个就好。`
    case 'not-true-or-false':
      return `第${no}题请答「对」或「错」。`
    case 'unreadable':
      return no
        ? `第${no}题没看懂，可以这样写：「${example('zh-CN', questions, no)}」。`
        : `「${cut(given)}」没看懂。`
  }
}

function enRefusal({ no, given, why }: RefusedAnswer, questions: readonly Question[]): string {
  switch (why) {
    case 'no-such-question':
      return `There is no question ${no}; this issue has ${questions.length}.`
    case 'no-such-choice':
      return `Question ${no} has no choice ${given}; it has ${letters(questions, no)}.`
    case 'one-choice-only':
      return `Question ${no} takes one choice only.`
    case 'not-true-or-false':
      return `Question ${no} takes "true" or "false".`
    case 'unreadable':
      return no
        ? `I could not read your answer to question ${no}; write it like "${example('en', questions, no)}".`
        : `I could not read "${cut(given)}".`
  }
}

/** How an answer to the question may be written. */
function example(locale: Locale, questions: readonly Question[], no: number): string {
  return sampleAnswer(locale, no, kindOf(questions, no))
}

function cut(text: string): string {
  const characters = [...quotable(text.replace(/\s+/gu, ' '))]
  return characters.length <= 12 ? characters.join('') : `${characters.slice(0, 11).join('')}…`
}

/** Private word that a share was recorded. */
export function shareRecorded(locale: Locale, issueNo: number, madeUp: boolean): string {
  return locale === 'zh-CN'
    ? `记下了：第${issueNo}期${madeUp ? '补学' : ''}的分享，谢谢你。`
    : `Noted: your share on issue ${issueNo}${madeUp ? ', as made up' : ''}. Thank you.`
}

/** Private word that a share is too short to count, and what to do. */
export function shareTooShort(locale: Locale, letters: number, needed: number): string {
  if (letters === 0) {
    return locale === 'zh-CN'
      ? '这条分享里还没有文字，加一两句你的想法再发一次，就能记下。'
      : 'There are no words in this share yet. Add a line of your own and send it again.'
  }
  return locale === 'zh-CN'
    ? `这条分享有${letters}个字，满${needed}个字就能记下，添一两句再发一次就好。`
    : `Your share has ${letters} ${letters === 1 ? 'letter' : 'letters'}; with ${needed} or more I can note it. Add a line and send it again.`
}

/** Private word that a share is too long to be one. */
export function shareTooLong(locale: Locale): string {
  return locale === 'zh-CN'
    ? '这条太长了，没有记下。挑一段你自己的想法发来就好。'
    : 'That was too long to note as a share. Send the part that is your own thought.'
}

/** Private word that the end of reading was recorded. */
export function finishRecorded(
  locale: Locale,
  issueNo: number,
  { counts, madeUp }: { readonly counts: boolean; readonly madeUp: boolean },
): string {
  if (madeUp) {
    return locale === 'zh-CN'
      ? `记下了：第${issueNo}期补学，读完了。`
      : `Noted: you have read issue ${issueNo}, as made up.`
  }
  if (locale === 'zh-CN') {
    return counts
      ? `记下了：第${issueNo}期读完了。`
      : `记下了：第${issueNo}期读完了。有想法再说一两句，或答一题，这期就算参加了。`
  }
  return counts
    ? `Noted: you have read issue ${issueNo}.`
    : `Noted: you have read issue ${issueNo}. With a line of your own or one answer it counts as taking part.`
}

/** Private word that what a recalled message had brought no longer counts. */
export function withdrawn(locale: Locale, issueNo: number, how: 'recalled' | 'edited' = 'recalled'): string {
  if (locale === 'zh-CN') {
    const what = how === 'recalled' ? '你撤回了消息' : '你改了消息'
    return `${what}，第${issueNo}期里那条记录也拿掉了，截止前想再发随时可以。`
  }
  const what = how === 'recalled' ? 'You took the message back' : 'You changed the message'
  return `${what}, so it no longer counts for issue ${issueNo}. You can send another until it closes.`
}

/** Private word that nothing is open, and when the last one closed. */
export function nothingOpen(locale: Locale, last: { issueNo: number; closed: string } | undefined): string {
  if (locale === 'zh-CN') {
    return last
      ? `第${last.issueNo}期在${last.closed}结束了，这条没有记进去。想补上，发「补学 ${last.issueNo}」就好。`
      : '这条发出的时候还没有推送，所以没有记进去。推送来了以后再发给我就好。'
  }
  return last
    ? `Issue ${last.issueNo} closed ${last.closed}, so this was not recorded. To make up for it, send "make up ${last.issueNo}".`
    : 'No issue had been pushed when you sent this, so it was not recorded. Send it again once one is there.'
}

/** The one collected line of a group: names only those who shared openly there. */
export function collectedLine(
  locale: Locale,
  lines: { readonly sharers: readonly string[]; readonly answered: number; readonly finished: number },
): string {
  const { sharers, answered, finished } = lines
  if (locale === 'zh-CN') {
    const shares = sharers.length > 0 ? [`${nameList(locale, sharers)}的分享`] : []
    const also = shares.length > 0 ? '另有' : ''
    const counts = [answered > 0 ? `${answered}人答题` : '', finished > 0 ? `${finished}人读完` : ''].filter(
      Boolean,
    )
    return `记下了：${[...shares, counts.length > 0 ? also + counts.join('、') : ''].filter(Boolean).join('；')}。`
  }
  const shares = sharers.length > 0 ? [`shares by ${nameList(locale, sharers)}`] : []
  const counts = [
    answered > 0 ? `${answered} answered` : '',
    finished > 0 ? `${finished} finished reading` : '',
  ]
  return `Noted: ${[...shares, ...counts.filter(Boolean)].join('; ')}.`
}
