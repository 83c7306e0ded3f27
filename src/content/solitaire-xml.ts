import { SaxesParser } from 'saxes'

/** The app message with which WeChat sends a list that people add themselves to. */
export interface SolitaireXml {
  readonly text: string
  readonly entries: readonly SolitaireXmlEntry[]
}

/** One entry: the account that added it, when, and where it stands in the text, its number not included. */
export interface SolitaireXmlEntry {
  readonly account: string
  readonly at: Date
  readonly start: number
  readonly length: number
}

const LARGEST = 64 * 1024
const DEEPEST = 32
const SOLITAIRE_TYPE = '53'

/**
 * Reads an app message of type 53. Its `title` is the list as a text; `solitaire_info`, most often a document of its
 * own in CDATA, has an `<i>` for every entry with the account `<u>`, the second `<t>` and the place `<r>start-length`,
 * counted in the UTF-16 units of the title (seen in real messages: a hand with a skin tone counts four). An entry
 * whose account, time or place is missing or lies outside the text is left out, and the text has to speak for it.
 * What is too large, not well formed, has a document type or is another message is nothing.
 */
export function readSolitaireXml(xml: string): SolitaireXml | undefined {
  const message = elementsOf(xml)
  if (message?.texts.get('msg/appmsg/type')?.trim() !== SOLITAIRE_TYPE) return undefined
  const text = message.texts.get('msg/appmsg/title')
  if (text === undefined || text === '') return undefined
  const inner = message.texts.get('msg/appmsg/extinfo/solitaire_info')?.trim() ?? ''
  const entries = entriesOf(message, 'msg/appmsg/extinfo/solitaire_info/solitaire')
  const told = entries.length > 0 || inner === '' ? entries : entriesOf(elementsOf(inner), 'solitaire')
  return { text, entries: told.filter(({ start, length }) => start + length <= text.length) }
}

interface Elements {
  /** The text of the first element of every path. */
  readonly texts: ReadonlyMap<string, string>
  /** The elements of every list entry, by their names. */
  readonly items: readonly { readonly path: string; readonly parts: ReadonlyMap<string, string> }[]
}

function entriesOf(elements: Elements | undefined, solitaire: string): SolitaireXmlEntry[] {
  return (elements?.items ?? []).flatMap(({ path, parts }) => {
    const place = /^(\d{1,6})-(\d{1,6})$/u.exec(parts.get('r')?.trim() ?? '')
    const second = /^\d{9,11}$/u.exec(parts.get('t')?.trim() ?? '')
    const account = parts.get('u')?.trim() ?? ''
    if (path !== `${solitaire}/content/i` || !place || !second || account === '') return []
    const at = new Date(Number(second[0]) * 1000)
    return [{ account, at, start: Number(place[1]), length: Number(place[2]) }]
  })
}

/** Takes a document apart. The parser expands no entities but XML's own five, and a document type ends the reading. */
function elementsOf(xml: string): Elements | undefined {
  if (xml.length > LARGEST || new TextEncoder().encode(xml).length > LARGEST) return undefined
  const texts = new Map<string, string>()
  const items: { path: string; parts: Map<string, string> }[] = []
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser({ position: false })
  const add = (text: string) => {
    const innermost = open.at(-1)
    if (innermost) innermost.text += text
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ name }) => {
    if (open.length === DEEPEST) refuse()
    open.push({ name, text: '' })
    if (name === 'i') items.push({ path: pathOf(open), parts: new Map() })
  })
  parser.on('closetag', ({ name }) => {
    const path = pathOf(open)
    const text = open.pop()?.text ?? ''
    if (!texts.has(path)) texts.set(path, text)
    if (open.at(-1)?.name === 'i') items.at(-1)?.parts.set(name, text)
  })
  try {
    parser.write(xml).close()
    return { texts, items }
  } catch {
    return undefined
  }
}

function refuse(): never {
  throw new Error('not a message that is read')
}

function pathOf(open: readonly { readonly name: string }[]): string {
  return open.map(({ name }) => name).join('/')
}
