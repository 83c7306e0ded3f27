import { createInterface } from 'node:readline'
import type { CliContext } from '../cli/context.ts'
import { doLine } from './do-line.ts'
import type { PromptLine } from './prompt-line.ts'
import { promptText, type Scene } from './screen.ts'
import type { Session } from './session.ts'

type Terminal = Pick<CliContext, 'input' | 'output' | 'ending'> & { readonly line: PromptLine }

/**
 * Reads lines until there are no more or somebody ends the chat. Without a terminal, as in a pipe, each line is
 * printed behind its prompt, so that the output reads like the screen.
 */
export async function chat(terminal: Terminal, scene: Scene, session: Session): Promise<void> {
  const { input, output, line, ending } = terminal
  const interactive = input.isTTY === true
  const lines = createInterface({ input, ...(interactive ? { output } : {}), terminal: interactive })
  ending.addEventListener('abort', () => lines.close())
  const prompt = () => promptText(scene, session.speaker, session.now())
  const ask = () => {
    lines.setPrompt(prompt())
    if (!interactive) return
    lines.prompt()
    line.shows(() => lines.prompt(true))
  }
  ask()
  for await (const typed of lines) {
    line.shows(undefined)
    if (!interactive) line.print(`${prompt()}${typed}\n`)
    if ((await doLine(session, typed)) === 'end') break
    ask()
  }
  line.shows(undefined)
  lines.close()
  if (interactive) line.print('\n')
}
