import { readRoster } from '../../src/content/roster.ts'
import { readStudyItem } from '../../src/content/study-item.ts'
import { contentProblemText } from '../../src/text/content-problem.ts'

/** What an admin reads in both languages about items that are not taken, a blank line between them. */
export function saidOfItems(files: readonly string[]): string {
  return files.map(saidOfItem).join('\n\n')
}

/** The same about rosters, as text or as bytes. */
export function saidOfRosters(files: readonly (string | Uint8Array)[]): string {
  return files.map(saidOfRoster).join('\n\n')
}

function saidOfItem(markdown: string): string {
  const read = readStudyItem(markdown)
  return read.kind === 'item' ? `taken: ${markdown}` : said('a.md', read.problems)
}

function saidOfRoster(file: string | Uint8Array): string {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return said('r.csv', readRoster(bytes).problems)
}

function said(file: string, problems: readonly Parameters<typeof contentProblemText>[2][]): string {
  return problems
    .flatMap((problem) => [
      contentProblemText('zh-CN', file, problem),
      contentProblemText('en', file, problem),
    ])
    .join('\n')
}
