/** What can be done in the terminal besides saying something. */
export type TerminalVerb =
  | 'as'
  | 'group'
  | 'dm'
  | 'to'
  | 'wait'
  | 'reply'
  | 'press'
  | 'record'
  | 'people'
  | 'restart'
  | 'help'
  | 'quit'

/** The words of the terminal's commands, behind a slash; the first of each language is shown. */
export const terminalWords: Readonly<
  Record<TerminalVerb, { readonly zh: readonly string[]; readonly en: readonly string[] }>
> = {
  as: { zh: ['我是'], en: ['as'] },
  group: { zh: ['群'], en: ['group'] },
  dm: { zh: ['私聊'], en: ['dm'] },
  to: { zh: ['到'], en: ['to'] },
  wait: { zh: ['过'], en: ['wait'] },
  reply: { zh: ['回'], en: ['reply'] },
  press: { zh: ['按'], en: ['press'] },
  record: { zh: ['看'], en: ['record'] },
  people: { zh: ['人'], en: ['who'] },
  restart: { zh: ['重启'], en: ['restart'] },
  help: { zh: ['帮助', '?', '？'], en: ['help'] },
  quit: { zh: ['退出'], en: ['quit', 'exit', 'q'] },
}

/** Lengths of time as they are typed after "wait", in minutes. */
export const waitUnits: readonly (readonly [string, number])[] = [
  ['分钟', 1],
  ['分', 1],
  ['小时', 60],
  ['天', 1440],
  ['周', 10_080],
  ['minutes', 1],
  ['minute', 1],
  ['min', 1],
  ['m', 1],
  ['hours', 60],
  ['hour', 60],
  ['h', 60],
  ['days', 1440],
  ['day', 1440],
  ['d', 1440],
  ['weeks', 10_080],
  ['week', 10_080],
  ['w', 10_080],
]
