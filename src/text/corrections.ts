import type { Locale } from '../domain/locale.ts'

/** Told to a group once when the right answer of a question changed after it was shown. */
export function keyCorrected(
  locale: Locale,
  facts: { readonly issueNo: number; readonly no: number; readonly answer: string },
): string {
  const { issueNo, no, answer } = facts
  return locale === 'zh-CN'
    ? `更正：第${issueNo}期第${no}题的答案是「${answer}」，已按新答案重新算过。`
    : `Correction: the answer to question ${no} of issue ${issueNo} is ${answer}; everybody's answers were counted again.`
}

/** Told to the admin who corrected an answer. */
export function keyCorrectedByAdmin(
  locale: Locale,
  facts: {
    readonly issueNo: number
    readonly no: number
    readonly answer: string
    readonly changed: number
    readonly told: boolean
  },
): string {
  const { issueNo, no, answer, changed, told } = facts
  if (locale === 'zh-CN') {
    const people = changed === 0 ? '没有人的对错因此改变' : `${changed}人的对错因此改变`
    return `第${issueNo}期第${no}题的答案改成「${answer}」了，${people}${told ? '，群里也说了一声' : ''}。`
  }
  const people = changed === 1 ? '1 person is affected' : `${changed} people are affected`
  return `The answer to question ${no} of issue ${issueNo} is now ${answer}; ${people}${told ? ', and the groups were told' : ''}.`
}

/** Said when a correction cannot be read, with how to write one. */
export function correctionUnreadable(locale: Locale, issueNo: number | undefined): string {
  const issue = issueNo ?? 48
  return locale === 'zh-CN'
    ? `没看懂要改哪一题。可以写「更正答案 ${issue} 3错」「更正答案 ${issue} 2BC」，填空题写「更正答案 ${issue} 4：也算对的写法」。`
    : `I could not read which question to correct. Write "correct answer ${issue} 3 false", "correct answer ${issue} 2BC", or for a gap "correct answer ${issue} 4: another right wording".`
}

/** Told to a group once when an issue is taken down after it was pushed. */
export function itemTakenDown(locale: Locale, issueNo: number): string {
  return locale === 'zh-CN'
    ? `第${issueNo}期先撤下了，这一期不算进大家的记录。`
    : `Issue ${issueNo} has been taken down; it counts for nobody.`
}

/** Told to the admin who took an issue down. */
export function itemTakenDownByAdmin(locale: Locale, issueNo: number, groups: number): string {
  if (locale === 'zh-CN') {
    const told = groups === 0 ? '还没推送，群里不知道' : `${groups}个群里说了一声，这期不算进记录`
    return `第${issueNo}期撤下了，${told}。换好内容，用同一个期号导入就行。`
  }
  const told =
    groups === 0
      ? 'It had not been pushed'
      : `${groups === 1 ? '1 group was' : `${groups} groups were`} told, and it counts for nobody`
  return `Issue ${issueNo} is taken down. ${told}. Import new content under the same number when it is ready.`
}

/** Asks which issue to take down: it must be named. */
export function whichToTakeDown(locale: Locale): string {
  return locale === 'zh-CN'
    ? '要撤下哪一期？请写上期号，比如「撤下 48」。'
    : 'Which issue? Name it, like "take down 48".'
}
