/**
 * The import table: every room of the house and what it may import. A room may always import itself; a file in
 * no room is a mistake. Entries are paths from the project's root, and `src` means all below it. `*` in a
 * room's name is one folder name, in a package's name anything. What a room must not import wins over what it
 * may. Platform SDKs are not listed here: each belongs to its adapter (`lists.ts`).
 */
export interface Room {
  readonly room: string
  readonly imports?: readonly string[]
  /** Only with `import type`. */
  readonly types?: readonly string[]
  readonly never?: readonly string[]
  readonly packages?: readonly string[]
  /** Whether it may use `node:` modules. */
  readonly node?: true
  /** Whether imports whose target is computed are accepted. */
  readonly computed?: true
}

const rules = ['src/domain', 'src/lexicon', 'src/chat']
const work = {
  imports: [...rules, 'src/text', 'src/db', 'src/content', 'src/intent.ts', 'src/schedule.ts'],
  types: ['src/ports'],
  packages: ['kysely'],
}
const line = { never: ['src/main.ts', 'src/app.ts', 'src/cli'], packages: ['kysely'], node: true } as const
const free = { imports: ['*'], packages: ['*'], node: true, computed: true } as const

const ROOMS: readonly Room[] = [
  // Rules and words: no I/O, no clock, no chance.
  { room: 'src/domain', imports: ['src/lexicon'] },
  { room: 'src/lexicon', types: ['src/domain'] },
  { room: 'src/chat', imports: ['src/domain'] },
  { room: 'src/text', imports: rules, types: ['src/content'] },
  {
    room: 'src/content',
    imports: ['src/domain', 'src/lexicon'],
    packages: ['yaml', 'csv-parse', 'unified', 'remark-*', 'mdast*', 'saxes', 'zod'],
  },
  { room: 'src/intent.ts', types: rules },
  { room: 'src/router.ts', imports: [...rules, 'src/intent.ts'], types: ['src'] },
  { room: 'src/schedule.ts', imports: ['src/domain'], packages: ['croner'] },
  { room: 'src/config.ts', imports: ['src/domain', 'src/text'], packages: ['zod'] },

  // What the program needs from the machine, and what it keeps.
  { room: 'src/ports', packages: ['pino'], node: true },
  {
    room: 'src/db',
    imports: ['src/domain', 'src/ports'],
    types: ['src/chat'],
    packages: ['kysely', 'pg', '@electric-sql/pglite'],
    node: true,
  },

  // What it does. A use case gets a transaction and an instant, and can neither send nor wait.
  { room: 'src/usecases', ...work },
  { room: 'src/views', ...work, imports: [...work.imports, 'src/usecases'] },

  // The line from the wire to the ledger and back. Adapters are handed in.
  { room: 'src/facts.ts', imports: ['src'], ...line },
  { room: 'src/inbound.ts', imports: ['src'], ...line },
  { room: 'src/outbox.ts', imports: ['src'], ...line },
  { room: 'src/occurrences.ts', imports: ['src', 'jobs'], ...line },
  { room: 'jobs', imports: ['src/usecases', 'src/domain', 'src/db', 'src/text', 'src/schedule.ts'] },
  {
    room: 'adapters/*',
    imports: ['src/chat', 'src/text'],
    types: ['src/domain', 'src/ports'],
    packages: ['zod'],
    node: true,
  },

  // Putting it together, and the ways in.
  { room: 'src/heartbeat.ts', types: ['src/app.ts', 'src/ports'], packages: ['node-cron'] },
  { room: 'src/bot.ts', imports: ['src/app.ts', 'src/heartbeat.ts'], types: ['src/chat'] },
  { room: 'src/terminal', imports: ['src', 'adapters/console'], never: ['src/main.ts'], node: true },
  {
    room: 'src/replay',
    imports: ['src', 'adapters/console'],
    never: ['src/main.ts'],
    packages: ['yaml', 'zod'],
    node: true,
  },
  {
    room: 'src/app.ts',
    imports: ['src', 'adapters', 'jobs', 'web'],
    never: ['src/main.ts', 'src/cli'],
    packages: ['*'],
    node: true,
  },
  {
    room: 'src/cli',
    imports: ['src', 'adapters', 'jobs', 'web'],
    never: ['src/main.ts'],
    packages: ['*'],
    node: true,
  },
  { room: 'src/main.ts', ...free },
  {
    room: 'web',
    imports: ['src/usecases', 'src/db', 'src/text', 'src/app.ts'],
    types: ['src/domain'],
    packages: ['hono', '@hono/*', 'zod'],
    node: true,
  },
  { room: 'bin', imports: ['src/main.ts'], node: true },

  // Around the house.
  { room: 'scripts', node: true },
  { room: 'test', ...free },
  { room: 'bench', ...free },
  { room: 'vitest.config.ts', ...free },
]

/** The room a file is in, and the path that counts as "itself": of an adapter its own folder. */
export function roomOf(path: string): { readonly room: Room; readonly home: string } | undefined {
  const parts = path.split('/')
  const room = ROOMS.find((each) => isFolderOf(each.room.split('/'), parts))
  return room && { room, home: parts.slice(0, room.room.split('/').length).join('/') }
}

function isFolderOf(room: readonly string[], parts: readonly string[]): boolean {
  return room.every((name, depth) => name === parts[depth] || (name === '*' && depth < parts.length - 1))
}
