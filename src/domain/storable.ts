/** A text as a database can keep it: PostgreSQL holds neither a zero byte nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
