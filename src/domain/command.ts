import { type CommandName, type CommandWords, commands } from '../lexicon/commands.ts'
import { dayWords, unitHours, untilWords, weekdayWords } from '../lexicon/deadline-words.ts'
import { issueAfter } from '../lexicon/share-words.ts'
import { isDeadline } from './deadline.ts'

export interface CommandRead {
  readonly name: CommandName
  readonly argument: string
}

const SIGN = /^[/／]\s*/u
const END = /[\s.!~。！～]+$/u

/**
 * Reads a command: the whole message is one of its words, with what the command takes after it. Short forms are
 * understood only where `called` (a direct message, or after the bot was called), and only there may a deadline
 * be one that cannot be read.
 */
export function readCommand(text: string, called: boolean): CommandRead | undefined {
  if (text.length > 80) return undefined
  const words = text.normalize('NFKC').trim().replace(SIGN, '').replace(END, '').toLowerCase()
  const spellings = commands
    .flatMap((command) => spellingsOf(command, called).map((word) => ({ command, word })))
    .sort((one, other) => other.word.length - one.word.length)
  for (const { command, word } of spellings) {
    if (!words.startsWith(word)) continue
    const argument =
      command.takes === 'words'
        ? asWritten(text, word)
        : argumentOf(command, words.slice(word.length), called)
    if (argument !== undefined) return { name: command.name, argument }
  }
  return undefined
}

function spellingsOf(command: CommandWords, called: boolean): readonly string[] {
  return [...command.words.zh, ...command.words.en, ...(called ? command.short : [])]
}

/** What follows a word in the writer's own spelling. */
function asWritten(text: string, word: string): string | undefined {
  const said = text.trim().replace(SIGN, '')
  if (said.slice(0, word.length).normalize('NFKC').toLowerCase() !== word) return undefined
  const rest = said.slice(word.length).trim()
  return rest.replace(END, '') === '' ? '' : rest
}

/** What follows the word, if this command may be followed by it. */
function argumentOf(command: CommandWords, rest: string, called: boolean): string | undefined {
  const argument = rest.trim()
  if (argument === '') return ''
  if (command.takes === 'issue') return issueIn(rest)
  if (command.takes !== 'deadline') return undefined
  return isDeadline(rest) || (called && looksLikeDeadline(rest)) ? argument : undefined
}

/** The number of an issue, if nothing else follows. */
function issueIn(rest: string): string | undefined {
  const found = issueAfter.exec(rest)
  return found?.[0].length === rest.length ? found[2] : undefined
}

function looksLikeDeadline(rest: string): boolean {
  if (/^\s|^\d/u.test(rest)) return true
  const starts = [...untilWords, ...weekdayWords.flat(), ...dayWords.map(([word]) => word)]
  return starts.some((word) => rest.startsWith(word)) || unitHours.some(([unit]) => rest.endsWith(unit))
}
