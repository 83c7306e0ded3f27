import type { ContentProblem } from '../content/problem.ts'
import type { Locale } from '../domain/locale.ts'
import { contentProblemText } from './content-problem.ts'

/** What can be wrong with a script. */
export type ScriptFault =
  | { readonly code: 'unreadable'; readonly path: string }
  | { readonly code: 'yaml'; readonly detail: string }
  | { readonly code: 'not-a-script' }
  | {
      readonly code: 'unknown-key'
      readonly where: string
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly code: 'missing'; readonly where: string; readonly key: string }
  | { readonly code: 'wrong-value'; readonly where: string; readonly wanted: string }
  | { readonly code: 'no-verb'; readonly known: readonly string[] }
  | { readonly code: 'not-supported'; readonly verb: string }
  | { readonly code: 'not-a-time'; readonly value: string }
  | { readonly code: 'clock-back'; readonly value: string; readonly now: string }
  | { readonly code: 'not-a-zone'; readonly value: string }
  | { readonly code: 'not-a-schedule'; readonly key: string; readonly value: string }
  | { readonly code: 'no-such'; readonly what: Named; readonly name: string }
  | { readonly code: 'twice'; readonly what: Named; readonly name: string }
  | { readonly code: 'content'; readonly file: string; readonly problem: ContentProblem }

type Named = 'chat' | 'message' | 'member' | 'branch' | 'issue' | 'push' | 'card' | 'button'

const zhNames: Readonly<Record<Named, string>> = {
  chat: '群',
  message: '消息',
  member: '成员',
  branch: '支部',
  issue: '期号',
  push: '推送',
  card: '卡片',
  button: '按钮',
}

/** One line about a fault: where, what, and what to do about it. */
export function scriptFaultText(
  locale: Locale,
  file: string,
  line: number | undefined,
  fault: ScriptFault,
): string {
  if (fault.code === 'content') return contentProblemText(locale, fault.file, fault.problem)
  if (locale === 'zh-CN') return `${file}${line ? ` 第${line}行` : ''}：${zhFault(fault)}`
  return `${file}${line ? `, line ${line}` : ''}: ${enFault(fault)}`
}

type OwnFault = Exclude<ScriptFault, { code: 'content' }>

function zhFault(fault: OwnFault): string {
  switch (fault.code) {
    case 'unreadable':
      return `打不开 ${fault.path}。路径从脚本所在的文件夹算起，请检查文件名。`
    case 'yaml':
      return `不是有效的 YAML：${fault.detail}。请检查缩进、引号和括号。`
    case 'not-a-script':
      return '这里应当是一份脚本：顶层是 roster、items、chats、steps 这些键。'
    case 'unknown-key':
      return `${fault.where}里不认识「${fault.key}」。${fault.known.length > 0 ? `可以用的有：${fault.known.join('、')}。` : '请删去或改名。'}`
    case 'missing':
      return `${fault.where}缺少「${fault.key}」，请补上。`
    case 'wrong-value':
      return `${fault.where}的值不对，应当是 ${fault.wanted}。`
    case 'no-verb':
      return `看不出这一步要做什么。一步里要有其中一个键：${fault.known.join('、')}。`
    case 'not-supported':
      return `「${fault.verb}」这种步骤还不支持。请先删去这一步。`
    case 'not-a-time':
      return `「${fault.value}」不是时间。请写成 2026-11-23 09:00，并加上引号。`
    case 'clock-back':
      return `时间不能往回走：已经是 ${fault.now}，不能再到 ${fault.value}。`
    case 'not-a-zone':
      return `没有「${fault.value}」这个时区。请写 IANA 名称，如 Asia/Shanghai。`
    case 'not-a-schedule':
      return `${fault.key} 的「${fault.value}」不是五段的 cron 表达式。例如每周一 9:00 是 "0 9 * * 1"；不用就写 off。`
    case 'no-such':
      return zhNoSuch(fault.what, fault.name)
    case 'twice':
      return `${zhNames[fault.what]}「${fault.name}」出现了两次，请改成不同的。`
  }
}

function zhNoSuch(what: Named, name: string): string {
  if (what === 'push') return `${name}里还没有推送，没法回复它。`
  if (what === 'card') return `${name}里还没有卡片，没有可以按的按钮。`
  if (what === 'button') return `最新的卡片上没有「${name}」这个按钮。`
  return `没有「${name}」这个${zhNames[what]}，请先在前面写上，或改正名称。`
}

function enFault(fault: OwnFault): string {
  switch (fault.code) {
    case 'unreadable':
      return `cannot open ${fault.path}. Paths are relative to the script's folder; check the name.`
    case 'yaml':
      return `not valid YAML: ${fault.detail}. Check indentation, quotes and brackets.`
    case 'not-a-script':
      return 'this should be a script with roster, items, chats and steps at its top level.'
    case 'unknown-key':
      return `${fault.where} has an unknown key "${fault.key}". ${fault.known.length > 0 ? `Known keys: ${fault.known.join(', ')}.` : 'Remove or rename it.'}`
    case 'missing':
      return `${fault.where} lacks "${fault.key}"; add it.`
    case 'wrong-value':
      return `${fault.where} has a wrong value; it should be ${fault.wanted}.`
    case 'no-verb':
      return `it is not clear what this step does. A step has one of these keys: ${fault.known.join(', ')}.`
    case 'not-supported':
      return `steps of the kind "${fault.verb}" are not supported yet. Remove the step.`
    case 'not-a-time':
      return `"${fault.value}" is not a time. Write it like "2026-11-23 09:00".`
    case 'clock-back':
      return `time cannot go back: it is ${fault.now} already, so not ${fault.value}.`
    case 'not-a-zone':
      return `there is no time zone "${fault.value}". Use an IANA name such as Asia/Shanghai.`
    case 'not-a-schedule':
      return `${fault.key}: "${fault.value}" is not a cron expression of five fields. Mondays at 9:00 are "0 9 * * 1"; write off for none.`
    case 'no-such':
      return enNoSuch(fault.what, fault.name)
    case 'twice':
      return `the ${fault.what} "${fault.name}" is there twice; make them different.`
  }
}

function enNoSuch(what: Named, name: string): string {
  if (what === 'push') return `nothing has been pushed to ${name} yet, so there is nothing to reply to.`
  if (what === 'card') return `there is no card in ${name} yet, so there is nothing to press.`
  if (what === 'button') return `the newest card has no button "${name}".`
  return `there is no ${what} "${name}"; name it earlier, or correct the name.`
}
