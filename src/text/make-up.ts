import type { Locale } from '../domain/locale.ts'

/** Said with the text of a closed issue that a member wants to make up for. */
export function makeUpBegins(
  locale: Locale,
  facts: { readonly issueNo: number; readonly quiz: boolean },
): string {
  const { issueNo, quiz } = facts
  if (locale === 'zh-CN') {
    return `读完以后，把想说的${quiz ? '或答案' : ''}直接发给我，我记到第${issueNo}期的补学里。`
  }
  return `When you have read it, send me your thought${quiz ? ' or your answers' : ''}; I will note it for issue ${issueNo} as made up.`
}

/** Said when an issue cannot be made up for, and why. */
export type MakeUpRefusal =
  | { readonly why: 'nothing-closed' }
  | { readonly why: 'no-such-issue'; readonly issueNo: number }
  | { readonly why: 'still-open'; readonly issueNo: number }
  | { readonly why: 'too-old'; readonly issueNo: number; readonly until: string }

/** Says why an issue cannot be made up for and what can be done instead. */
export function makeUpRefused(locale: Locale, refusal: MakeUpRefusal): string {
  return locale === 'zh-CN' ? zhRefused(refusal) : enRefused(refusal)
}

function zhRefused(refusal: MakeUpRefusal): string {
  switch (refusal.why) {
    case 'nothing-closed':
      return '还没有结束过的一期，不用补。'
    case 'no-such-issue':
      return `没有找到第${refusal.issueNo}期。`
    case 'still-open':
      return `第${refusal.issueNo}期还在进行，直接发就行，不用补。`
    case 'too-old':
      return `第${refusal.issueNo}期的补学到${refusal.until}为止，现在不再记了。想看内容，发「本期 ${refusal.issueNo}」。`
  }
}

function enRefused(refusal: MakeUpRefusal): string {
  switch (refusal.why) {
    case 'nothing-closed':
      return 'No issue has closed yet, so there is nothing to make up for.'
    case 'no-such-issue':
      return `I have no issue ${refusal.issueNo}.`
    case 'still-open':
      return `Issue ${refusal.issueNo} is still open; just send it.`
    case 'too-old':
      return `Issue ${refusal.issueNo} could be made up for until ${refusal.until}; it is not noted any more. "this issue ${refusal.issueNo}" still shows the text.`
  }
}
