import type { Locale } from '../domain/locale.ts'
import type { Role } from '../domain/role.ts'
import { type TerminalVerb, terminalWords } from '../lexicon/terminal-words.ts'

/** How a command of the terminal is typed in the language. */
function typed(locale: Locale, verb: TerminalVerb): string {
  const { zh, en } = terminalWords[verb]
  return `/${(locale === 'zh-CN' ? zh : en)[0]}`
}

/** What is told at the top of the terminal chat. */
export interface Opening {
  readonly groups: readonly string[]
  readonly live: boolean
  /** Whether what happens is still there the next time. */
  readonly kept: boolean
  /** How many steps the tour has; none where there is no tour. */
  readonly steps: number
  /** The moment at which an earlier chat ended, where this one goes on. */
  readonly resumed: string | undefined
}

/** What stands at the top of the terminal chat. */
export function welcome(locale: Locale, facts: Opening): string {
  return (locale === 'zh-CN' ? zhWelcome(facts) : enWelcome(facts)).join('\n')
}

function zhWelcome({ groups, live, kept, steps, resumed }: Opening): string[] {
  const time = live ? '时间是真实时间。' : '时间停着，由你来拨。'
  return [
    `八分钟 · 模拟群聊。群、成员和机器人都在这个进程里，不连任何平台，${kept ? '说过的都存着' : '关掉就没了'}。`,
    `群：${groups.join('、')}`,
    resumed === undefined ? time : `接着上次：${resumed}。${time}`,
    `直接打字就是在群里说话，@ 开头是叫机器人。${typed('zh-CN', 'help')} 看其余用法，${typed('zh-CN', 'quit')} 结束。`,
    ...(steps > 0 ? [`按回车走下一步，${steps}步看完一周。`] : []),
  ]
}

function enWelcome({ groups, live, kept, steps, resumed }: Opening): string[] {
  const time = live ? 'Time is real.' : 'Time stands still until you move it.'
  const end = kept ? 'what happens is kept' : 'it all ends with it'
  return [
    `eight-minutes, a simulated group chat. Groups, people and the bot live in this process; ${end}.`,
    `Groups: ${groups.join(', ')}`,
    resumed === undefined ? time : `Back where you left: ${resumed}. ${time}`,
    `Type to speak in the group; begin with @ to call the bot. ${typed('en', 'help')} shows the rest, ${typed('en', 'quit')} ends.`,
    ...(steps > 0 ? [`Press Enter for the next step; ${steps} of them show a week.`] : []),
  ]
}

/** How the terminal is used: what is typed, and what it does. */
export function terminalHelp(locale: Locale): readonly (readonly [string, string])[] {
  const word = (verb: TerminalVerb, argument = '') => `${typed(locale, verb)} ${argument}`.trim()
  if (locale === 'zh-CN') {
    return [
      [word('as', '王芳'), '换一个人说话'],
      [word('group', 'g1'), '到这个群里；不写就是自己的群'],
      [word('dm'), '和机器人私聊'],
      [word('reply', '内容'), '回复这里最新的推送'],
      [word('press', 'submit 1=A 2=BC'), '按卡片上的按钮'],
      [word('to', '周一 09:00'), '把时间拨到那时，其间到点的事依次发生'],
      [word('wait', '10分钟'), '过一会儿'],
      [word('record'), '每个支部有谁参加了'],
      [word('people'), '有哪些群和人'],
      [word('restart'), '重启机器人，数据还在'],
      [word('quit'), '结束'],
    ]
  }
  return [
    [word('as', 'NAME'), 'speak as somebody else'],
    [word('group', 'g1'), 'go to a group; alone, to your own'],
    [word('dm'), 'write to the bot in private'],
    [word('reply', 'TEXT'), 'reply to the newest push here'],
    [word('press', 'submit 1=A 2=BC'), "press a card's button"],
    [word('to', 'Monday 09:00'), 'move the clock; what falls due on the way happens in order'],
    [word('wait', '10m'), 'let time pass'],
    [word('record'), 'who took part, by team'],
    [word('people'), 'which groups and people there are'],
    [word('restart'), 'restart the bot, keeping its data'],
    [word('quit'), 'end'],
  ]
}

/** What somebody is, beside being a member; nothing for a member. */
export function roleTitle(locale: Locale, role: Role): string {
  const zh = { member: '', secretary: '书记', admin: '管理员', instructor: '指导员' }
  const en = { member: '', secretary: 'secretary', admin: 'admin', instructor: 'instructor' }
  return (locale === 'zh-CN' ? zh : en)[role]
}

/** Why the bot is silent about what was just said. */
export function silence(locale: Locale, why: 'ignored' | 'unheard'): string {
  if (locale === 'zh-CN') {
    return why === 'ignored'
      ? '这句不是对机器人说的，它不接话，也不留存。'
      : '在这个群里，机器人只收得到 @ 它的话。'
  }
  return why === 'ignored'
    ? 'Not said to the bot, so it neither answers nor keeps it.'
    : 'In this group the bot only hears what begins with @.'
}

/** Stands for a message that reads like the one before. */
export function sameAgain(locale: Locale): string {
  return locale === 'zh-CN' ? '· 同上' : '· the same'
}

/** What the terminal answers to what it cannot do. */
export type TerminalFault =
  | { readonly code: 'unknown-word'; readonly word: string }
  | { readonly code: 'no-such-person'; readonly name: string }
  | { readonly code: 'no-such-group'; readonly name: string }
  | { readonly code: 'no-time'; readonly text: string }
  | { readonly code: 'not-back' }
  | { readonly code: 'live' }
  | { readonly code: 'no-push' }
  | { readonly code: 'no-card' }

/** Says what cannot be done and what can. */
export function terminalFaultText(locale: Locale, fault: TerminalFault): string {
  return locale === 'zh-CN' ? zhFault(fault) : enFault(fault)
}

function zhFault(fault: TerminalFault): string {
  switch (fault.code) {
    case 'unknown-word':
      return `没有 /${fault.word} 这个用法，${typed('zh-CN', 'help')} 看看有哪些。`
    case 'no-such-person':
      return `名册里没有「${fault.name}」，${typed('zh-CN', 'people')} 看看有谁。`
    case 'no-such-group':
      return `没有「${fault.name}」这个群，${typed('zh-CN', 'people')} 看看有哪些。`
    case 'no-time':
      return `「${fault.text}」没看懂。可以写「${typed('zh-CN', 'to')} 周一 09:00」「${typed('zh-CN', 'to')} 2026-11-23 09:00」「${typed('zh-CN', 'wait')} 10分钟」。`
    case 'not-back':
      return '时间不能往回拨。'
    case 'live':
      return '现在用的是真实时间，不能拨。去掉 --live 就能拨。'
    case 'no-push':
      return '这里还没有推送。'
    case 'no-card':
      return '这里没有带这个按钮的卡片。'
  }
}

function enFault(fault: TerminalFault): string {
  switch (fault.code) {
    case 'unknown-word':
      return `There is no /${fault.word}; ${typed('en', 'help')} shows what there is.`
    case 'no-such-person':
      return `Nobody on the roster is called "${fault.name}"; ${typed('en', 'people')} lists everybody.`
    case 'no-such-group':
      return `There is no group "${fault.name}"; ${typed('en', 'people')} lists them.`
    case 'no-time':
      return `I could not read "${fault.text}". Write "${typed('en', 'to')} Monday 09:00", "${typed('en', 'to')} 2026-11-23 09:00" or "${typed('en', 'wait')} 10m".`
    case 'not-back':
      return 'The clock does not go back.'
    case 'live':
      return 'Time is real now and cannot be moved; start without --live to move it.'
    case 'no-push':
      return 'Nothing has been pushed here yet.'
    case 'no-card':
      return 'There is no card with that button here.'
  }
}

/** How a private conversation is headed. */
export function directTitle(locale: Locale, name: string): string {
  return locale === 'zh-CN' ? `私聊·${name}` : `private · ${name}`
}

/** What the bot is called on the screen. */
export function botName(locale: Locale): string {
  return locale === 'zh-CN' ? '八分钟' : 'eight-minutes'
}

/** The name of the organisation that the simulator makes up. */
export function simulatedName(locale: Locale): string {
  return locale === 'zh-CN' ? '模拟单位' : 'Simulated organisation'
}

/** One branch of one issue in the table of who took part. */
export function recordRow(
  locale: Locale,
  row: { branch: string; issueNo: number; due: number; participated: number; names: readonly string[] },
): string {
  if (locale === 'zh-CN') {
    const names = row.names.length > 0 ? `：${row.names.join('、')}` : ''
    return `第${row.issueNo}期 ${row.branch} ${row.due}人中${row.participated}人参加${names}`
  }
  const names = row.names.length > 0 ? `: ${row.names.join(', ')}` : ''
  return `issue ${row.issueNo}, ${row.branch}: ${row.participated} of ${row.due} took part${names}`
}

/** Said when the table of who took part is empty. */
export function noRecordYet(locale: Locale): string {
  return locale === 'zh-CN'
    ? '还没有推送过，没有记录。'
    : 'Nothing has been pushed, so there is no record yet.'
}

/** Said to an empty line when there is no guided step, or none any more. */
export function noNextStep(locale: Locale, toured: boolean): string {
  const [help, quit] = [typed(locale, 'help'), typed(locale, 'quit')]
  if (locale === 'zh-CN')
    return `${toured ? '引导到这里，接着随便试。' : ''}直接打字就是说话，${help} 看用法，${quit} 结束。`
  return `${toured ? 'That was the tour; try anything you like. ' : ''}Type to speak; ${help} shows the rest, ${quit} ends.`
}

/** Said when the store holds a real organisation. */
export function realOrganisation(locale: Locale): string {
  return locale === 'zh-CN'
    ? '这个数据库里是真实的单位，模拟群聊不会动它。请用 EIGHT_MINUTES_DATA 指定另一个文件夹，或去掉 DATABASE_URL。'
    : 'This database holds a real organisation, which the simulator does not touch. Name another folder in EIGHT_MINUTES_DATA, or remove DATABASE_URL.'
}
