const encoder = new TextEncoder()

/**
 * Cuts a text into parts of at most `maxBytes` UTF-8 bytes, at blank lines where possible, then at line ends,
 * then between graphemes; no part is empty and nothing but white space at the cuts is lost. A part holds at least
 * one character, so `maxBytes` below 4 cannot be kept for every text.
 */
export function splitText(text: string, maxBytes: number): string[] {
  return pack(text.trim(), maxBytes, ['\n\n', '\n'])
}

function pack(text: string, maxBytes: number, separators: readonly string[]): string[] {
  if (bytes(text) <= maxBytes) return text === '' ? [] : [text]
  const [separator, ...finer] = separators
  if (separator === undefined) return cutGraphemes(text, maxBytes)
  const parts: string[] = []
  let part = ''
  for (const piece of text.split(separator)) {
    const joined = part === '' ? piece : part + separator + piece
    if (bytes(joined) <= maxBytes) {
      part = joined
      continue
    }
    if (part.trim() !== '') parts.push(part)
    const cut = pack(piece.trim(), maxBytes, finer)
    parts.push(...cut.slice(0, -1))
    part = cut.at(-1) ?? ''
  }
  return part.trim() === '' ? parts : [...parts, part]
}

function cutGraphemes(text: string, maxBytes: number): string[] {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const piece of pieces(text, maxBytes)) {
    const more = bytes(piece)
    if (size + more > maxBytes && part !== '') {
      parts.push(part)
      part = ''
      size = 0
    }
    part += piece
    size += more
  }
  return [...parts, part].filter((one) => one.trim() !== '')
}

/** The graphemes of a text; one that is longer than a part falls into its characters. */
function pieces(text: string, maxBytes: number): string[] {
  const graphemes = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)]
  return graphemes.flatMap(({ segment }) => (bytes(segment) > maxBytes ? [...segment] : [segment]))
}

function bytes(text: string): number {
  return encoder.encode(text).length
}
