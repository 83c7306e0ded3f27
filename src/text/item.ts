import type { Locale } from '../domain/locale.ts'

/** What stands above the full text of an issue. */
export function itemHead(
  locale: Locale,
  facts: { readonly issueNo: number; readonly title: string; readonly minutes: number },
): string {
  return locale === 'zh-CN'
    ? `第${facts.issueNo}期｜${facts.title}（约${facts.minutes}分钟）`
    : `Issue ${facts.issueNo}: ${facts.title} (about ${facts.minutes === 1 ? 'a minute' : `${facts.minutes} minutes`})`
}

/** Where the text comes from and where it can be heard or seen. */
export function itemLinks(
  locale: Locale,
  links: { source?: string | null; audio?: string | null; video?: string | null },
): string[] {
  const zh = locale === 'zh-CN'
  return [
    links.source ? `${zh ? '原文：' : 'Source: '}${links.source}` : '',
    links.audio ? `${zh ? '音频：' : 'Audio: '}${links.audio}` : '',
    links.video ? `${zh ? '视频：' : 'Video: '}${links.video}` : '',
  ].filter((line) => line !== '')
}

/** The labels of a form card. */
export function formLabels(locale: Locale): { submit: string; finished: string; share: string } {
  return locale === 'zh-CN'
    ? { submit: '提交', finished: '读完了', share: '想说的（可以不填）' }
    : { submit: 'Submit', finished: 'Finished reading', share: 'A thought (optional)' }
}

/** How the two sides of a judgement are called on a card. */
export function judgementLabels(locale: Locale): readonly [string, string] {
  return locale === 'zh-CN' ? ['对', '错'] : ['True', 'False']
}
