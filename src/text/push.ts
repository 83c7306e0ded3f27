import type { Locale } from '../domain/locale.ts'
import type { Question } from '../domain/study-item.ts'
import { sampleAnswer } from './answer-values.ts'

/** What a push says of its issue. */
export interface PushFacts {
  readonly issueNo: number
  readonly title: string
  readonly minutes: number
  readonly source: string | undefined
  readonly audio: string | undefined
  readonly video: string | undefined
  readonly questions: readonly Question[]
  /** Until when, as said now; none where the issue stays open until it is closed by hand. */
  readonly until: string | undefined
  /** Whether members can write to the bot privately. */
  readonly privately: boolean
  /** Whether the bot must be called before it hears anything in the group. */
  readonly callFirst: boolean
  readonly countFinished: boolean
}

/** The lines of a push in a group: the title, how to read, how to share, how to answer, until when. */
export function pushText(locale: Locale, facts: PushFacts): string {
  return [
    headline(locale, facts),
    ...pushLines(locale, facts),
    ...answering(locale, facts),
    ...finishing(locale, facts),
    closing(locale, facts),
  ].join('\n')
}

/** The same on a card: answers are given in its fields, the rest of the questions by text. */
export function pushCardLines(
  locale: Locale,
  facts: PushFacts,
  card: { readonly participants: number; readonly asked: number },
): string[] {
  const byText = card.asked < facts.questions.length ? answering(locale, facts) : []
  const count =
    locale === 'zh-CN' ? `已有${card.participants}人参加` : `${card.participants} took part so far`
  return [
    ...pushLines(locale, facts),
    ...byText,
    closing(locale, facts),
    ...(card.participants > 0 ? [count] : []),
  ]
}

/** What a push or its card is called. */
export function headline(locale: Locale, facts: Pick<PushFacts, 'issueNo' | 'title'>): string {
  return locale === 'zh-CN'
    ? `【每周8分钟】第${facts.issueNo}期｜${facts.title}`
    : `8 minutes a week, issue ${facts.issueNo}: ${facts.title}`
}

function pushLines(locale: Locale, facts: PushFacts): string[] {
  return locale === 'zh-CN' ? zhLines(facts) : enLines(facts)
}

function zhLines({ minutes, source, audio, video, ...facts }: PushFacts): string[] {
  const openly = source ? `原文：${source}` : '全文可以问书记要'
  const full = facts.privately ? '私聊我发「本期」看全文' : openly
  const media = video ? `，也可以看视频：${video}` : audio ? `，也可以听：${audio}` : ''
  const share = facts.callFirst ? '@我说' : '回复这条，或发'
  return [`读完约${minutes}分钟，${full}${media}`, `有想法就${share}「分享：……」，一两句也好`]
}

function enLines({ minutes, source, audio, video, ...facts }: PushFacts): string[] {
  const length = minutes === 1 ? 'About a minute' : `About ${minutes} minutes`
  const openly = source ? `text: ${source}` : 'ask your team lead for the text'
  const full = facts.privately ? 'send me "this issue" in private for the text' : openly
  const media = video ? `, or watch: ${video}` : audio ? `, or listen: ${audio}` : ''
  const share = facts.callFirst ? 'Call me and write' : 'Reply here, or write'
  return [`${length}; ${full}${media}`, `A thought to share? ${share} "share: …"; a line or two is fine`]
}

/** Where having read it counts, how to say so; a card has a button for it. */
function finishing(locale: Locale, facts: PushFacts): string[] {
  if (!facts.countFinished) return []
  if (locale === 'zh-CN') {
    const how = facts.privately ? '私聊我发' : facts.callFirst ? '@我说' : '回复这条'
    return [`只读不说也行，读完${how}「读完了」就算参加`]
  }
  const how = facts.privately ? 'send me' : facts.callFirst ? 'call me and write' : 'reply'
  return [`Just reading? When you are done, ${how} "finished"${facts.privately ? ' in private' : ''}`]
}

function answering(locale: Locale, facts: PushFacts): string[] {
  const count = facts.questions.length
  if (count === 0) return []
  const example = exampleAnswer(locale, facts.questions)
  if (locale === 'zh-CN') {
    return [
      facts.privately
        ? `${count}道小题，私聊我答，比如「${example}」`
        : `${count}道小题，${facts.callFirst ? '@我' : '在群里'}这样答：${example}`,
    ]
  }
  return [
    facts.privately
      ? `${questions(count)}: answer me in private, like "${example}"`
      : `${questions(count)}: ${facts.callFirst ? 'call me and ' : ''}answer here, like "${example}"`,
  ]
}

function questions(count: number): string {
  return count === 1 ? 'One question' : `${count} questions`
}

/** An example in the shape of the real questions that gives nothing away. */
export function exampleAnswer(locale: Locale, questions: readonly Question[]): string {
  return questions
    .slice(0, 4)
    .map(({ no, kind }) => sampleAnswer(locale, no, kind))
    .join(' ')
}

function closing(locale: Locale, facts: PushFacts): string {
  if (locale === 'zh-CN') return facts.until ? `${facts.until}截止，哪天方便哪天看` : '哪天方便哪天看'
  return facts.until ? `Open until ${facts.until}; any day that suits you` : 'Any day that suits you'
}
