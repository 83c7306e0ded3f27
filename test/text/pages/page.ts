import type { Locale } from '../../../src/domain/locale.ts'

/** What is said on one occasion, with the functions that say it. */
export interface Section {
  readonly heading: string
  readonly of: readonly string[]
  /** Whether somebody reads it without having asked. */
  readonly unasked?: boolean
  readonly says: (locale: Locale) => readonly string[]
}

/** A word of the sample organisation in the language. */
export function word(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en
}

/** A page a person can read from top to bottom. */
export function page(title: string, sections: readonly Section[], locale: Locale): string {
  const parts = sections.map(({ heading, says }) =>
    [`## ${heading}`, ...says(locale).map(quoted)].join('\n\n'),
  )
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('  \n')
}
