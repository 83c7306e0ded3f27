/**
 * The words by which the reader of study items knows its parts. They are compared with text that has gone
 * through NFKC and lower case, so they stand here in that form.
 */

/** A heading of one of these begins the quiz. */
export const quizHeadings: readonly string[] = ['测验', '小测', 'quiz']

/** Before the answers to a gap. */
export const answerMarks: readonly string[] = ['答案', 'answer']

/** Before an explanation. */
export const explanationMarks: readonly string[] = ['解析', 'explanation']

/** A question whose two choices are one of each is a judgement. */
export const trueChoices: readonly string[] = ['对', '正确', 'true']
export const falseChoices: readonly string[] = ['错', '错误', 'false']
