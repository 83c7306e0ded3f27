import { describe, expect, it } from 'vitest'
import { saidOfItems } from './said.ts'

const HEAD = '---\nissue: 7\ntitle: 数据\nweek: 2026-11-23\n---\n正文。\n\n'
const CHOICES = '   - [ ] 甲\n   - [x] 乙'

function saidOfQuizzes(quizzes: readonly string[]): string {
  return saidOfItems(quizzes.map((quiz) => `${HEAD}## 测验\n\n${quiz}`))
}

describe('what is said about', () => {
  it('a quiz whose heading is not known as one', () => {
    const quizzes = [`1. 题\n${CHOICES}`, '1. 空____\n   答案：甲', `10. 题\n${CHOICES}`]
    expect(saidOfItems(quizzes.map((quiz) => `${HEAD}## 练习\n\n${quiz}`))).toMatchInlineSnapshot(`
      "a.md 第10行：这里像是题目，上面却没有「测验」标题，答案会跟正文一起发出去。在题目前加一行 ## 测验。
      a.md, line 10: this looks like questions without a quiz heading; their answers would go out with the text. Put a line ## Quiz above them.

      a.md 第10行：这里像是题目，上面却没有「测验」标题，答案会跟正文一起发出去。在题目前加一行 ## 测验。
      a.md, line 10: this looks like questions without a quiz heading; their answers would go out with the text. Put a line ## Quiz above them.

      a.md 第11行：这里像是题目，上面却没有「测验」标题，答案会跟正文一起发出去。在题目前加一行 ## 测验。
      a.md, line 11: this looks like questions without a quiz heading; their answers would go out with the text. Put a line ## Quiz above them."
    `)
  })

  it('a quiz that is not one', () => {
    const quizzes = [
      '',
      '请看题目。\n\n```js\n1\n```',
      `1. 题\n${CHOICES}\n\n以上就是测验。`,
      `1. 题\n${CHOICES}\n以上就是测验。`,
      `1. 题\n${CHOICES}\n   > 解析：因为\n所以。`,
      `1. 题\n${CHOICES}\n\n### 二、填空\n\n2. 空\n   答案：甲\n\n## 来源\n\n- 法律`,
      `1. [x] 题\n${CHOICES}`,
      '1. 题\n   | a |\n   |---|\n   答案：甲',
    ]
    expect(saidOfQuizzes(quizzes)).toMatchInlineSnapshot(`
      "a.md 第8行：测验标题下面没有题目。写上题目，或者删掉标题。
      a.md, line 8: there are no questions below the quiz heading. Write some, or delete the heading.

      a.md 第10行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 10: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.
      a.md 第12行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 12: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.

      a.md 第14行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 14: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.

      a.md 第13行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 13: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.

      a.md 第14行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 14: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.

      a.md 第14行：测验里不能再分小标题。删掉它，题号接着往下写。
      a.md, line 14: a quiz has no headings of its own. Delete this one and go on counting the questions.
      a.md 第19行：测验要放在最后。把「来源」移到测验前面。
      a.md, line 19: the quiz must come last. Move "来源" above it.

      a.md 第10行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 10: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it.

      a.md 第11行：测验里只能有题目、选项、答案和解析。把这里移到测验前面，或者删掉。
      a.md, line 11: a quiz holds only questions, choices, answers and explanations. Move this above the quiz, or delete it."
    `)
  })

  it('numbers', () => {
    const quizzes = [
      `1、题\n${CHOICES}`,
      `1. 题\n${CHOICES}\n2.题\n${CHOICES}\n3）题\n${CHOICES}`,
      `1. 题\n${CHOICES}\n3. 题\n${CHOICES}\n3. 题\n${CHOICES}`,
      `0. 题\n${CHOICES}`,
    ]
    expect(saidOfQuizzes(quizzes)).toMatchInlineSnapshot(`
      "a.md 第10行：题号要写成「2. 」：数字、英文句点、空格。
      a.md, line 10: write the number of a question as "2. ": number, full stop, space.

      a.md 第13行：题号要写成「2. 」：数字、英文句点、空格。
      a.md, line 13: write the number of a question as "2. ": number, full stop, space.
      a.md 第16行：题号要写成「2. 」：数字、英文句点、空格。
      a.md, line 16: write the number of a question as "2. ": number, full stop, space.

      a.md 第13行：这里该是第2题，写的是3。题号从1起按顺序写。
      a.md, line 13: question 2 should stand here, not 3. Number the questions from 1 in order.

      a.md 第10行：这里该是第1题，写的是0。题号从1起按顺序写。
      a.md, line 10: question 1 should stand here, not 0. Number the questions from 1 in order."
    `)
  })

  it('a question that lacks something', () => {
    const quizzes = [
      `1.\n${CHOICES}`,
      '1. 题',
      '1. 题\n   - [ ] 甲\n   - [ ] 乙',
      '1. 题\n   - [x] 甲',
      '1. 空\n   答案：',
      '1. 空\n   Answer: |',
      `1. 题\n${CHOICES}\n   > 解析：`,
    ]
    expect(saidOfQuizzes(quizzes)).toMatchInlineSnapshot(`
      "a.md 第10行：第1题没有题干。写在题号后面。
      a.md, line 10: question 1 has no text. Write it after the number.

      a.md 第10行：第1题没有选项，也没有答案。选项每行写成 - [ ] 甲，对的写 - [x] 乙；填空题写一行「答案：」。
      a.md, line 10: question 1 has neither choices nor an answer. Write choices as - [ ] one and - [x] the right one, or a line "Answer:" for a gap.

      a.md 第10行：第1题没有勾选正确答案。在正确的选项前写 [x]。
      a.md, line 10: question 1 has no right answer marked. Put [x] before the right choice.

      a.md 第10行：第1题只有一个选项。再加一个，或者改成填空题。
      a.md, line 10: question 1 has only one choice. Add another, or make it a gap.

      a.md 第11行：第1题的「答案：」后面是空的。写上答案，几种写法用 | 隔开。
      a.md, line 11: there is nothing after "Answer:" in question 1. Write the answer, with | between equal ones.

      a.md 第11行：第1题的「答案：」后面是空的。写上答案，几种写法用 | 隔开。
      a.md, line 11: there is nothing after "Answer:" in question 1. Write the answer, with | between equal ones.

      a.md 第13行：第1题的「解析：」后面是空的。写上解析，或者删掉这一行。
      a.md, line 13: there is nothing after "Explanation:" in question 1. Fill it in, or delete the line."
    `)
  })

  it('a question that has too much', () => {
    const letters = Array.from({ length: 27 }, (_, index) => `   - [${index ? ' ' : 'x'}] ${index}`).join(
      '\n',
    )
    const quizzes = [
      `1. 题\n${CHOICES}\n   答案：乙`,
      `1. 题\n   答案：乙\n${CHOICES}`,
      '1. 题\n   - [x] 甲\n   - [ ] 乙\n   - [ ] 甲',
      `1. 题\n${letters}`,
      '1. 题\n   - [x] 对\n   - [x] 错',
      '1. 空\n   答案：甲\n   答案：乙',
      '1. 空\n   答案：甲\n   还有',
      `1. 题\n${CHOICES}\n   > 解析：一\n\n   > 解析：二`,
      `1. 题\n${CHOICES}\n     > 解析：一`,
    ]
    expect(saidOfQuizzes(quizzes)).toMatchInlineSnapshot(`
      "a.md 第13行：第1题有选项，又有「答案：」。选择题用 [x] 标出答案，删掉这一行；填空题删掉选项。
      a.md, line 13: question 1 has choices and a line "Answer:". Mark the right choice with [x] and delete the line, or delete the choices.

      a.md 第11行：第1题有选项，又有「答案：」。选择题用 [x] 标出答案，删掉这一行；填空题删掉选项。
      a.md, line 11: question 1 has choices and a line "Answer:". Mark the right choice with [x] and delete the line, or delete the choices.

      a.md 第13行：第1题有两个选项都是「甲」。改掉一个。
      a.md, line 13: question 1 has the choice "甲" twice. Change one.

      a.md 第37行：第1题的选项超过26个。减少一些。
      a.md, line 37: question 1 has more than 26 choices. Take some out.

      a.md 第10行：第1题是判断题，两个选项都勾了。只留一个 [x]。
      a.md, line 10: question 1 is true or false, and both are marked. Keep one [x].

      a.md 第12行：第1题有两行「答案：」。合成一行，用 | 隔开。
      a.md, line 12: question 1 has two lines "Answer:". Make them one, with | between.

      a.md 第12行：第1题的答案下面还有文字。移到题干里，或者写成「> 解析：」。
      a.md, line 12: there is text below the answer of question 1. Move it up to the question, or write it as "> Explanation:".

      a.md 第15行：第1题有两段解析。合成一段。
      a.md, line 15: question 1 has two explanations. Make them one.

      a.md 第13行：第1题的选项下面缩进了别的内容。选项只写一行，解析和选项的 - 对齐。
      a.md, line 13: there is more below a choice of question 1. A choice is one line; an explanation lines up with the - of the choices."
    `)
  })

  it('a question that is written in another way', () => {
    const quizzes = [
      '1. 题\n   A. 甲\n   B. 乙\n   答案：B',
      '1. 题\n   - 甲\n   - [√] 乙\n   - [x]丙',
      '1. 题\n   - [x] 甲\n   - [ ]',
      `1. 题\n${CHOICES}\n   解析：因为`,
      '1. 空\n   答案：甲\n   解析：因为',
      `1. 题\n${CHOICES}\n   > 因为`,
    ]
    expect(saidOfQuizzes(quizzes)).toMatchInlineSnapshot(`
      "a.md 第11行：第1题的选项没有方括号。写成 - [ ] 甲，对的写 - [x] 乙，不用写字母。
      a.md, line 11: the choices of question 1 have no boxes. Write - [ ] one and - [x] the right one, without letters.

      a.md 第11行：第1题的选项没写对。写成 - [ ] 甲，对的写 - [x] 乙，括号后面空一格。
      a.md, line 11: a choice of question 1 cannot be read. Write - [ ] one or - [x] the right one, with a space after the box.

      a.md 第12行：第1题有个选项是空的。写上内容，或者删掉。
      a.md, line 12: a choice of question 1 is empty. Fill it in, or delete it.

      a.md 第13行：第1题的解析前面少了 >。写成「> 解析：……」。
      a.md, line 13: the explanation of question 1 lacks its >. Write "> Explanation: …".

      a.md 第12行：第1题的解析前面少了 >。写成「> 解析：……」。
      a.md, line 12: the explanation of question 1 lacks its >. Write "> Explanation: …".

      a.md 第13行：第1题的引用不是以「解析：」开头。写成「> 解析：……」。
      a.md, line 13: the quotation in question 1 does not begin with "Explanation:". Write "> Explanation: …"."
    `)
  })
})
