import type { Locale } from '../domain/locale.ts'
import type { Count } from '../domain/participation.ts'
import type { CommandName } from '../lexicon/commands.ts'
import { commands } from '../lexicon/commands.ts'
import { nameList, plainName } from './person.ts'
import { countText } from './programme.ts'
import { dateSaid } from './when.ts'

/** How a command is called in the language. */
function commandWord(locale: Locale, name: CommandName): string {
  const words = commands.find((command) => command.name === name)!.words
  return (locale === 'zh-CN' ? words.zh : words.en)[0]!
}

/** Said to somebody who may not use a command. */
export function notAllowed(locale: Locale, name: CommandName, forRole: 'secretary' | 'admin'): string {
  const word = commandWord(locale, name)
  if (locale === 'zh-CN') return `「${word}」只有${forRole === 'admin' ? '管理员' : '书记和管理员'}能用。`
  return `"${word}" is for ${forRole === 'admin' ? 'organisers' : 'team leads and organisers'}.`
}

/** How a push by hand ended. */
export function pushed(locale: Locale, issueNo: number, groups: number, until: string | undefined): string {
  if (locale === 'zh-CN') return `第${issueNo}期正在推送到${groups}个群${until ? `，${until}截止` : ''}。`
  return `Issue ${issueNo} is on its way to ${groups === 1 ? '1 group' : `${groups} groups`}${until ? `, open until ${until}` : ''}.`
}

/** Said when there is nothing more to push of an issue. */
export function alreadyPushed(locale: Locale, issueNo: number, next: number | undefined): string {
  if (locale === 'zh-CN') {
    return `第${issueNo}期已经推送过了。${next ? `要提前推送第${next}期，发「推送 ${next}」。` : ''}`
  }
  return `Issue ${issueNo} has been pushed already.${next ? ` To push issue ${next} early, send "push ${next}".` : ''}`
}

/** Said when there is no item to push. */
export function nothingToPush(locale: Locale, issueNo: number | undefined): string {
  if (locale === 'zh-CN') {
    return issueNo ? `没有找到第${issueNo}期，请先导入内容。` : '没有可以推送的内容，请先导入一期。'
  }
  return issueNo
    ? `There is no issue ${issueNo}; import it first.`
    : 'There is nothing to push; import an item first.'
}

/** Said when no group is bound to a branch. */
export function noGroups(locale: Locale): string {
  return locale === 'zh-CN'
    ? '还没有哪个群绑定了支部，推送没有地方可发。'
    : 'No group belongs to a team yet, so a push has nowhere to go.'
}

/** What stands above a preview. */
export function previewHead(
  locale: Locale,
  facts: { readonly when: string | undefined; readonly groups: number },
): string {
  const { when, groups } = facts
  if (locale === 'zh-CN') {
    const where = groups === 0 ? '现在还没有群绑定支部。推送时' : `${when ?? '下次'}推送到${groups}个群，`
    return `预览：${where}群里会看到：`
  }
  const where = groups === 1 ? '1 group' : groups === 0 ? 'no group yet' : `${groups} groups`
  return `Preview, to ${where}${when ? `, ${when}` : ''}:`
}

/** Asks until when an issue shall stay open. */
export function askForDeadline(locale: Locale, issueNo: number, until: string): string {
  return locale === 'zh-CN'
    ? `第${issueNo}期现在是${until}截止。延到什么时候？可以回「2天」「周三22:00」「12-02 22:00」。`
    : `Issue ${issueNo} closes ${until}. Until when shall it stay open? For example "2 days", "Wednesday 22:00", "12-02 22:00".`
}

/** Said when a deadline cannot be read, or is not later than the present one. */
export function deadlineRefused(locale: Locale, why: 'unreadable' | 'not-later', until: string): string {
  if (locale === 'zh-CN') {
    return why === 'unreadable'
      ? '这个时间没看懂，可以写「延期 2天」或「延期 周三22:00」。'
      : `要比现在的截止时间（${until}）晚才行。`
  }
  return why === 'unreadable'
    ? 'I could not read that time; write "extend 2 days" or "extend Wednesday 22:00".'
    : `It must be later than the present closing, ${until}.`
}

/** Said in groups, and to the admin, when a closing is put off. */
export function extended(locale: Locale, issueNo: number, until: string): string {
  return locale === 'zh-CN'
    ? `第${issueNo}期延到${until}截止。`
    : `Issue ${issueNo} now stays open until ${until}.`
}

/** Said when no issue is open. */
export function noneOpen(locale: Locale): string {
  return locale === 'zh-CN' ? '现在没有正在进行的一期。' : 'No issue is open now.'
}

/** Said to the admin who closed an issue by hand. */
export function closedByHand(locale: Locale, issueNo: number, count: Count): string {
  return locale === 'zh-CN'
    ? `第${issueNo}期结束了，${countText(locale, count)}，小结马上发到群里。`
    : `Issue ${issueNo} is closed: ${countText(locale, count)}. The groups get the summary now.`
}

/** Said when pushes are paused or resumed. */
export function pausing(locale: Locale, paused: boolean, next: string | undefined): string {
  if (locale === 'zh-CN') {
    return paused
      ? '定时推送暂停了。正在进行的一期照常记，到时间照常结束。要恢复，发「恢复推送」。'
      : `定时推送恢复了${next ? `，下一次在${next}` : ''}。`
  }
  return paused
    ? 'Scheduled pushes are paused; an open issue goes on and closes as planned. To start them again, send "resume".'
    : `Scheduled pushes are on again${next ? `; the next is due ${next}` : ''}.`
}

export interface BranchCount extends Count {
  readonly name: string
  /** Only for the branch's own secretary. */
  readonly missing: readonly string[] | undefined
}

/** How an issue stands in each branch, for committee and secretaries. */
export function statsText(
  locale: Locale,
  facts: {
    readonly issueNo: number
    readonly until: string | undefined
    readonly closed: boolean
    readonly branches: readonly BranchCount[]
  },
): string {
  const zh = locale === 'zh-CN'
  const state = facts.closed
    ? zh
      ? '已结束'
      : 'closed'
    : facts.until && (zh ? `${facts.until}截止` : `open until ${facts.until}`)
  const head = zh
    ? `第${facts.issueNo}期${state ? `（${state}）` : ''}`
    : `Issue ${facts.issueNo}${state ? ` (${state})` : ''}`
  return [
    head,
    ...facts.branches.flatMap((branch) => branchLines(locale, branch, facts.closed)),
    ...totals(locale, facts.branches),
  ].join('\n')
}

function branchLines(locale: Locale, branch: BranchCount, closed: boolean): string[] {
  const zh = locale === 'zh-CN'
  const count = branch.due === 0 ? (zh ? '没有成员' : 'no members') : countText(locale, branch)
  const line = `${plainName(branch.name)}${zh ? '：' : ': '}${count}`
  if (!branch.missing || branch.missing.length === 0) return [line]
  const names = nameList(locale, branch.missing)
  const yet = closed ? '' : zh ? '还' : ' yet'
  return [
    line,
    zh
      ? `  ${yet}没有记录的：${names}（只给你看）`
      : `  nothing noted${yet} from ${names} (only you see this)`,
  ]
}

function totals(locale: Locale, branches: readonly BranchCount[]): string[] {
  if (branches.length < 2) return []
  const due = branches.reduce((sum, branch) => sum + branch.due, 0)
  const participated = branches.reduce((sum, branch) => sum + branch.participated, 0)
  return [`${locale === 'zh-CN' ? '合计：' : 'In all: '}${countText(locale, { due, participated })}`]
}

/** Told to admins a working day before a push for which no item is ready. */
export function noItemReady(locale: Locale, when: string, week: string): string {
  return locale === 'zh-CN'
    ? `${when}的推送还没有内容（${dateSaid(locale, week)}那一周）。在那之前导入就照常推送；不导入，那一周就不推送，大家的记录不受影响。`
    : `Nothing is ready for the push ${when} (week of ${dateSaid(locale, week)}). Import an item before then and it goes out as usual; otherwise that week is skipped and counts for nobody.`
}

/** Told to admins when a push was missed and is too late to be made up for. */
export function pushMissed(locale: Locale, when: string): string {
  return locale === 'zh-CN'
    ? `${when}的推送没有发出去：那时程序没有运行，现在又过了自动补发的时间。还要发的话，发「推送」。`
    : `The push of ${when} did not go out: the program was not running, and by now it is too late to send it without being asked. To send it now, send "push".`
}
