import { createInterface } from 'node:readline'
import type { CliContext } from '../cli/context.ts'
import { doLine } from './do-line.ts'
import { promptText, type Scene } from './screen.ts'
import type { Session } from './session.ts'

type Terminal = Pick<CliContext, 'input' | 'output' | 'print' | 'ending'>

/**
 * Reads lines until there are no more or somebody ends the chat. Without a terminal, as in a pipe, each line is
 * printed behind its prompt, so that the output reads like the screen.
 */
export async function chat(terminal: Terminal, scene: Scene, session: Session): Promise<void> {
  const { input, output, print, ending } = terminal
  const interactive = input.isTTY === true
  const lines = createInterface({ input, ...(interactive ? { output } : {}), terminal: interactive })
  ending.addEventListener('abort', () => lines.close())
  const prompt = () => promptText(scene, session.speaker, session.now())
  const ask = () => {
    lines.setPrompt(prompt())
    if (interactive) lines.prompt()
  }
  ask()
  for await (const line of lines) {
    if (!interactive) print(`${prompt()}${line}\n`)
    if ((await doLine(session, line)) === 'end') break
    ask()
  }
  lines.close()
  if (interactive) print('\n')
}
