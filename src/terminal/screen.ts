import { styleText } from 'node:util'
import { consolePlatform } from '../../adapters/console/inbound.ts'
import type { ConsoleMessage } from '../../adapters/console/outbound.ts'
import { renderLines } from '../../adapters/console/render.ts'
import type { Locale } from '../domain/locale.ts'
import { clockText, localTime } from '../domain/zone.ts'
import { botName, directTitle, sameAgain } from '../text/terminal.ts'
import { dayText } from '../text/when.ts'
import type { Speaker } from './session.ts'

/** What the screen needs to know of the world it shows. */
export interface Scene {
  readonly locale: Locale
  readonly timezone: string
  readonly titles: ReadonlyMap<string, string>
  /** Whether colours can be shown. */
  readonly coloured: boolean
}

/** Shows messages of the bot one after the other; one that reads like the last is not written out again. */
export function messageShower(scene: Scene): (message: ConsoleMessage) => string[] {
  let shown = ''
  return (message) => {
    const [head = '', ...body] = messageLines(scene, message)
    const reads = body.join('\n')
    const again = body.length > 1 && reads === shown
    shown = reads
    return again ? [`${head} ${sameAgain(scene.locale)}`] : [head, ...body]
  }
}

/** A message of the bot, under the name of the conversation and the time. */
function messageLines(scene: Scene, { at, to, message }: ConsoleMessage): string[] {
  const { locale } = scene
  const name = to.platform === consolePlatform ? to.id : `${to.id}@${to.platform}`
  const title = to.kind === 'group' ? titleOf(scene, to.id) : directTitle(locale, name)
  const head = `┌ ${title} · ${botName(locale)} · ${timeText(scene, at)}`
  const colour = to.kind === 'group' ? 'green' : 'magenta'
  return [
    tinted(scene, colour, head),
    ...renderLines(message).map((line) => `${tinted(scene, colour, '│')} ${line}`),
  ]
}

/** What stands before the line that is typed: time, speaker and place. */
export function promptText(scene: Scene, { person, group }: Speaker, now: Date): string {
  const place = group === undefined ? directTitle(scene.locale, botName(scene.locale)) : titleOf(scene, group)
  return `${tinted(scene, 'dim', timeText(scene, now))} ${tinted(scene, 'bold', person)} → ${place} > `
}

/** Something the terminal itself says. */
export function aside(scene: Scene, text: string): string[] {
  return text.split('\n').map((line) => tinted(scene, 'dim', `· ${line}`))
}

function titleOf({ titles }: Scene, id: string): string {
  return titles.get(id) || id
}

/** A moment with its day, as it stands on the screen. */
export function timeText({ locale, timezone }: Scene, at: Date): string {
  const local = localTime(at, timezone)
  return `${local.month}-${local.day} ${dayText(locale, timezone, at, at)} ${clockText(local)}`
}

function tinted({ coloured }: Scene, style: 'green' | 'magenta' | 'dim' | 'bold', text: string): string {
  return coloured ? styleText(style, text, { validateStream: false }) : text
}
