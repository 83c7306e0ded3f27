import type { Locale } from '../domain/locale.ts'
import type { Count } from '../domain/participation.ts'
import { nameList, plainName } from './person.ts'

/** How an issue stands in one of a team lead's branches; `missing` are the names of those not recorded yet. */
export interface DigestBranch extends Count {
  readonly name: string
  readonly missing: readonly string[]
}

export interface DigestSaid {
  readonly issueNo: number
  readonly until: string
  readonly branches: readonly DigestBranch[]
  /** Accounts heard in the groups that belong to nobody known. */
  readonly strangers: readonly string[]
  /** Whether a number sent back offers a reminder. */
  readonly answerable: boolean
}

/** What a team lead reads a working day before an issue closes, once for all own branches. */
export function digestText(locale: Locale, said: DigestSaid): string {
  const missing = said.branches.some((branch) => branch.missing.length > 0)
  const lines = missing ? [head(locale, said), ...branchLines(locale, said)] : [goodNews(locale, said)]
  const end = missing ? [asking(locale, said)] : []
  return [...lines, ...strangerLine(locale, said.strangers), ...end].join('\n')
}

function goodNews(locale: Locale, { issueNo, branches }: DigestSaid): string {
  const due = branches.reduce((sum, branch) => sum + branch.due, 0)
  if (locale === 'zh-CN') return `第${issueNo}期，你这里${due}个人都参加了。`
  return `Issue ${issueNo}: everybody of yours has taken part, ${due} in all.`
}

function head(locale: Locale, { issueNo, until }: DigestSaid): string {
  if (locale === 'zh-CN') return `第${issueNo}期${until}截止，到现在（名字只给你看）：`
  return `Issue ${issueNo} is open until ${until}. So far (the names are for you alone):`
}

function branchLines(locale: Locale, { branches }: DigestSaid): string[] {
  return branches.map((branch, index) => {
    const number = branches.length > 1 ? `${index + 1}. ` : ''
    return `${number}${branchLine(locale, branch)}`
  })
}

function branchLine(locale: Locale, { name, due, participated, missing }: DigestBranch): string {
  const branch = plainName(name)
  const names = nameList(locale, missing)
  if (locale === 'zh-CN') {
    if (due === 0) return `${branch}：没有成员`
    if (missing.length === 0) return `${branch}：${due}人都参加了`
    return `${branch}：${due}人中${participated}人参加，还没有记录的：${names}`
  }
  if (due === 0) return `${branch}: no members`
  if (missing.length === 0) return `${branch}: all ${due} took part`
  return `${branch}: ${participated} of ${due} took part; nothing from ${names}`
}

const SHOWN_STRANGERS = 5

function strangerLine(locale: Locale, strangers: readonly string[]): string[] {
  if (strangers.length === 0) return []
  const shown = nameList(locale, strangers.slice(0, SHOWN_STRANGERS))
  const more = strangers.length > SHOWN_STRANGERS
  if (locale === 'zh-CN')
    return [`群里有${strangers.length}个账号还不知道是谁：${shown}${more ? '等' : ''}。`]
  const accounts = strangers.length === 1 ? '1 account' : `${strangers.length} accounts`
  return [
    `In the group there ${strangers.length === 1 ? 'is' : 'are'} ${accounts} nobody is known for: ${shown}${more ? ', …' : ''}.`,
  ]
}

function asking(locale: Locale, { branches, answerable }: DigestSaid): string {
  const one = branches.length === 1
  if (locale === 'zh-CN') {
    if (!answerable) return '想私下提醒他们，发「提醒」。'
    return one ? '想私下提醒他们，回「1」。' : '想私下提醒哪个支部的人，回它前面的编号。'
  }
  if (!answerable) return 'To remind them in private, send "remind".'
  return one
    ? 'To remind them in private, reply "1".'
    : 'To remind those of a team in private, reply its number.'
}
