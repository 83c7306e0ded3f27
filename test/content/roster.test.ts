import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from '../../src/content/roster.ts'
import { contentProblemText } from '../../src/text/content-problem.ts'

/** 姓名,支部,角色 / 王芳,第一支部,书记 / 李强,第一支部, as Excel in China saves it. */
const GB18030 = Buffer.from(
  'd0d5c3fb2cd6a7b2bf2cbdc7c9ab0d0acdf5b7bc2cb5dad2bbd6a7b2bf2ccae9bcc70d0ac0eec7bf2cb5dad2bbd6a7b2bf2c0d0a',
  'hex',
)

function rosterOf(text: string) {
  return readRoster(new TextEncoder().encode(text))
}

describe('a roster', () => {
  it.each([
    ['roster.csv', 12, { line: 2, name: '王芳', branch: '第一支部', role: 'secretary' }],
    ['roster-en.csv', 6, { line: 2, name: 'Hannah Price', branch: 'Finance', role: 'secretary' }],
  ])('%s of the examples is read completely', (file, count, first) => {
    const { rows, problems } = readRoster(readFileSync(join(import.meta.dirname, '../../examples', file)))
    expect([rows.length, rows[0], problems]).toEqual([count, first, []])
  })

  it('may be in GB18030', () => {
    expect(readRoster(GB18030)).toEqual({
      rows: [
        { line: 2, name: '王芳', branch: '第一支部', role: 'secretary' },
        { line: 3, name: '李强', branch: '第一支部', role: 'member' },
      ],
      problems: [],
    })
  })

  it.each([
    ['a byte order mark', '\ufeff姓名,支部\n王芳,一'],
    ['columns in any order', '支部,账号,姓名\n一,,王芳'],
    ['English headers in any case, blanks around', ' Branch ,NAME\n一,王芳'],
    ['headers in both languages', 'name,支部\n王芳,一'],
    ['CRLF, blank lines and empty rows', '\r\n姓名,支部\r\n\r\n王芳,一\r\n,\r\n'],
    ['tabs', '姓名\t支部\n王芳\t一'],
    ['semicolons', '姓名;支部\n王芳;一'],
    ['commas of the Chinese keyboard', '姓名，支部\n王芳，一'],
    ['quotes', '"姓名","支部"\n"王芳","一"'],
    ['blanks inside a Chinese name, and invisible signs', '姓名,支部\n王　芳\u200b, 一 '],
    ['empty columns beyond the last', '姓名,支部,,\n王芳,一,,'],
  ])('may have %s', (_, text) => {
    const { rows, problems } = rosterOf(text)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ name: '王芳', branch: '一', role: 'member' }])
    expect(rows[0]).not.toHaveProperty('account')
  })

  it('knows the roles in both languages', () => {
    const words = [
      '',
      '成员',
      'Member',
      '党员',
      '书记',
      '支部书记',
      'SECRETARY',
      '管理员',
      'admin',
      '指导员',
      'instructor',
    ]
    const { rows } = rosterOf(
      `name,branch,role\n${words.map((word, index) => `n${index},b,${word}`).join('\n')}`,
    )
    expect(rows.map(({ role }) => role)).toEqual([
      ...['member', 'member', 'member', 'member', 'secretary', 'secretary', 'secretary'],
      ...['admin', 'admin', 'instructor', 'instructor'],
    ])
  })

  it('takes accounts, and names with commas and blanks', () => {
    expect(rosterOf('name,branch,account\n"Price,  Hannah",HR,@hannah\n欧阳·娜娜,HR,').rows).toEqual([
      { line: 2, name: 'Price, Hannah', branch: 'HR', role: 'member', account: '@hannah' },
      { line: 3, name: '欧阳·娜娜', branch: 'HR', role: 'member' },
    ])
  })

  it('takes the same name in two branches for two people', () => {
    expect(rosterOf('姓名,支部\n王芳,一\n王芳,二').rows).toHaveLength(2)
  })

  it('keeps its good rows beside the bad ones', () => {
    const { rows, problems } = rosterOf('姓名,支部,角色\n王芳,一,队长\n李强,一,\n,一,\n李强,一,')
    expect(rows).toEqual([{ line: 3, name: '李强', branch: '一', role: 'member' }])
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 role-unknown',
      '4 cell-empty',
      '5 name-twice',
    ])
  })

  it('never throws', () => {
    const cells = fc.constantFrom(
      '姓名',
      '支部',
      'role',
      '账号',
      ',',
      ',',
      '\n',
      '\n',
      '"',
      '\t',
      ';',
      '王芳',
      '=',
      '\u202e',
    )
    const table = fc.array(cells).map((parts) => new TextEncoder().encode(parts.join('')))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), table), (bytes) => {
        for (const problem of readRoster(bytes).problems) contentProblemText('en', 'r', problem)
      }),
    )
  })
})
