/** One property of a calendar file; `line` is where it begins, counted from 1. */
export interface IcsProperty {
  readonly name: string
  readonly value: string
  readonly line: number
}

const PROPERTY = /^([A-Za-z][\w-]*)(?:;[^:";]*(?:"[^"]*"[^:";]*)*)*:(.*)$/su

/** The properties of a calendar file in order, with lines that were folded put together again. */
export function icsLines(text: string): IcsProperty[] {
  const properties: IcsProperty[] = []
  for (const { line, content } of unfolded(text)) {
    const found = PROPERTY.exec(content)
    if (found) properties.push({ name: found[1]!.toUpperCase(), value: found[2]!.trim(), line })
  }
  return properties
}

function unfolded(text: string): { line: number; content: string }[] {
  const whole: { line: number; content: string }[] = []
  for (const [index, content] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const before = whole.at(-1)
    if (before && /^[ \t]/u.test(content)) before.content += content.slice(1)
    else whole.push({ line: index + 1, content })
  }
  return whole
}
