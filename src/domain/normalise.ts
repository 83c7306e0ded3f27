const whiteSpace = /[\s\u0085\u2800]+/gu
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/u
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\s\u0085])\p{Cc}/gu
const enclosing = /\p{Me}/gu
const unseen = /^(?:[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Me}]|(?![\s\u0085])\p{Cc})$/u
const mark = /^\p{M}$/u
const digit = /\d/u
const plainDigit = /^\p{Nd}(?!.*\p{Me})/u

/** Canonical ordering is quadratic in the length of a run of marks: 32,000 of them took half a second. */
const markRun = /(\p{M}{30})\p{M}+/gu
const longestCluster = 64

/** Enclosed letters and numbers that NFKC leaves alone, or spells with brackets or a full stop around them. */
const enclosed =
  /[\u2474-\u2487\u249c-\u24b5\u24eb-\u24ff\u2776-\u2793\u3220-\u3243\u{1f110}-\u{1f129}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f18e}\u{1f51f}]/gu

/** First and last code point of a run, and what its first one means; letters run on from A, numbers count up. */
const runs: readonly (readonly [number, number, 'A' | number])[] = [
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x1f150, 0x1f169, 'A'],
  [0x1f170, 0x1f189, 'A'],
  [0x1f51f, 0x1f51f, 10],
]

/**
 * The form in which texts are compared, and only compared: NFKC (full width becomes half), without invisible
 * and control characters, enclosed letters and numbers plain, one space for any white space, none at the ends.
 * It keeps upper and lower case.
 */
export function normaliseForMatching(text: string): string {
  return plainForm(text).replace(whiteSpace, ' ').trim()
}

/** A text as it was written, without what cannot be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '')
}

/**
 * A text in its matching form and lower case, and for every unit of it the place in the original it came from.
 * White space is one space for a single one, a tab for a wider gap and a newline where the line breaks.
 * `seams` are the places where an enclosed number begins or ends: ②3 is a two and a three, not 23.
 */
export interface Traced {
  readonly plain: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly seams: ReadonlySet<number>
}

interface Trace {
  readonly units: string[]
  readonly starts: number[]
  readonly ends: number[]
  readonly seams: Set<number>
}

/** Traces a text for a reader that has to give back parts of the original. */
export function traced(text: string): Traced {
  const trace: Trace = { units: [], starts: [], ends: [], seams: new Set() }
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at)
    addCluster(trace, text.slice(at, end), at, end)
    at = end
  }
  if (isSpace(trace.units.at(-1))) for (const kept of [trace.units, trace.starts, trace.ends]) kept.pop()
  return { plain: trace.units.join(''), starts: trace.starts, ends: trace.ends, seams: trace.seams }
}

function plainForm(text: string): string {
  const seen = text.replace(invisible, '').replace(enclosing, '').replace(enclosed, opened)
  return seen.replace(markRun, '$1').normalize('NFKC')
}

function opened(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code === 0x1f18e) return 'AB'
  for (const [first, last, meaning] of runs) {
    if (code < first || code > last) continue
    return meaning === 'A' ? String.fromCharCode(65 + code - first) : String(meaning + code - first)
  }
  return sign.normalize('NFKC').slice(1, -1)
}

function clusterEnd(text: string, at: number): number {
  let end = at + widthAt(text, at)
  while (end < text.length && end - at < longestCluster) {
    if (text.charCodeAt(end) < 0x300 || isCommonHan(text.charCodeAt(end))) break
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0)
    if (!mark.test(next) && !unseen.test(next)) break
    end += next.length
  }
  return end
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** What plain form leaves as it is, but for the case: most of every message. */
function isCommon(code: number): boolean {
  return isCommonHan(code) || (code > 0x20 && code < 0x7f)
}

function addCluster(trace: Trace, raw: string, start: number, end: number): void {
  const common = raw.length === 1 && isCommon(raw.charCodeAt(0))
  const plain = common ? raw.toLowerCase() : plainForm(raw).toLowerCase()
  const seam = !common && digit.test(plain) && !plainDigit.test(raw)
  if (seam) trace.seams.add(trace.units.length)
  for (let unit = 0; unit < plain.length; unit += 1) addUnit(trace, plain.charAt(unit), raw, start, end)
  if (seam) trace.seams.add(trace.units.length)
}

/** Rules out most units without a look at what white space is. */
function mayBeSpace(code: number): boolean {
  return code <= 0xa0 ? code <= 0x20 || code >= 0x85 : code >= 0x1680 && (code <= 0x3000 || code === 0xfeff)
}

function addUnit(trace: Trace, unit: string, raw: string, start: number, end: number): void {
  if (!mayBeSpace(unit.charCodeAt(0)) || !/[\s\u0085\u2800]/u.test(unit)) {
    trace.units.push(unit)
    trace.starts.push(start)
    trace.ends.push(end)
    return
  }
  const last = trace.units.length - 1
  if (last < 0) return
  const before = trace.units[last]
  if (isSpace(before)) {
    trace.units[last] = before === '\n' || lineBreak.test(raw) ? '\n' : '\t'
    return
  }
  trace.units.push(lineBreak.test(raw) ? '\n' : unit === '\t' ? '\t' : ' ')
  trace.starts.push(start)
  trace.ends.push(end)
}

function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n'
}
