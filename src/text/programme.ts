import type { Locale } from '../domain/locale.ts'
import type { Count } from '../domain/participation.ts'
import type { Question } from '../domain/study-item.ts'
import { answerText, numberedAnswer } from './answer-values.ts'
import { plainName } from './person.ts'

/** How many took part of how many, as a group may see it. */
export function countText(locale: Locale, { due, participated }: Count): string {
  return locale === 'zh-CN' ? `${due}人中${participated}人参加` : `${participated} of ${due} took part`
}

const SHOWN_MISSING = 3

/**
 * How many took part, as a group may see it: where one or two are missing, of how many is left out, so that nobody
 * can be made out by counting.
 */
function groupCountText(locale: Locale, count: Count): string {
  const missing = count.due - count.participated
  if (missing >= SHOWN_MISSING) return countText(locale, count)
  if (locale === 'zh-CN') return missing === 0 ? '大家都参加了' : `${count.participated}人参加`
  return missing === 0 ? 'everybody took part' : `${count.participated} took part`
}

/** What a group reads when an issue closes: the count, thanks, and the answers. */
export function closingText(
  locale: Locale,
  facts: {
    readonly issueNo: number
    readonly count: Count
    readonly questions: readonly Question[]
    readonly next: string | undefined
    /** Until when it can be made up for; none where it cannot. */
    readonly makeUpUntil: string | undefined
  },
): string {
  const { issueNo, questions, next, count } = facts
  const zh = locale === 'zh-CN'
  const took = count.participated === 0 ? '' : groupCountText(locale, count)
  const head = zh
    ? `第${issueNo}期结束了${took && `，${took}，谢谢大家`}。`
    : `Issue ${issueNo} has closed${took && `: ${took}. Thank you`}.`
  const after = [makeUpLine(locale, issueNo, facts.makeUpUntil), nextLine(locale, next)].filter(
    (line) => line !== '',
  )
  return [head, ...answerLines(locale, questions), ...after].join('\n')
}

function makeUpLine(locale: Locale, issueNo: number, until: string | undefined): string {
  if (!until) return ''
  return locale === 'zh-CN'
    ? `没赶上的也欢迎补学，私聊我发「补学 ${issueNo}」，${until}前都行。`
    : `Missed it? Send me "make up ${issueNo}" in private, any time before ${until}.`
}

function nextLine(locale: Locale, next: string | undefined): string {
  if (!next) return ''
  return locale === 'zh-CN' ? `下一期${next}来。` : `The next one comes ${next}.`
}

/** The longest closing still prints an explanation beside each answer. */
const EXPLAINED_QUESTIONS = 6

function answerLines(locale: Locale, questions: readonly Question[]): string[] {
  if (questions.length === 0) return []
  const zh = locale === 'zh-CN'
  const explained = questions.filter((question) => question.explanation)
  if (explained.length === 0 || questions.length > EXPLAINED_QUESTIONS) {
    return [
      `${zh ? '答案：' : 'Answers: '}${questions.map((question) => keyText(locale, question)).join(zh ? '、' : ', ')}`,
    ]
  }
  return [zh ? '答案和解析：' : 'Answers:', ...questions.map((question) => explainedLine(locale, question))]
}

function explainedLine(locale: Locale, question: Question): string {
  const answer = `${question.no}. ${valueText(locale, question)}`
  const stop = locale === 'zh-CN' ? '。' : '. '
  return question.explanation ? `${answer}${stop}${oneLine(question.explanation)}` : answer
}

function keyText(locale: Locale, question: Question): string {
  return numberedAnswer(locale, question.no, question.kind, rightValue(question))
}

function valueText(locale: Locale, question: Question): string {
  return answerText(locale, question.kind, rightValue(question))
}

/** Of several wordings that fill a gap the first stands for all. */
function rightValue({ kind, key }: Question): string {
  return kind === 'gap' ? (key[0] ?? '') : key.join('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How an open or closed issue stands, asked by a member. */
export function progressText(
  locale: Locale,
  facts: {
    readonly issueNo: number
    readonly count: Count
    readonly until: string | undefined
    readonly closed: boolean
  },
): string {
  const zh = locale === 'zh-CN'
  const none = facts.count.participated === 0
  const count = none ? (zh ? '还没有人参加' : 'nobody yet') : groupCountText(locale, facts.count)
  if (facts.closed) {
    if (zh) return `第${facts.issueNo}期已经结束${none ? '' : `，${count}`}。`
    return `Issue ${facts.issueNo} has closed${none ? '' : `: ${count}`}.`
  }
  const until = facts.until ? (zh ? `，${facts.until}截止` : `; open until ${facts.until}`) : ''
  return zh
    ? `第${facts.issueNo}期到现在：${count}${until}。`
    : `Issue ${facts.issueNo} so far: ${count}${until}.`
}

/** Said where nothing has been pushed yet. */
export function nothingYet(locale: Locale): string {
  return locale === 'zh-CN'
    ? '还没有推送过，第一期来了我会在群里说。'
    : 'Nothing has been pushed yet; the first issue will come in the group.'
}

/** Said when an issue is asked for that was never pushed. */
export function noSuchIssue(locale: Locale, issueNo: number): string {
  return locale === 'zh-CN' ? `没有找到第${issueNo}期。` : `I have no issue ${issueNo}.`
}

/** One issue in a member's own record. */
export interface RecordLine {
  readonly issueNo: number
  readonly shares: number
  readonly answered: number
  readonly correct: number
  readonly of: number
  readonly finished: boolean
  /** Something was sent after the closing. */
  readonly madeUp: boolean
  readonly excused: boolean
  readonly closed: boolean
}

/** The member's own record, for that member alone. Right answers are counted once an issue has closed. */
export function ownRecord(
  locale: Locale,
  facts: {
    readonly name: string
    readonly branch: string
    readonly took: number
    readonly lines: readonly RecordLine[]
  },
): string {
  const zh = locale === 'zh-CN'
  if (facts.lines.length === 0) {
    return zh
      ? '还没有记录，等第一期来了就有了。'
      : 'Nothing is recorded yet; it begins with the first issue.'
  }
  const head = recordHead(locale, facts.lines.length, facts)
  const tail = zh ? '这份记录只发给你。' : 'This is sent to you alone.'
  return [head, ...facts.lines.map((line) => recordLine(locale, line)), tail].join('\n')
}

/** Who has taken part in none is not told so by a nought. */
function recordHead(
  locale: Locale,
  issues: number,
  own: { readonly name: string; readonly branch: string; readonly took: number },
): string {
  const [name, branch] = [plainName(own.name), plainName(own.branch)]
  if (locale === 'zh-CN') {
    return `${name}（${branch}），最近${issues}期${own.took > 0 ? `参加了${own.took}期` : ''}：`
  }
  const last = issues === 1 ? 'the last issue' : `the last ${issues} issues`
  return `${name} (${branch}), ${own.took > 0 && issues > 1 ? `took part in ${own.took} of ${last}` : last}:`
}

function recordLine(locale: Locale, line: RecordLine): string {
  const zh = locale === 'zh-CN'
  const parts = zh ? zhDone(line) : enDone(line)
  const open = line.closed ? '' : zh ? '（进行中）' : ' (open)'
  const nothing = line.closed
    ? zh
      ? '没有记录'
      : 'nothing recorded'
    : zh
      ? '还没有记录'
      : 'nothing recorded yet'
  const done = parts.join(zh ? '，' : ', ') || nothing
  return zh ? `第${line.issueNo}期${open}：${done}` : `Issue ${line.issueNo}${open}: ${done}`
}

function zhDone(line: RecordLine): string[] {
  return [
    line.shares > 0 ? `分享${line.shares}条` : '',
    line.answered > 0
      ? `答了${line.answered}题${line.closed ? `、对${line.correct}题` : ''}（共${line.of}题）`
      : '',
    line.finished ? '读完了' : '',
    line.madeUp ? '有补学' : '',
    line.excused ? '请假' : '',
  ].filter((part) => part !== '')
}

function enDone(line: RecordLine): string[] {
  return [
    line.shares > 0 ? (line.shares === 1 ? '1 share' : `${line.shares} shares`) : '',
    line.answered > 0
      ? `${line.answered} of ${line.of} answered${line.closed ? `, ${line.correct} right` : ''}`
      : '',
    line.finished ? 'read to the end' : '',
    line.madeUp ? 'partly made up later' : '',
    line.excused ? 'on leave' : '',
  ].filter((part) => part !== '')
}
