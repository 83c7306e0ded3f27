/** Lists the architecture rules go by. A path that ends in `/` stands for everything below it. */

export const CODE = /\.(?:ts|tsx|mts|cts|mjs|cjs|js|jsx)$/
/** Not code of the house. Names that begin with a dot are not looked at either. */
export const IGNORED = ['node_modules', 'data', 'coverage', 'docs', 'examples']
/** Where nothing was seen, nothing was checked. */
export const MUST_BE_SEEN = ['src/', 'test/']

export const PRODUCT = ['src/', 'adapters/', 'jobs/', 'web/', 'bin/']

export const MAX_FILE_LINES = 250
export const MAX_FUNCTION_LINES = 50
/** Data and migrations are as long as they are. */
export const ANY_LENGTH = ['src/lexicon/', 'src/text/catalogue/', 'src/db/migrations/', 'test/fixtures/']
export const TEST_CALLBACKS = ['describe', 'it', 'test', 'bench']

/** The packages of each platform and the only adapter that may name them. `*` is anything. */
export const PLATFORM_SDKS: readonly { readonly sdk: string; readonly home: string }[] = [
  { sdk: 'wechaty*', home: 'adapters/wechaty/' },
  { sdk: 'file-box', home: 'adapters/wechaty/' },
  { sdk: '@larksuiteoapi/*', home: 'adapters/feishu/' },
  { sdk: 'dingtalk*', home: 'adapters/dingtalk/' },
  { sdk: '@wecom/*', home: 'adapters/wecom/' },
  { sdk: '@slack/*', home: 'adapters/slack/' },
  { sdk: 'grammy', home: 'adapters/telegram/' },
  { sdk: '@grammyjs/*', home: 'adapters/telegram/' },
  { sdk: '@xmpp/*', home: 'adapters/xmpp/' },
  { sdk: 'discord.js', home: 'adapters/discord/' },
]

export const DATABASE_PACKAGES = ['kysely', 'pg', '@electric-sql/pglite*']
export const DATABASE_ROOMS = [
  'src/db/',
  'src/usecases/',
  'src/views/',
  'src/inbound.ts',
  'src/outbox.ts',
  'src/occurrences.ts',
  'src/app.ts',
  'src/cli/',
  'test/',
  'bench/',
]

/** Where Han characters may stand: words said, words understood, tests, and what is said before there are any. */
export const HAN_PLACES = [
  'src/text/',
  'src/lexicon/',
  'test/',
  'bench/',
  'scripts/setup.mjs',
  'bin/eight-minutes.mjs',
]

/** The time is a parameter of every statement; here alone the database is asked for its own, to compare. */
export const SQL_PLACES = ['src/', 'jobs/']
export const SQL_CLOCK_PLACES = ['src/db/clock.ts']

/** Where the machine's clock, chance and network are: the process and the real implementations of the ports. */
export const MACHINE_PLACES = ['src/main.ts', 'src/ports/']
export const MACHINE_NAMES = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'randomUUID',
  'randomBytes',
  'randomInt',
  'getRandomValues',
]
export const MACHINE_MEMBERS = [
  'Date.now',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.randomBytes',
  'crypto.randomInt',
  'crypto.getRandomValues',
  'process.hrtime',
]

/**
 * The process: its variables and its end. The launcher runs before there is a main; the lock asks with signal 0
 * whether another process lives, which ends nothing.
 */
export const PROCESS_PLACES = ['src/main.ts', 'bin/', 'src/db/data-folder-lock.ts']
export const PROCESS_MEMBERS = ['process.env', 'process.exit', 'process.abort', 'process.kill']
export const PROCESS_NAMES = ['env', 'exit', 'abort', 'kill']

export const MODULE_MOCKS = ['vi.mock', 'vi.doMock', 'jest.mock', 'jest.doMock']
export const CATCH_ALLS = ['util', 'utils', 'helper', 'helpers', 'common', 'misc']

/** Files that run something when they are loaded, because that is what they are for. */
export const RUNS_ON_LOAD = ['src/main.ts', 'bin/', 'scripts/', 'test/', 'bench/']
/** A test file holds what its `beforeAll` made, and the stores of a worker outlive its files. */
export const HOLDS_STATE = /^test\/(?:.*\.test|support\/stores)\.ts$/
export const CONFIG_FILE = /^[^/]+\.config\.ts$/

export function isAmong(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

/** Whether a package's name fits a pattern, in which `*` is anything. */
export function isPackage(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const star = pattern.indexOf('*')
    return star < 0 ? name === pattern : name.startsWith(pattern.slice(0, star))
  })
}
