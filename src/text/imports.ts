import type { Locale } from '../domain/locale.ts'

/** Why an import cannot begin. */
export type ImportFault =
  | { readonly code: 'not-kept' }
  | { readonly code: 'unreadable'; readonly file: string }
  | { readonly code: 'unknown-kind'; readonly file: string }
  | { readonly code: 'which-organisation'; readonly names: readonly string[] }
  | { readonly code: 'already-pushed'; readonly file: string; readonly issueNo: number }

/** Says why an import cannot begin and what to do. */
export function importFaultText(locale: Locale, fault: ImportFault): string {
  return locale === 'zh-CN' ? zhFault(fault) : enFault(fault)
}

function zhFault(fault: ImportFault): string {
  switch (fault.code) {
    case 'not-kept':
      return '没有设数据库，导入的内容留不下来。请用 EIGHT_MINUTES_DATA 指定一个文件夹，或设 DATABASE_URL。'
    case 'unreadable':
      return `${fault.file}：打不开。请检查文件名和权限。`
    case 'unknown-kind':
      return `${fault.file}：不知道这是什么。学习内容用 .md，名册用 .csv，假期用 .ics。`
    case 'which-organisation':
      return fault.names.length === 0
        ? '这个数据库里还没有单位。请加上 --organisation 单位名称。'
        : `这个数据库里有几个单位：${fault.names.join('、')}。请加上 --organisation 指定一个。`
    case 'already-pushed':
      return `${fault.file}：第${fault.issueNo}期已经推送过，大家已经看到和回答了，不能再改。整批都没有导入；要发新的内容，请换一个期号。`
  }
}

function enFault(fault: ImportFault): string {
  switch (fault.code) {
    case 'not-kept':
      return 'No database is set, so nothing would be kept. Name a folder in EIGHT_MINUTES_DATA, or set DATABASE_URL.'
    case 'unreadable':
      return `${fault.file}: cannot be opened. Check its name and permissions.`
    case 'unknown-kind':
      return `${fault.file}: it is not clear what this is. Items end in .md, rosters in .csv, holidays in .ics.`
    case 'which-organisation':
      return fault.names.length === 0
        ? 'This database holds no organisation yet. Add --organisation NAME.'
        : `This database holds several organisations: ${fault.names.join(', ')}. Choose one with --organisation NAME.`
    case 'already-pushed':
      return `${fault.file}: issue ${fault.issueNo} has been pushed; people have read and answered it, so it stays. Nothing was imported; give new content another issue number.`
  }
}

type Imported =
  | {
      readonly kind: 'item'
      readonly issueNo: number
      readonly title: string
      readonly outcome: 'added' | 'updated'
    }
  | {
      readonly kind: 'roster'
      readonly added: number
      readonly unchanged: number
      readonly branches: number
      /** Rows with problems that were left out. */
      readonly skipped: number
    }
  /** How many days are new. */
  | { readonly kind: 'holidays'; readonly restDays: number; readonly workdays: number }

/** What became of one imported file. */
export function importedText(locale: Locale, file: string, imported: Imported): string {
  return locale === 'zh-CN' ? `${file}：${zhImported(imported)}。` : `${file}: ${enImported(imported)}.`
}

function zhImported(imported: Imported): string {
  if (imported.kind === 'item') {
    const { issueNo, title, outcome } = imported
    return `${outcome === 'added' ? '已导入' : '已更新'}第${issueNo}期《${title}》`
  }
  if (imported.kind === 'holidays') {
    const { restDays, workdays } = imported
    return `新增休息日${restDays}天${workdays > 0 ? `、上班日${workdays}天` : ''}`
  }
  const { added, unchanged, branches, skipped } = imported
  const left = skipped > 0 ? `，跳过${skipped}行` : ''
  return `新增${added}人，已有${unchanged}人，共${branches}个支部${left}`
}

function enImported(imported: Imported): string {
  if (imported.kind === 'item') {
    const { issueNo, title, outcome } = imported
    return `${outcome === 'added' ? 'imported' : 'updated'} issue ${issueNo}, "${title}"`
  }
  if (imported.kind === 'holidays') {
    const { restDays, workdays } = imported
    return `new days of rest: ${restDays}${workdays > 0 ? `, worked days: ${workdays}` : ''}`
  }
  const { added, unchanged, branches, skipped } = imported
  const left = skipped > 0 ? `; rows skipped: ${skipped}` : ''
  return `${added} added, ${unchanged} known already; teams: ${branches}${left}`
}

/** Said when an import founded the organisation it was meant for. */
export function foundedText(locale: Locale, name: string): string {
  return locale === 'zh-CN' ? `新建了单位「${name}」。` : `Founded the organisation "${name}".`
}
