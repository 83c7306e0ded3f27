import type { Locale } from '../../../src/domain/locale.ts'
import { configFaultText } from '../../../src/text/config-fault.ts'
import { contentProblemText } from '../../../src/text/content-problem.ts'
import { foundedText, importedText, importFaultText } from '../../../src/text/imports.ts'
import { scriptFaultText } from '../../../src/text/script-fault.ts'
import { storeFaultText } from '../../../src/text/store-fault.ts'
import { contentProblems } from './content-problems.ts'
import { type Section, word } from './page.ts'

/** What is said to whoever writes items, imports rosters, or runs the program. */
export const operatorPage: readonly Section[] = [
  {
    heading: 'Files that were not taken',
    of: ['contentProblemText'],
    says: (locale) =>
      contentProblems(locale).map(([file, problem]) => contentProblemText(locale, file, problem)),
  },
  { heading: 'Imports', of: ['importedText', 'importFaultText', 'foundedText'], says: imports },
  {
    heading: 'Settings of the environment',
    of: ['configFaultText'],
    says: (locale) => {
      const known = ['EIGHT_MINUTES_DATA', 'DATABASE_URL']
      return [
        configFaultText(locale, { code: 'unknown', variable: 'EIGHT_MINUTES_DAT', known }),
        configFaultText(locale, {
          code: 'not-among',
          variable: 'EIGHT_MINUTES_LANG',
          allowed: ['zh-CN', 'en'],
        }),
        configFaultText(locale, { code: 'not-a-database-url', variable: 'DATABASE_URL' }),
        configFaultText(locale, { code: 'both', variable: 'DATABASE_URL', other: 'EIGHT_MINUTES_DATA' }),
      ]
    },
  },
  { heading: 'The store', of: ['storeFaultText'], says: stores },
  { heading: 'Scripts', of: ['scriptFaultText'], says: scripts },
]

function imports(locale: Locale): string[] {
  const name = word(locale, '示例单位', 'Example Ltd')
  const item = { kind: 'item', issueNo: 48, title: word(locale, '数据安全', 'Data') } as const
  const roster = { kind: 'roster', added: 12, unchanged: 3, branches: 2, skipped: 0 } as const
  return [
    importedText(locale, 'item-48.md', { ...item, outcome: 'added' }),
    importedText(locale, 'item-48.md', { ...item, outcome: 'updated' }),
    importedText(locale, 'roster.csv', roster),
    importedText(locale, 'roster.csv', { ...roster, branches: 1, skipped: 1 }),
    foundedText(locale, name),
    importFaultText(locale, { code: 'not-kept' }),
    importFaultText(locale, { code: 'unreadable', file: 'item-48.md' }),
    importFaultText(locale, { code: 'unknown-kind', file: 'notes.txt' }),
    importFaultText(locale, { code: 'which-organisation', names: [] }),
    importFaultText(locale, { code: 'which-organisation', names: [name, 'ABC'] }),
    importFaultText(locale, { code: 'already-pushed', file: 'item-48.md', issueNo: 48 }),
  ]
}

function stores(locale: Locale): string[] {
  const path = '/srv/eight-minutes'
  const folder = [
    ...(['not-a-folder', 'not-writable', 'foreign', 'half-initialised'] as const),
    ...(['newer-format', 'newer-postgres', 'older-postgres', 'damaged'] as const),
  ]
  const server = ['bad-url', 'unreachable', 'refused', 'too-old', 'not-utf8'] as const
  return [
    storeFaultText(locale, { code: 'busy', path, pid: 4711, host: 'server-1' }),
    storeFaultText(locale, { code: 'busy', path, pid: undefined, host: undefined }),
    ...folder.map((reason) => storeFaultText(locale, { code: 'folder', path, reason })),
    ...server.map((reason) =>
      storeFaultText(locale, { code: 'server', address: 'db.example:5432/study', reason }),
    ),
    storeFaultText(locale, { code: 'newer', unknown: ['0009-later'] }),
    storeFaultText(locale, { code: 'migration', migration: '0002-next' }),
  ]
}

function scripts(locale: Locale): string[] {
  const things = ['chat', 'message', 'member', 'branch', 'issue', 'push', 'card', 'button'] as const
  const name = word(locale, '学习群', 'study')
  const faults: Parameters<typeof scriptFaultText>[3][] = [
    { code: 'no-script' },
    { code: 'unreadable', path: 'item-48.md' },
    { code: 'yaml', trouble: 'key-twice' },
    { code: 'not-a-script' },
    { code: 'unknown-key', where: 'steps', key: 'sayy', known: ['say', 'at'] },
    { code: 'missing', where: 'chats', key: 'id' },
    { code: 'no-verb', known: ['say', 'at'] },
    { code: 'authors', entries: 3, authors: 2 },
    { code: 'not-a-time', value: '2026-13-01' },
    { code: 'clock-back', value: '2026-11-23 08:00', now: '2026-11-23 09:00' },
    { code: 'not-a-zone', value: 'Mars/Olympus' },
    { code: 'not-a-schedule', key: 'push', value: '0 9 *' },
    ...things.map((what) => ({ code: 'no-such', what, name: what === 'issue' ? '99' : name }) as const),
    { code: 'twice', what: 'chat', name },
  ]
  return faults.map((fault) => scriptFaultText(locale, 'week.yaml', 12, fault))
}
