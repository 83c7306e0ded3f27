import type { Locale } from '../domain/locale.ts'
import type { Count } from '../domain/participation.ts'
import type { Question } from '../domain/study-item.ts'
import { answerText, numberedAnswer } from './answer-values.ts'

/** How many took part of how many, as a group may see it. */
export function countText(locale: Locale, { due, participated }: Count): string {
  return locale === 'zh-CN' ? `${due}人中${participated}人参加` : `${participated} of ${due} took part`
}

/** What a group reads when an issue closes: the count, thanks, and the answers. */
export function closingText(
  locale: Locale,
  facts: {
    readonly issueNo: number
    readonly count: Count
    readonly questions: readonly Question[]
    readonly next: string | undefined
  },
): string {
  const { issueNo, questions, next, count } = facts
  const zh = locale === 'zh-CN'
  const took = count.participated === 0 ? '' : countText(locale, count)
  const head = zh
    ? `第${issueNo}期结束了${took && `，${took}，谢谢大家`}。`
    : `Issue ${issueNo} has closed${took && `: ${took}. Thank you`}.`
  const after = next ? [zh ? `下一期${next}来。` : `The next one comes ${next}.`] : []
  return [head, ...answerLines(locale, questions), ...after].join('\n')
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
  const count = countText(locale, facts.count)
  if (locale === 'zh-CN') {
    if (facts.closed) return `第${facts.issueNo}期：${count}，已经结束。`
    return `第${facts.issueNo}期到现在：${count}${facts.until ? `，${facts.until}截止` : ''}。`
  }
  if (facts.closed) return `Issue ${facts.issueNo}: ${count}; it has closed.`
  return `Issue ${facts.issueNo} so far: ${count}${facts.until ? `; open until ${facts.until}` : ''}.`
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
    return zh ? '还没有记录，第一期来了就有了。' : 'Nothing is recorded yet; it begins with the first issue.'
  }
  const head = zh
    ? `${facts.name}（${facts.branch}）最近${facts.lines.length}期参加了${facts.took}期：`
    : `${facts.name} (${facts.branch}), ${facts.took} of the last ${facts.lines.length} issues:`
  const tail = zh ? '这份记录只有你能看到。' : 'Only you see this.'
  return [head, ...facts.lines.map((line) => recordLine(locale, line)), tail].join('\n')
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
