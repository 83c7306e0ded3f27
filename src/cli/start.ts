import { join } from 'node:path'
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
import { aside, messageLines, type Scene } from '../terminal/screen.ts'
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
    const organisation = await simulated(cli, store.db, { ...script, startsAt })
    const scene = sceneOf(cli, script)
    const open: Opening = { cli, db: store.db, script, organisation, scene }
    const { session, close } = options.live ? await live(open) : await driven(open)
    if (file === undefined) session.tour.push(...tour(script.locale))
    const groups = script.chats.map(({ id, title }) => `${id} ${title}`)
    const facts = { groups, live: options.live === true, kept: where.kind !== 'memory' }
    session.show(welcome(script.locale, facts).split('\n'))
    await chat(cli, scene, session)
    await close()
  } finally {
    await store.close()
  }
}

async function simulated(cli: CliContext, db: Db, script: Script): Promise<Organisation> {
  const name = simulatedName(script.locale)
  const [first, ...others] = await listOrganisations(db)
  if (!first) return foundOrganisation(db, cli.random, name, script)
  if (others.length > 0 || first.name !== name) throw new UsageError(realOrganisation(cli.config.locale))
  return first
}

interface Opening {
  readonly cli: CliContext
  readonly db: Db
  readonly script: Script
  readonly organisation: Organisation
  readonly scene: Scene
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
    happen: async (event) => void (await world.happen(event)),
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
    happen: async (event) => void (await console.happen(event)),
    moveTo: undefined,
    restart: async () => {
      await bot.stop()
      bot = await begin()
    },
  }
  return { session, close: () => bot.stop() }
}

function sessionOf({ cli, db, script, organisation, scene }: Opening) {
  const { chats, people } = script
  const first = people[0]
  const group = chats.find(({ branch }) => branch === first?.branch)?.id
  const speaker = { person: first?.name ?? '', group }
  const show: Session['show'] = (lines) =>
    cli.print(`${lines.flatMap((line) => aside(scene, line)).join('\n')}\n`)
  return { organisation, people, chats, tour: [], db, speaker, said: 0, show }
}

function printing({ cli, scene }: Opening) {
  return (message: Parameters<typeof messageLines>[1]) =>
    cli.print(`${messageLines(scene, message).join('\n')}\n`)
}

function sceneOf({ output }: CliContext, { locale, timezone, chats }: Script): Scene {
  const titles = new Map(chats.map(({ id, title }) => [id, title]))
  return { locale, timezone, titles, coloured: output.isTTY === true }
}
