import { withoutLinks } from './share.ts'

const HAN_PER_MINUTE = 400
const WORDS_PER_MINUTE = 220

/**
 * How many minutes a Markdown text takes to read, at least one: 400 Chinese characters or 220 Latin words a
 * minute, so that eight minutes are 2,400 to 3,600 characters read at leisure. Addresses are not read.
 */
export function readingMinutes(markdown: string): number {
  const text = withoutLinks(markdown)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE))
}
