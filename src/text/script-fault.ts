import type { ContentProblem } from '../content/problem.ts'
import type { Locale } from '../domain/locale.ts'
import { contentProblemText } from './content-problem.ts'

/** What can be wrong with a script. */
export type ScriptFault =
  | { readonly code: 'no-script' }
  | { readonly code: 'unreadable'; readonly path: string }
  | { readonly code: 'yaml'; readonly trouble: YamlTrouble }
  | { readonly code: 'not-a-script' }
  | {
      readonly code: 'unknown-key'
      readonly where: string
      readonly key: string
      readonly known: readonly string[]
    }
  | { readonly code: 'missing'; readonly where: string; readonly key: string }
  | { readonly code: 'wrong-value'; readonly where: string; readonly wanted: readonly string[] }
  | { readonly code: 'no-verb'; readonly known: readonly string[] }
  | { readonly code: 'authors'; readonly entries: number; readonly authors: number }
  | { readonly code: 'not-a-time'; readonly value: string }
  | { readonly code: 'clock-back'; readonly value: string; readonly now: string }
  | { readonly code: 'not-a-zone'; readonly value: string }
  | { readonly code: 'not-a-schedule'; readonly key: string; readonly value: string }
  | { readonly code: 'no-such'; readonly what: Named; readonly name: string }
  | { readonly code: 'twice'; readonly what: Named; readonly name: string }
  | { readonly code: 'content'; readonly file: string; readonly problem: ContentProblem }

export type YamlTrouble = 'key-twice' | 'several-documents' | 'tab' | { readonly detail: string }

type Named = 'chat' | 'message' | 'member' | 'branch' | 'issue' | 'push' | 'card' | 'button'

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
    case 'no-script':
      return '打不开这份脚本。请检查文件名和权限。'
    case 'unreadable':
      return `打不开 ${fault.path}。路径从脚本所在的文件夹算起，请检查文件名和权限。`
    case 'yaml':
      return zhYaml(fault.trouble)
    case 'not-a-script':
      return '这里应当是一份脚本：顶层是 roster、items、chats、steps 这些键。'
    case 'unknown-key':
      return `${zhWhere(fault.where)}里没有「${fault.key}」这个键。可以用的有：${fault.known.join('、')}。`
    case 'missing':
      return `${zhWhere(fault.where)}里缺少「${fault.key}」，请补上。`
    case 'wrong-value':
      return `${fault.where} 的值不对，应当是${zhWanted(fault.wanted)}。`
    case 'no-verb':
      return `看不出这一步要做什么。一步里要有其中一个键：${fault.known.join('、')}。`
    case 'authors':
      return `接龙里有${fault.entries}条，authors 里有${fault.authors}个人。每条按顺序写一个人，或去掉 authors。`
    case 'not-a-time':
      return `「${fault.value}」不是时间。请写成 2026-11-23 09:00 这样。`
    case 'clock-back':
      return `时间不能往回走：已经是 ${fault.now}，不能再到 ${fault.value}。`
    case 'not-a-zone':
      return `没有「${fault.value}」这个时区。请写 IANA 名称，如 Asia/Shanghai。`
    case 'not-a-schedule':
      return `${fault.key} 的「${fault.value}」不是五段的 cron 表达式。例如每周一 9:00 是 "0 9 * * 1"；不用就写 off。`
    case 'no-such':
      return zhNoSuch[fault.what](fault.name)
    case 'twice':
      return `${zhTwice[fault.what]}「${fault.name}」出现了两次，请改成不同的。`
  }
}

function zhYaml(trouble: YamlTrouble): string {
  if (trouble === 'key-twice') return '同一层里有两个相同的键，请留一个。'
  if (trouble === 'several-documents') return '一个文件里只能有一份脚本，请去掉中间的 ---。'
  if (trouble === 'tab') return '缩进里有制表符，YAML 只认空格，请换成空格。'
  return `不是有效的 YAML：${trouble.detail}。请检查缩进、引号和括号。`
}

const zhKinds: Readonly<Record<string, string>> = {
  string: '文字（看起来像数字或 true 的，请加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '带键的一组值',
  record: '带键的一组值',
  'not-empty': '文字，不能空着',
}

function zhWanted(wanted: readonly string[]): string {
  const words = wanted.map((kind) => zhKinds[kind] ?? kind).join('、') + (wanted.length > 1 ? ' 之一' : '')
  return /^[!-~]/.test(words) ? ` ${words}` : words
}

function zhWhere(where: string): string {
  return where === '' ? '顶层' : `${where} `
}

const zhTwice: Readonly<Record<Named, string>> = {
  chat: '群',
  message: '消息',
  member: '姓名',
  branch: '支部',
  issue: '期号',
  push: '推送',
  card: '卡片',
  button: '按钮',
}

const zhNoSuch: Readonly<Record<Named, (name: string) => string>> = {
  chat: (name) => `没有「${name}」这个群。请写进 chats，或改正名称。`,
  message: (name) => `前面没有 id 是「${name}」的消息。请给那一步写上 id，或改正名称。`,
  member: (name) => `到这一步还没有「${name}」这个人。请写进 roster，或先用 join 加入，或改正姓名。`,
  branch: (name) => `没有「${name}」这个支部。请写进 roster 或 chats，或改正名称。`,
  issue: (name) => `没有第${name}期。请写进 items，或改正期号。`,
  push: (name) => `「${name}」里这时还没有收到推送，没法回复它。请先用 at 把时间拨到推送以后。`,
  card: (name) => `「${name}」里这时还没有卡片，没有可以按的按钮。请检查 widgets，或把这一步放到推送以后。`,
  button: (name) => `最新的卡片上没有「${name}」这个按钮。结果的 sent 里，actions 写着每张卡片有哪些。`,
}

function enFault(fault: OwnFault): string {
  switch (fault.code) {
    case 'no-script':
      return 'this script cannot be opened. Check its name and permissions.'
    case 'unreadable':
      return `cannot open ${fault.path}. Paths are relative to the script's folder; check name and permissions.`
    case 'yaml':
      return enYaml(fault.trouble)
    case 'not-a-script':
      return 'this should be a script with roster, items, chats and steps at its top level.'
    case 'unknown-key':
      return `${fault.where || 'the top level'} has no key "${fault.key}". Known keys: ${fault.known.join(', ')}.`
    case 'missing':
      return `${fault.where || 'the top level'} lacks "${fault.key}"; add it.`
    case 'wrong-value':
      return `${fault.where} has a wrong value; it should be ${enWanted(fault.wanted)}.`
    case 'no-verb':
      return `it is not clear what this step does. A step has one of these keys: ${fault.known.join(', ')}.`
    case 'authors':
      return `numbered entries in the list: ${fault.entries}, authors: ${fault.authors}. Give one author for each entry in order, or leave authors out.`
    case 'not-a-time':
      return `"${fault.value}" is not a time. Write it like 2026-11-23 09:00.`
    case 'clock-back':
      return `time cannot go back: it is ${fault.now} already, so not ${fault.value}.`
    case 'not-a-zone':
      return `there is no time zone "${fault.value}". Use an IANA name such as Asia/Shanghai.`
    case 'not-a-schedule':
      return `${fault.key}: "${fault.value}" is not a cron expression of five fields. Mondays at 9:00 are "0 9 * * 1"; write off for none.`
    case 'no-such':
      return enNoSuch[fault.what](fault.name)
    case 'twice':
      return `the ${enTwice[fault.what] ?? fault.what} "${fault.name}" is there twice; make them different.`
  }
}

function enYaml(trouble: YamlTrouble): string {
  if (trouble === 'key-twice') return 'the same key is there twice on one level; keep one.'
  if (trouble === 'several-documents') return 'a file holds one script; remove the --- in the middle.'
  if (trouble === 'tab') return 'there is a tab in the indentation; YAML knows only spaces.'
  return `not valid YAML: ${trouble.detail}. Check indentation, quotes and brackets.`
}

const enKinds: Readonly<Record<string, string>> = {
  string: 'text (quote what looks like a number or like true)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  'not-empty': 'text that is not empty',
}

function enWanted(wanted: readonly string[]): string {
  const words = wanted.map((kind) => enKinds[kind] ?? kind)
  return words.length > 2 ? `one of: ${words.join(', ')}` : words.join(' or ')
}

const enTwice: Readonly<Partial<Record<Named, string>>> = { member: 'name', issue: 'issue number' }

const enNoSuch: Readonly<Record<Named, (name: string) => string>> = {
  chat: (name) => `there is no chat "${name}". Add it to chats, or correct the name.`,
  message: (name) => `no earlier message has the id "${name}". Give that step an id, or correct it.`,
  member: (name) =>
    `there is nobody called "${name}" by then. Add them to roster, let them join first, or correct the name.`,
  branch: (name) => `there is no branch "${name}". Name it in roster or chats, or correct the name.`,
  issue: (name) => `there is no issue ${name}. Add it to items, or correct the number.`,
  push: (name) =>
    `no push has reached ${name} by then, so there is nothing to reply to. Move the clock past the push first.`,
  card: (name) =>
    `there is no card in ${name} by then, so nothing to press. Check widgets, or put the step after the push.`,
  button: (name) => `the newest card has no button "${name}"; sent shows each card's actions in the result.`,
}
