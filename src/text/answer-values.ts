import type { Locale } from '../domain/locale.ts'
import type { QuestionKind } from '../domain/study-item.ts'

const judgements = { 'zh-CN': { true: '对', false: '错' }, en: { true: 'true', false: 'false' } } as const

/** An answer as people write it: letters and gaps as they are, a judgement in the language. */
export function answerText(locale: Locale, kind: QuestionKind, value: string): string {
  if (kind !== 'true-false') return value
  return value === 'true' ? judgements[locale].true : judgements[locale].false
}

/** A question's number with its answer, as short as it can be read: `2BC`, `3对`, `4：个人信息`. */
export function numberedAnswer(locale: Locale, no: number, kind: QuestionKind, value: string): string {
  const text = answerText(locale, kind, value)
  if (kind === 'gap') return locale === 'zh-CN' ? `${no}：${shortened(text)}` : `${no}: ${shortened(text)}`
  return kind === 'true-false' && locale === 'en' ? `${no} ${text}` : `${no}${text}`
}

/** An answer that shows the form and gives nothing away: always the first choices. */
export function sampleAnswer(locale: Locale, no: number, kind: QuestionKind): string {
  const values = { single: 'A', multiple: 'AB', 'true-false': 'true', gap: locale === 'zh-CN' ? '……' : '…' }
  return numberedAnswer(locale, no, kind, values[kind])
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length <= 20 ? text : `${characters.slice(0, 19).join('')}…`
}
