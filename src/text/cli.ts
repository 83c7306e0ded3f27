import type { Locale } from '../domain/locale.ts'

/** What the command line says about itself. */
export interface CliWords {
  readonly program: string
  readonly start: string
  readonly startFile: string
  readonly live: string
  readonly replay: string
  readonly file: string
  readonly databaseUrl: string
  readonly pretty: string
  readonly importing: string
  readonly importFiles: string
  readonly organisation: string
  readonly skipBadRows: string
  readonly help: string
  readonly version: string
}

const zh: CliWords = {
  program: '八分钟：在群里推送每周一期的八分钟学习，收分享和答题，记下谁参加了。',
  start: '启动；没有配置平台时，打开终端里的模拟群聊',
  startFile: '用这份脚本里的单位、群和内容，而不是自带的示例',
  live: '用真实时间，而不是由你拨的钟',
  replay: '把一份对话脚本放进整个程序里跑一遍，输出一份 JSON',
  file: '脚本文件（YAML）',
  databaseUrl: '在这个 PostgreSQL 里跑（用一个临时 schema，跑完删除）；不写就用内存里的内置数据库',
  pretty: '输出带缩进的 JSON',
  importing: '导入学习内容（.md）、名册（.csv）和假期（.ics）',
  importFiles: '要导入的文件',
  organisation: '导入到哪个单位；还没有就新建',
  skipBadRows: '名册里有问题的行跳过，其余照导',
  help: '显示帮助',
  version: '显示版本',
}

const en: CliWords = {
  program:
    'eight-minutes: pushes a weekly eight-minute study item into group chats and records who took part.',
  start: 'start; with no platform configured it opens a simulated group chat in the terminal',
  startFile: 'take organisation, groups and items from this script instead of the example',
  live: 'use real time instead of a clock you drive',
  replay: 'run a scripted conversation through the whole program and print one JSON document',
  file: 'the script (YAML)',
  databaseUrl:
    'run in this PostgreSQL (in a temporary schema, removed afterwards) instead of the embedded database in memory',
  pretty: 'print the JSON indented',
  importing: 'import study items (.md), rosters (.csv) and holidays (.ics)',
  importFiles: 'the files to import',
  organisation: 'the organisation to import into; founded if it is not there yet',
  skipBadRows: 'skip the rows of a roster that have problems and import the rest',
  help: 'show help',
  version: 'show the version',
}

/** The words of the command line in a language. */
export function cliWords(locale: Locale): CliWords {
  return locale === 'zh-CN' ? zh : en
}

/** Said while something takes seconds. */
export function progressText(locale: Locale, step: 'creating' | 'migrating'): string {
  const zhSteps = { creating: '首次运行：正在准备内置数据库（约十秒）…', migrating: '正在升级数据库…' }
  const enSteps = {
    creating: 'First run: preparing the embedded database (about ten seconds) …',
    migrating: 'Upgrading the database …',
  }
  return (locale === 'zh-CN' ? zhSteps : enSteps)[step]
}

/** Said when a command failed in a way nobody foresaw. */
export function unexpectedText(locale: Locale, message: string): string {
  return locale === 'zh-CN'
    ? `出错了：${message}\n请把上面的日志发给维护者。`
    : `Something failed: ${message}\nSend the log above to the maintainers.`
}

/** Said when a command is used in a way it does not know; `code` is the parser's, `meant` its guess at a typo. */
export function wrongUseText(locale: Locale, code: string, word: string, meant: string | undefined): string {
  const known = wrongUses[code]
  if (locale === 'zh-CN') {
    const guess = meant === undefined ? '' : `，是不是 ${meant}`
    return `用法不对：${known?.zh(word) ?? word}${guess}。运行 eight-minutes --help 看看可以怎么用。`
  }
  const guess = meant === undefined ? '' : `; did you mean ${meant}`
  return `Wrong use: ${known?.en(word) ?? word}${guess}. Run eight-minutes --help to see what there is.`
}

/** The headings of the help, which the parser writes in English. */
export function helpHeading(locale: Locale, heading: string): string {
  return locale === 'zh-CN' ? (zhHeadings[heading] ?? heading) : heading
}

const zhHeadings: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
}

const wrongUses: Readonly<Record<string, { zh(word: string): string; en(word: string): string }>> = {
  'commander.unknownCommand': {
    zh: (word) => `没有「${word}」这个命令`,
    en: (word) => `there is no command "${word}"`,
  },
  'commander.unknownOption': {
    zh: (word) => `没有「${word}」这个选项`,
    en: (word) => `there is no option "${word}"`,
  },
  'commander.missingArgument': { zh: (word) => `缺少「${word}」`, en: (word) => `"${word}" is missing` },
  'commander.optionMissingArgument': {
    zh: (word) => `「${word}」后面要有值`,
    en: (word) => `"${word}" needs a value`,
  },
  'commander.excessArguments': { zh: () => '多给了参数', en: () => 'there are too many arguments' },
  'commander.help': { zh: () => '没有写要做什么', en: () => 'no command was given' },
}
