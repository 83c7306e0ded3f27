import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ItemProblem } from '../content/problem.ts'
import { readRoster } from '../content/roster.ts'
import { readStudyItem } from '../content/study-item.ts'
import type { OrganisationSettings } from '../domain/settings.ts'
import type { StudyItem } from '../domain/study-item.ts'
import { instantAt, isTimeZone, localTime, parseZoned } from '../domain/zone.ts'
import { isSchedule } from '../schedule.ts'
import type { ScriptFault } from '../text/script-fault.ts'
import type { RosterPerson } from '../usecases/import-roster.ts'
import { readScript, type ScriptRead } from './read-script.ts'
import { resolveSteps } from './resolve-steps.ts'
import type { Script, ScriptChat } from './script.ts'
import { ScriptError, type ScriptProblem } from './script-error.ts'

/** A script under reading: its folder, and everything found wrong so far. */
interface Loading {
  readonly file: string
  readonly read: ScriptRead
  readonly folder: string
  readonly zone: string
  readonly problems: ScriptProblem[]
}

/** Reads a script and the roster and items it names; throws `ScriptError` with everything that is wrong. */
export async function loadScript(path: string): Promise<Script> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ScriptError(path, [{ line: undefined, fault: { code: 'no-script' } }])
  })
  const read = readScript(path, text)
  const { head } = read
  const zone = isTimeZone(head.timezone) ? head.timezone : 'UTC'
  const loading: Loading = { file: path, read, folder: dirname(path), zone, problems: [] }
  if (zone !== head.timezone) add(loading, { code: 'not-a-zone', value: head.timezone }, 'timezone')
  const startsAt = startOf(loading)
  const people = await peopleOf(loading)
  const items = await itemsOf(loading)
  const chats = chatsOf(loading)
  const branches = new Set([...people, ...chats].flatMap(({ branch }) => branch ?? []))
  const settings = settingsOf(loading)
  const { steps, problems } = resolveSteps(read.steps, {
    timezone: zone,
    startsAt,
    members: new Set(people.map((person) => person.name)),
    branches,
    chats: new Set(chats.map((chat) => chat.id)),
  })
  loading.problems.push(...problems)
  if (loading.problems.length > 0) throw new ScriptError(path, loading.problems)
  const { locale, seed } = head
  return { file: path, timezone: zone, locale, seed, startsAt, settings, people, items, chats, steps }
}

function add({ read, problems }: Loading, fault: ScriptFault, ...path: (string | number)[]): void {
  problems.push({ line: read.source.lineOf(...path), fault })
}

/** Where the clock starts: as the script says, else at the beginning of its first day, else with the year 2026. */
function startOf(loading: Loading): Date {
  const { now } = loading.read.head
  if (now !== undefined) return timeAt(loading, now, 'now') ?? new Date(0)
  const first = loading.read.steps.find(({ step }) => step.verb === 'at')?.step
  const at = first?.verb === 'at' ? parseZoned(first.at, loading.zone) : undefined
  const day = at ? localTime(at, loading.zone) : { year: 2026, month: 1, day: 1 }
  return instantAt({ ...day, hour: 0, minute: 0 }, loading.zone)
}

function timeAt(loading: Loading, text: string, ...path: (string | number)[]): Date | undefined {
  const instant = parseZoned(text, loading.zone)
  if (!instant) add(loading, { code: 'not-a-time', value: text }, ...path)
  return instant
}

async function peopleOf(loading: Loading): Promise<RosterPerson[]> {
  const { roster } = loading.read.head
  const people =
    typeof roster === 'string' ? await rosterFile(loading, roster) : listed(loading, roster ?? [])
  const names = new Set<string>()
  for (const { name } of people) {
    if (names.has(name)) add(loading, { code: 'twice', what: 'member', name }, 'roster')
    names.add(name)
  }
  return people
}

type Listed = Exclude<ScriptRead['head']['roster'], string | undefined>

function listed(loading: Loading, roster: Listed): RosterPerson[] {
  return roster.map(({ name, branch, role, joined }, index) => {
    const since =
      joined === undefined ? undefined : timeAt(loading, dayOrTime(joined), 'roster', index, 'joined')
    return { name, branch, role, ...(since ? { joined: since } : {}) }
  })
}

function dayOrTime(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text} 00:00` : text
}

async function rosterFile(loading: Loading, file: string): Promise<RosterPerson[]> {
  const bytes = await readFile(join(loading.folder, file)).catch(() => undefined)
  if (!bytes) {
    add(loading, { code: 'unreadable', path: file }, 'roster')
    return []
  }
  const { rows, problems } = readRoster(bytes)
  for (const problem of problems) add(loading, { code: 'content', file, problem }, 'roster')
  return rows.map(({ name, branch, role }) => ({ name, branch, role }))
}

async function itemsOf(loading: Loading): Promise<StudyItem[]> {
  const items: StudyItem[] = []
  for (const [index, entry] of loading.read.head.items.entries()) {
    const item = await itemOf(loading, index, entry)
    if (item && items.some(({ issueNo }) => issueNo === item.issueNo)) {
      add(loading, { code: 'twice', what: 'issue', name: String(item.issueNo) }, 'items', index)
    } else if (item) items.push(item)
  }
  return items
}

async function itemOf(
  loading: Loading,
  index: number,
  entry: string | { readonly inline: string },
): Promise<StudyItem | undefined> {
  const inline = typeof entry !== 'string'
  const text = inline ? entry.inline : await fileText(loading, entry)
  if (text === undefined) {
    add(loading, { code: 'unreadable', path: String(entry) }, 'items', index)
    return undefined
  }
  const read = readStudyItem(text)
  if (read.kind === 'item') return read.item
  for (const problem of read.problems) {
    if (inline) addOfInline(loading, problem, index)
    else add(loading, { code: 'content', file: entry, problem }, 'items', index)
  }
  return undefined
}

/** A problem of an item that stands in the script: on the script's own line, where its lines are the item's. */
function addOfInline(loading: Loading, problem: ItemProblem, index: number): void {
  const begins = loading.read.source.textBegins('items', index, 'inline')
  if (begins === undefined || problem.line === undefined) {
    add(loading, { code: 'content', file: `items[${index + 1}]`, problem }, 'items', index)
    return
  }
  const line = begins + problem.line - 1
  loading.problems.push({
    line,
    fault: { code: 'content', file: loading.file, problem: { ...problem, line } },
  })
}

function fileText({ folder }: Loading, path: string): Promise<string | undefined> {
  return readFile(join(folder, path), 'utf8').catch(() => undefined)
}

function chatsOf(loading: Loading): ScriptChat[] {
  const ids = new Set<string>()
  return loading.read.head.chats.map(({ id, title, branch, hears, use, widgets }, index) => {
    if (ids.has(id)) add(loading, { code: 'twice', what: 'chat', name: id }, 'chats', index, 'id')
    ids.add(id)
    return { id, title, branch, hears, use, widgets }
  })
}

function settingsOf(loading: Loading): Partial<OrganisationSettings> {
  const { settings, schedule } = loading.read.head
  for (const [section, values] of Object.entries({ settings, schedule })) {
    for (const key of ['push', 'close', 'remind'] as const) {
      const value = values[key]
      if (value !== undefined && !isSchedule(value)) {
        add(loading, { code: 'not-a-schedule', key, value }, section, key)
      }
    }
  }
  const given = Object.entries({ ...settings, ...schedule }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}
