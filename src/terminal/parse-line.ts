import { type TerminalVerb, terminalWords } from '../lexicon/terminal-words.ts'

/** What a line typed in the terminal asks for. */
export type Line =
  | { readonly kind: 'next' }
  | { readonly kind: 'say'; readonly text: string; readonly mention: boolean }
  | { readonly kind: 'do'; readonly verb: TerminalVerb; readonly argument: string }
  | { readonly kind: 'unknown'; readonly word: string }

const verbs = Object.keys(terminalWords) as TerminalVerb[]

/** Reads a line: nothing is "go on", a slash begins a command, anything else is said in the chat. */
export function parseLine(line: string): Line {
  const text = line.trim()
  if (text === '') return { kind: 'next' }
  const command = /^[/／]\s*(\S+)\s*(.*)$/su.exec(text)
  if (!command) return { kind: 'say', text, mention: /^[@＠]/u.test(text) }
  const [, word = '', argument = ''] = command
  const verb = verbs.find((each) => wordsOf(each).includes(word.toLowerCase()))
  return verb ? { kind: 'do', verb, argument: argument.trim() } : { kind: 'unknown', word }
}

function wordsOf(verb: TerminalVerb): readonly string[] {
  const { zh, en } = terminalWords[verb]
  return [...zh, ...en]
}
