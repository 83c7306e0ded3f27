const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * The name of a person or a branch as it may stand in a sentence: nothing in it can break the line, turn its
 * direction or call anybody.
 */
export function plainName(name: string): string {
  return name.replace(UNSAFE, '').replaceAll('@', '＠').trim()
}

/** Names in a row. */
export function nameList(locale: 'zh-CN' | 'en', names: readonly string[]): string {
  return names.map(plainName).join(locale === 'zh-CN' ? '、' : ', ')
}
