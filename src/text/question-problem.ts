import type { QuestionProblem } from '../content/problem.ts'
import { quotable, type Sentences } from './sentence.ts'

/** What is said about one question of a quiz. */
export const questionSentences: Sentences<QuestionProblem> = {
  'stem-missing': ({ no }) => ({
    zh: `第${no}题没有题干。写在题号后面。`,
    en: `question ${no} has no text. Write it after the number.`,
  }),
  'no-choices-no-answer': ({ no }) => ({
    zh: `第${no}题没有选项，也没有答案。选项每行写成 - [ ] 甲，对的写 - [x] 乙；填空题写一行「答案：」。`,
    en: `question ${no} has neither choices nor an answer. Write choices as - [ ] one and - [x] the right one, or a line "Answer:" for a gap.`,
  }),
  'choices-and-answer': ({ no }) => ({
    zh: `第${no}题有选项，又有「答案：」。选择题用 [x] 标出答案，删掉这一行；填空题删掉选项。`,
    en: `question ${no} has choices and a line "Answer:". Mark the right choice with [x] and delete the line, or delete the choices.`,
  }),
  'lettered-choices': ({ no }) => ({
    zh: `第${no}题的选项没有方括号。写成 - [ ] 甲，对的写 - [x] 乙，不用写字母。`,
    en: `the choices of question ${no} have no boxes. Write - [ ] one and - [x] the right one, without letters.`,
  }),
  'choice-form': ({ no }) => ({
    zh: `第${no}题的选项没写对。写成 - [ ] 甲，对的写 - [x] 乙，括号后面空一格。`,
    en: `a choice of question ${no} cannot be read. Write - [ ] one or - [x] the right one, with a space after the box.`,
  }),
  'choice-empty': ({ no }) => ({
    zh: `第${no}题有个选项是空的。写上内容，或者删掉。`,
    en: `a choice of question ${no} is empty. Fill it in, or delete it.`,
  }),
  'choice-twice': ({ no, choice }) => ({
    zh: `第${no}题有两个选项都是「${quotable(choice)}」。改掉一个。`,
    en: `question ${no} has the choice "${quotable(choice)}" twice. Change one.`,
  }),
  'beside-choice': ({ no }) => ({
    zh: `第${no}题的选项下面缩进了别的内容。选项只写一行，解析和选项的 - 对齐。`,
    en: `there is more below a choice of question ${no}. A choice is one line; an explanation lines up with the - of the choices.`,
  }),
  'one-choice': ({ no }) => ({
    zh: `第${no}题只有一个选项。再加一个，或者改成填空题。`,
    en: `question ${no} has only one choice. Add another, or make it a gap.`,
  }),
  'too-many-choices': ({ no, limit }) => ({
    zh: `第${no}题的选项超过${limit}个。减少一些。`,
    en: `question ${no} has more than ${limit} choices. Take some out.`,
  }),
  'nothing-checked': ({ no }) => ({
    zh: `第${no}题没有勾选正确答案。在正确的选项前写 [x]。`,
    en: `question ${no} has no right answer marked. Put [x] before the right choice.`,
  }),
  'both-checked': ({ no }) => ({
    zh: `第${no}题是判断题，两个选项都勾了。只留一个 [x]。`,
    en: `question ${no} is true or false, and both are marked. Keep one [x].`,
  }),
  'answer-empty': ({ no }) => ({
    zh: `第${no}题的「答案：」后面是空的。写上答案，几种写法用 | 隔开。`,
    en: `there is nothing after "Answer:" in question ${no}. Write the answer, with | between equal ones.`,
  }),
  'answer-twice': ({ no }) => ({
    zh: `第${no}题有两行「答案：」。合成一行，用 | 隔开。`,
    en: `question ${no} has two lines "Answer:". Make them one, with | between.`,
  }),
  'text-after-answer': ({ no }) => ({
    zh: `第${no}题的答案下面还有文字。移到题干里，或者写成「> 解析：」。`,
    en: `there is text below the answer of question ${no}. Move it up to the question, or write it as "> Explanation:".`,
  }),
  'explanation-form': ({ no }) => ({
    zh: `第${no}题的引用不是以「解析：」开头。写成「> 解析：……」。`,
    en: `the quotation in question ${no} does not begin with "Explanation:". Write "> Explanation: …".`,
  }),
  'explanation-empty': ({ no }) => ({
    zh: `第${no}题的「解析：」后面是空的。写上解析，或者删掉这一行。`,
    en: `there is nothing after "Explanation:" in question ${no}. Fill it in, or delete the line.`,
  }),
  'explanation-twice': ({ no }) => ({
    zh: `第${no}题有两段解析。合成一段。`,
    en: `question ${no} has two explanations. Make them one.`,
  }),
  'explanation-without-quote': ({ no }) => ({
    zh: `第${no}题的解析前面少了 >。写成「> 解析：……」。`,
    en: `the explanation of question ${no} lacks its >. Write "> Explanation: …".`,
  }),
}
