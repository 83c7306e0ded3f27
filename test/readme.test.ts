import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe.each([
  { file: 'README.md', locale: 'en', other: 'README.zh-CN.md' },
  { file: 'README.zh-CN.md', locale: 'zh-CN', other: 'README.md' },
])('$file', ({ file, locale, other }) => {
  const text = read(file)

  it('leads to the other language in its first line and shows two commands first', () => {
    expect(text.split('\n')[0]).toContain(`(${other})`)
    const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]?.trim())
    expect(blocks.slice(0, 2)).toEqual(['npm start', 'npm test'])
  })

  it('shows the first minute as the terminal prints it', () => {
    const shown = text.split(`<!-- tour:${locale} -->\n`)[1]?.split(`<!-- /tour:${locale} -->`)[0]
    const real = read(`test/fixtures/transcripts/tour.${locale}.txt`).trimEnd()
    expect(shown).toBe(`\`\`\`text\n${real}\n\`\`\`\n`)
  })

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:src|adapters|test|examples)\/[\w./-]+\.(?:ts|yaml|json))`/g)]
    expect(named.length).toBeGreaterThan(1)
    expect(named.map((match) => match[1]).filter((path) => !existsSync(join(root, path!)))).toEqual([])
  })
})
