import type { Yaml } from 'mdast'
import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import { addDays, dateText, weekday } from '../domain/zone.ts'
import type { ItemPage } from './item-page.ts'
import type { FrontMatterKey, FrontProblem } from './problem.ts'

/** What stands above the text of an item. */
export interface FrontMatter {
  readonly issueNo: number
  readonly title: string
  readonly week: string
  readonly source?: string
  readonly audio?: string
  readonly video?: string
}

interface Entry {
  readonly line: number
  /** Unknown where a list or a map stands, which has been named by then. */
  readonly value: string | undefined
}

type Given = Entry & { readonly value: string }
type Entries = ReadonlyMap<FrontMatterKey, Entry>
type Verdict = FrontProblem | undefined

const KEYS: readonly FrontMatterKey[] = ['issue', 'title', 'week', 'source', 'audio', 'video']
const NEEDED: readonly FrontMatterKey[] = ['issue', 'title', 'week']
/** As far as members can name an issue in a message. */
const MAX_ISSUE = 99_999

/** Reads the front matter of an item; every value stays the text it is written as, dates and numbers too. */
export function readFrontMatter(page: ItemPage, problems: FrontProblem[]): FrontMatter | undefined {
  const node = page.root.children[0]
  if (node?.type !== 'yaml') {
    problems.push({ code: 'front-matter-missing', line: 1 })
    return undefined
  }
  const before = problems.length
  const entries = readEntries(yamlOf(page, node), problems)
  if (!entries) return undefined
  problems.push(...judge(entries))
  return problems.length > before ? undefined : frontMatterOf(entries)
}

function frontMatterOf(entries: Entries): FrontMatter {
  const text = (key: FrontMatterKey) => entries.get(key)?.value ?? ''
  return {
    issueNo: Number(text('issue')),
    title: text('title'),
    week: text('week'),
    ...(text('source') && { source: text('source') }),
    ...(text('audio') && { audio: text('audio') }),
    ...(text('video') && { video: text('video') }),
  }
}

/** The YAML with as many lines before it as in the file, so that its line numbers are the file's. */
function yamlOf(page: ItemPage, node: Yaml): string {
  const lines = page.source.slice(0, node.position?.end.offset).split('\n')
  return `\n${lines.slice(1, -1).join('\n')}`
}

function readEntries(yaml: string, problems: FrontProblem[]): Entries | undefined {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', uniqueKeys: false })
  const broken = [...document.errors, ...document.warnings][0]
  if (broken || !isEmptyOrMap(document)) {
    problems.push({ code: 'front-matter-unreadable', line: broken?.linePos?.[0].line ?? 2 })
    return undefined
  }
  const entries = new Map<FrontMatterKey, Entry>()
  const pairs = isMap(document.contents) ? document.contents.items : []
  const before = problems.length
  for (const pair of pairs) readPair(pair, lines, entries, problems)
  const isBroken = problems.slice(before).some(({ code }) => code === 'front-matter-unreadable')
  return isBroken ? undefined : entries
}

function isEmptyOrMap(document: Document.Parsed): boolean {
  return document.contents === null || isMap(document.contents)
}

function readPair(
  pair: Pair,
  lines: LineCounter,
  entries: Map<FrontMatterKey, Entry>,
  problems: FrontProblem[],
): void {
  const written = isScalar(pair.key) ? String(pair.key.value).trim() : ''
  const line = isNode(pair.key) && pair.key.range ? lines.linePos(pair.key.range[0]).line : 2
  const key = KEYS.find((known) => known === written)
  if (written === '') problems.push({ code: 'front-matter-unreadable', line })
  else if (!key) problems.push({ code: 'unknown-key', line, key: written })
  else if (entries.has(key)) problems.push({ code: 'key-twice', line, key })
  else {
    if (!isScalar(pair.value)) problems.push({ code: 'key-not-text', line, key })
    entries.set(key, { line, value: isScalar(pair.value) ? oneLine(pair.value.value) : undefined })
  }
}

function oneLine(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
}

function judge(entries: Entries): FrontProblem[] {
  const missing = NEEDED.filter((key) => !entries.has(key))
  return [
    ...missing.map((key) => ({ code: 'key-missing' as const, line: 1, key })),
    ...[...entries].flatMap(([key, entry]) => judgeEntry(key, entry) ?? []),
  ]
}

function judgeEntry(key: FrontMatterKey, { line, value }: Entry): Verdict {
  if (value === undefined) return undefined
  if (value === '') return NEEDED.includes(key) ? { code: 'key-missing', line, key } : undefined
  const entry = { line, value }
  switch (key) {
    case 'title':
      return undefined
    case 'issue':
      return judgeIssue(entry)
    case 'week':
      return judgeWeek(entry)
    case 'source':
      return /^[a-z][a-z0-9+.-]*:\S/iu.test(entry.value) ? judgeLink(key, entry) : undefined
    case 'audio':
    case 'video':
      return judgeLink(key, entry)
  }
}

function judgeIssue({ line, value }: Given): Verdict {
  const isNumber = /^[1-9]\d*$/u.test(value) && Number(value) <= MAX_ISSUE
  return isNumber ? undefined : { code: 'issue-not-a-number', line, value }
}

function judgeWeek({ line, value }: Given): Verdict {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined)
    return { code: 'week-not-a-date', line, value }
  const date = addDays({ year, month, day, hour: 0, minute: 0 }, 0)
  if (dateText(date) !== value) return { code: 'week-not-a-date', line, value }
  const monday = dateText(addDays(date, 1 - weekday(date)))
  return monday === value ? undefined : { code: 'week-not-a-monday', line, value, monday }
}

function judgeLink(key: FrontMatterKey, { line, value }: Given): Verdict {
  const protocol = URL.canParse(value) ? new URL(value).protocol : ''
  return protocol === 'http:' || protocol === 'https:' ? undefined : { code: 'not-a-link', line, key, value }
}
