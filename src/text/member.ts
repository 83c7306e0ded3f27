import type { Locale } from '../domain/locale.ts'
import type { Role } from '../domain/role.ts'
import type { Question } from '../domain/study-item.ts'
import { answerText } from './answer-values.ts'

/** What the bot can do for the one who asks, at most a line each. */
export function helpText(locale: Locale, roles: readonly Role[]): string {
  const lines = locale === 'zh-CN' ? zhHelp : enHelp
  const admin = roles.includes('admin') ? [lines.admin] : []
  const leads = roles.includes('secretary') || roles.includes('instructor')
  const leading = leads && !roles.includes('admin') ? [lines.leading] : []
  return [lines.head, ...lines.member, ...leading, ...admin].join('\n')
}

const zhHelp = {
  head: '可以私聊我，或在群里@我：',
  member: [
    '「本期」看这期的全文和小题',
    '「分享：……」记下你的想法，直接回复推送也行',
    '「答题」做这期的小题，直接发答案也行，比如 1A 2BC',
    '「读完了」告诉我一声你读完了',
    '「我的记录」看你参加过哪些，只发给你',
    '「学习进度」看这期有多少人参加',
    '「补学 48」补上以前的一期',
    '「学习请假 2周」这阵子不方便；「别提醒」不再收提醒',
  ],
  leading: '「统计」看你负责的支部这期怎么样，只发给你；「提醒」私下提醒还没参加的人',
  admin: '管理用：推送、预览、延期 2天、结束本期、统计、更正答案 48 3错、撤下 48、暂停推送、恢复推送',
}

const enHelp = {
  head: 'Write to me in private, or call me in the group:',
  member: [
    '"this issue" shows the full text and the questions',
    '"share: …" notes your thought; replying to the push works too',
    '"quiz" gives you the questions; answers like 1A 2BC work right away',
    '"finished" tells me that you have read it',
    '"my record" shows what you took part in, to you alone',
    '"progress" shows how many have taken part',
    '"make up 48" makes up for an earlier issue',
    '"study leave 2 weeks" if you are away; "no reminders" stops them',
  ],
  leading: '"stats" shows how your team stands, to you alone; "remind" reminds the others in private',
  admin:
    'For organisers: push, preview, extend 2 days, close issue, stats, correct answer 48 3 false, take down 48, pause, resume',
}

/** A short hint for a private message that was not understood. */
export function hint(locale: Locale): string {
  return locale === 'zh-CN'
    ? '没太明白。发「帮助」看看我能做什么；要分享，请发「分享：……」。'
    : 'I did not get that. "help" shows what I can do; to share a thought, write "share: …".'
}

/** Asks for the share in the next message. */
export function askForShare(locale: Locale, issueNo: number): string {
  return locale === 'zh-CN'
    ? `想说什么，直接发给我就好，我记到第${issueNo}期。`
    : `Just send me your thought; I will note it for issue ${issueNo}.`
}

/** The questions of an issue as numbered text, with how to answer. */
export function quizText(
  locale: Locale,
  issueNo: number,
  questions: readonly Question[],
  example: string,
): string {
  const zh = locale === 'zh-CN'
  const head = zh
    ? `第${issueNo}期小题，直接回复「${example}」这样就行：`
    : `Questions of issue ${issueNo}; answer like "${example}":`
  return [head, ...questions.map((question) => questionText(locale, question))].join('\n')
}

/** Said when an issue has no questions. */
export function noQuiz(locale: Locale, issueNo: number): string {
  return locale === 'zh-CN'
    ? `第${issueNo}期没有小题，读一读、说两句就好。`
    : `Issue ${issueNo} has no questions; reading it and a line of your own is all.`
}

/** A member's own answers after an issue has closed, with the right ones. */
export function quizReview(
  locale: Locale,
  issueNo: number,
  questions: readonly Question[],
  answers: ReadonlyMap<number, { readonly value: string; readonly correct: boolean }>,
): string {
  const zh = locale === 'zh-CN'
  const head = zh ? `第${issueNo}期已经结束，答案是：` : `Issue ${issueNo} has closed. The answers:`
  const lines = questions.map((question) => {
    const own = answers.get(question.no)
    const key =
      question.kind === 'gap'
        ? question.key.join(zh ? '／' : ' / ')
        : answerText(locale, question.kind, question.key.join(''))
    const yours = own ? ownAnswer(locale, question, own) : ''
    const why = question.explanation ? `\n   ${question.explanation.replace(/\s+/g, ' ').trim()}` : ''
    return `${question.no}. ${key}${yours}${why}`
  })
  return [head, ...lines].join('\n')
}

function ownAnswer(locale: Locale, { kind }: Question, own: { value: string; correct: boolean }): string {
  const text = answerText(locale, kind, own.value)
  if (locale === 'zh-CN') return own.correct ? '（你答对了）' : `（你答的是${text}）`
  return own.correct ? ' (yours too)' : ` (yours: ${text})`
}

function questionText(locale: Locale, { no, kind, stem, choices }: Question): string {
  const zh = { single: '', multiple: '（多选）', 'true-false': '（对／错）', gap: '（填空）' }
  const en = { single: '', multiple: ' (several)', 'true-false': ' (true or false)', gap: ' (fill in)' }
  const note = (locale === 'zh-CN' ? zh : en)[kind]
  const lines = choices.map((choice) => `   ${choice.letter} ${choice.text}`)
  return [`${no}. ${stem}${note}`, ...lines].join('\n')
}

/** Said in private to somebody the bot cannot tie to a member. */
export function strangerText(locale: Locale, kept: boolean): string {
  if (locale === 'zh-CN') {
    return kept
      ? '收到了，先替你留着。我还不知道你是名册里的哪一位，请书记确认一下。'
      : '我还不知道你是名册里的哪一位，请书记确认一下。'
  }
  return kept
    ? 'Received, and kept for now. I do not know yet who you are on the roster; please ask your team lead to confirm it.'
    : 'I do not know yet who you are on the roster; please ask your team lead to confirm it.'
}
