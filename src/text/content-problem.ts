import type { ContentProblem, FileProblem } from '../content/problem.ts'
import type { Locale } from '../domain/locale.ts'
import { calendarSentences } from './calendar-problem.ts'
import { frontSentences, quizSentences } from './item-problem.ts'
import { questionSentences } from './question-problem.ts'
import { rosterSentences } from './roster-problem.ts'
import type { Sentence, Sentences } from './sentence.ts'

const fileSentences: Sentences<FileProblem> = {
  'too-large': ({ limitKb }) => ({
    zh: `文件超过 ${limitKb} KB。删掉用不着的内容，再导入。`,
    en: `the file is larger than ${limitKb} KB. Take out what is not needed and import it again.`,
  }),
}

const sentences: Sentences<ContentProblem> = {
  ...fileSentences,
  ...frontSentences,
  ...quizSentences,
  ...questionSentences,
  ...rosterSentences,
  ...calendarSentences,
}

/** One line about a file that was not taken: the place, the problem, and what to do. */
export function contentProblemText(locale: Locale, file: string, problem: ContentProblem): string {
  const say = sentences[problem.code] as (problem: ContentProblem) => Sentence
  const { zh, en } = say(problem)
  if (locale === 'zh-CN') return `${file}${problem.line ? ` 第${problem.line}行` : ''}：${zh}`
  return `${file}${problem.line ? `, line ${problem.line}` : ''}: ${en}`
}
