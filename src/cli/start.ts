import { join } from 'node:path'
import type { ConsoleMessage } from '../../adapters/console/outbound.ts'
import { runBot } from '../bot.ts'
import { openStore } from '../db/open.ts'
import { listOrganisations } from '../db/queries/organisations.ts'
import type { Db } from '../db/transaction.ts'
import type { Organisation } from '../domain/organisation.ts'
import { drivenClock } from '../ports/driven-clock.ts'
import { foundOrganisation } from '../replay/found-organisation.ts'
import { loadScript } from '../replay/load-script.ts'
import type { Script } from '../replay/script.ts'
import { consoleOf, createWorld } from '../replay/world.ts'
import { chat } from '../terminal/chat.ts'
import { type PromptLine, promptLine } from '../terminal/prompt-line.ts'
import { aside, messageShower, type Scene, timeText } from '../terminal/screen.ts'
import type { Session } from '../terminal/session.ts'
import { realOrganisation, simulatedName, welcome } from '../text/terminal.ts'
import { tour } from '../text/tour.ts'
import type { CliContext } from './context.ts'
import { UsageError } from './failure.ts'

export interface StartOptions {
  /** Real time instead of a clock that is driven. */
  readonly live?: boolean
}

const examples = join(import.meta.dirname, '../../examples')

/** Starts the bot. No platform is configured, so it is the simulator: a terminal chat on a made-up organisation. */
export async function start(cli: CliContext, file: string | undefined, options: StartOptions): Promise<void> {
  const { locale, store: where } = cli.config
  const script = await loadScript(file ?? join(examples, locale === 'en' ? 'demo-en.yaml' : 'demo.yaml'))
  const store = await openStore(where, { onProgress: cli.progress })
  try {
    const startsAt = options.live ? cli.clock.now() : script.startsAt
    const { organisation, resumed } = await simulated(cli, store.db, { ...script, startsAt })
    const scene = sceneOf(cli, script)
    const line = promptLine(cli.print)
    const open: Opening = { cli, db: store.db, script, organisation, scene, line }
    const { session, close } = options.live ? await live(open) : await driven(open)
    if (file === undefined && !options.live && !resumed) session.tour.push(...tour(script.locale))
    const opening = {
      groups: script.chats.map(({ id, title }) => `${id} ${title}`),
      live: options.live === true,
      kept: where.kind !== 'memory',
      steps: session.tour.length,
      resumed: resumed ? timeText(scene, session.now()) : undefined,
    }
    session.show(welcome(script.locale, opening).split('\n'))
    await chat({ ...cli, line }, scene, session)
    await close()
  } finally {
    await store.close()
  }
}

interface Simulated {
  readonly organisation: Organisation
  /** Whether time has passed in it before. */
  readonly resumed: boolean
}

async function simulated(cli: CliContext, db: Db, script: Script): Promise<Simulated> {
  const name = simulatedName(script.locale)
  const [first, ...others] = await listOrganisations(db)
  if (!first) return { organisation: await foundOrganisation(db, cli.random, name, script), resumed: false }
  if (others.length > 0 || first.name !== name) throw new UsageError(realOrganisation(cli.config.locale))
  return { organisation: first, resumed: first.tickedAt > script.startsAt }
}

interface Opening {
  readonly cli: CliContext
  readonly db: Db
  readonly script: Script
  readonly organisation: Organisation
  readonly scene: Scene
  readonly line: PromptLine
}

interface Opened {
  readonly session: Session
  close(): Promise<void>
}

async function driven(opening: Opening): Promise<Opened> {
  const { cli, db, script, organisation } = opening
  const clock = drivenClock(script.startsAt)
  clock.set(organisation.tickedAt)
  const { random, log } = cli
  const { chats } = script
  const world = await createWorld({
    db,
    clock,
    random,
    log,
    chats,
    platforms: [],
    onMessage: printing(opening),
  })
  const session: Session = {
    ...sessionOf(opening),
    console: world.console,
    now: world.now,
    happen: async (event) => {
      const kind = await world.happen(event)
      return kind === 'ignored' || kind === 'unheard' ? kind : undefined
    },
    moveTo: world.moveTo,
    restart: () => world.restart(db),
  }
  await world.settle()
  return { session, close: world.close }
}

async function live(opening: Opening): Promise<Opened> {
  const { cli, db, script } = opening
  const { clock, random, log } = cli
  const console = consoleOf({ chats: script.chats, platforms: [], clock, onMessage: printing(opening) })
  const begin = () => runBot({ db, adapters: console.adapters, clock, random, log })
  let bot = await begin()
  const session: Session = {
    ...sessionOf(opening),
    console,
    now: clock.now,
    happen: async (event) => ((await console.happen(event)).heard ? undefined : 'unheard'),
    moveTo: undefined,
    restart: async () => {
      await bot.stop()
      bot = await begin()
    },
  }
  return { session, close: () => bot.stop() }
}

function sessionOf({ db, script, organisation, scene, line }: Opening) {
  const { chats, people } = script
  const first = people[0]
  const group = chats.find(({ branch }) => branch === first?.branch)?.id
  const speaker = { person: first?.name ?? '', group }
  const show: Session['show'] = (lines) =>
    line.print(`${lines.flatMap((each) => aside(scene, each)).join('\n')}\n`)
  return { organisation, people, chats, tour: [], toured: false, db, speaker, said: 0, show }
}

function printing({ line, scene }: Opening) {
  const show = messageShower(scene)
  return (message: ConsoleMessage) => line.print(`${show(message).join('\n')}\n`)
}

function sceneOf({ output }: CliContext, { locale, timezone, chats }: Script): Scene {
  const titles = new Map(chats.map(({ id, title }) => [id, title]))
  return { locale, timezone, titles, coloured: output.isTTY === true }
}
