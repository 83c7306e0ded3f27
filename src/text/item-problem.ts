import type { FrontMatterKey, FrontProblem, QuizProblem } from '../content/problem.ts'
import { quotable, type Sentences } from './sentence.ts'

const example: Readonly<Record<FrontMatterKey, { readonly zh: string; readonly en: string }>> = {
  issue: { zh: 'issue: 48', en: 'issue: 48' },
  title: { zh: 'title: 本期的标题', en: 'title: what the issue is called' },
  week: { zh: 'week: 2026-11-23（那一周的星期一）', en: 'week: 2026-11-23 (the Monday of its week)' },
  source: { zh: 'source: https://example.org/48', en: 'source: https://example.org/48' },
  audio: { zh: 'audio: https://example.org/48.mp3', en: 'audio: https://example.org/48.mp3' },
  video: { zh: 'video: https://example.org/48.mp4', en: 'video: https://example.org/48.mp4' },
}

/** What is said about a study item outside its quiz. */
export const frontSentences: Sentences<FrontProblem> = {
  'not-utf8': () => ({
    zh: '文件不是 UTF-8 编码。另存为 UTF-8，再导入。',
    en: 'the file is not in UTF-8. Save it as UTF-8 and import it again.',
  }),
  'control-character': () => ({
    zh: '有看不见的控制字符。删掉这一行，重新打一遍。',
    en: 'there is an invisible control character. Delete the line and type it again.',
  }),
  'too-much-markup': () => ({
    zh: '标记符号太多，读不了。去掉一些，或者用空行分开。',
    en: 'there are too many markup signs to be read. Remove some, or put blank lines between.',
  }),
  'front-matter-missing': () => ({
    zh: '文件要以一行 --- 开头，接着写 issue、title、week，再写一行 ---。',
    en: 'the file must begin with a line ---, then issue, title and week, then another line ---.',
  }),
  'front-matter-unreadable': () => ({
    zh: "这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。",
    en: "this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.",
  }),
  'unknown-key': ({ key }) => ({
    zh: `不认识「${quotable(key)}」。能写的是 issue、title、week、source、audio、video，改名或者删掉。`,
    en: `"${quotable(key)}" is not known. Use issue, title, week, source, audio or video, or delete the line.`,
  }),
  'key-twice': ({ key }) => ({
    zh: `${key} 写了两次。只留一个。`,
    en: `${key} is given twice. Keep one.`,
  }),
  'key-missing': ({ key }) => ({
    zh: `缺少 ${key}。写上 ${example[key].zh}。`,
    en: `${key} is missing. Write ${example[key].en}.`,
  }),
  'key-not-text': ({ key }) => ({
    zh: `${key} 只能写一个值。写成一行：${example[key].zh}。`,
    en: `${key} takes a single value. Write it on one line: ${example[key].en}.`,
  }),
  'issue-not-a-number': ({ value }) => ({
    zh: `「${quotable(value)}」不是期号。写1到99999的整数，比如 issue: 48。`,
    en: `"${quotable(value)}" is no issue number. Write a whole number from 1 to 99999, as in issue: 48.`,
  }),
  'week-not-a-date': ({ value }) => ({
    zh: `「${quotable(value)}」不是日期。写成 week: 2026-11-23 这样。`,
    en: `"${quotable(value)}" is no date. Write it as in week: 2026-11-23.`,
  }),
  'week-not-a-monday': ({ value, monday }) => ({
    zh: `${value} 不是星期一。那一周的星期一写作 week: ${monday}。`,
    en: `${value} is not a Monday. For the Monday of that week write week: ${monday}.`,
  }),
  'not-a-link': ({ key, value }) => ({
    zh: `${key} 的「${quotable(value)}」不是网址。写成 ${example[key].zh} 这样。`,
    en: `"${quotable(value)}" is no web address. Write it as in ${example[key].en}.`,
  }),
  'nothing-to-read': () => ({
    zh: '没有正文。写在第二行 --- 下面。',
    en: 'there is no text. Write it below the second line ---.',
  }),
}

/** What is said about a quiz as a whole. */
export const quizSentences: Sentences<QuizProblem> = {
  'quiz-without-heading': () => ({
    zh: '这里像是题目，上面却没有「测验」标题，答案会跟正文一起发出去。在题目前加一行 ## 测验。',
    en: 'this looks like questions without a quiz heading; their answers would go out with the text. Put a line ## Quiz above them.',
  }),
  'quiz-empty': () => ({
    zh: '测验标题下面没有题目。写上题目，或者删掉标题。',
    en: 'there are no questions below the quiz heading. Write some, or delete the heading.',
  }),
  'heading-after-quiz': ({ heading }) => ({
    zh: `测验要放在最后。把「${quotable(heading)}」移到测验前面。`,
    en: `the quiz must come last. Move "${quotable(heading)}" above it.`,
  }),
  'heading-in-quiz': () => ({
    zh: '测验里不能再分小标题。删掉它，题号接着往下写。',
    en: 'a quiz has no headings of its own. Delete this one and go on counting the questions.',
  }),
  'unknown-in-quiz': () => ({
    zh: '测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。',
    en: 'a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.',
  }),
  'question-number-form': () => ({
    zh: '题号要写成「2. 」：数字、英文句点、空格。',
    en: 'write the number of a question as "2. ": number, full stop, space.',
  }),
  'question-out-of-order': ({ found, expected }) => ({
    zh: `这里该是第${expected}题，写的是${found}。题号从1起按顺序写。`,
    en: `question ${expected} should stand here, not ${found}. Number the questions from 1 in order.`,
  }),
}
