import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStudyItem } from '../../src/content/study-item.ts'
import type { StudyItem } from '../../src/domain/study-item.ts'
import { writtenItem } from './item-markdown.ts'

const HEAD = '---\nissue: 7\ntitle: 数据\nweek: 2026-11-23\n---\n'

function itemOf(markdown: string): StudyItem {
  const read = readStudyItem(markdown)
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  return read.item
}

function questionsOf(quiz: string) {
  return itemOf(`${HEAD}正文。\n\n## 测验\n\n${quiz}`).questions
}

function example(name: string): StudyItem {
  return itemOf(readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8'))
}

function outline({ questions }: StudyItem): string[] {
  return questions.map(
    ({ no, kind, choices, key, explanation }) =>
      `${no} ${kind} of ${choices.length}: ${key.join(' ')}${explanation ? `, explained in ${explanation.length}` : ''}`,
  )
}

describe('the items of the examples', () => {
  it('48 is read completely', () => {
    const item = example('item-48.md')
    expect({ ...item, body: item.body.length, questions: outline(item) }).toMatchInlineSnapshot(`
      {
        "body": 3186,
        "issueNo": 48,
        "questions": [
          "1 single of 3: B, explained in 64",
          "2 multiple of 3: A B, explained in 45",
          "3 true-false of 0: false, explained in 41",
          "4 gap of 0: 单独 单独的 单独同意, explained in 52",
        ],
        "source": "http://www.npc.gov.cn/npc/c30834/202108/a8c4e3672c74491a80b53a172bb753fe.shtml",
        "title": "数据安全在身边",
        "week": "2026-11-23",
      }
    `)
    expect(item.body.startsWith('中午在楼下小吃店坐下')).toBe(true)
    expect(item.body.endsWith('以官方公布的文本为准。')).toBe(true)
    expect(item.questions[0]?.choices[1]).toEqual({
      letter: 'B',
      text: '位置不是堂食点餐所必需的，不能因为顾客不同意就拒绝提供服务',
    })
    expect(item.questions[3]?.stem).toContain('取得个人的____同意')
  })

  it('49 is read completely', () => {
    const item = example('item-49.md')
    expect({ ...item, body: item.body.length, questions: outline(item) }).toMatchInlineSnapshot(`
      {
        "body": 2514,
        "issueNo": 49,
        "questions": [
          "1 single of 3: B, explained in 27",
          "2 true-false of 0: false, explained in 25",
        ],
        "source": "https://flk.npc.gov.cn/",
        "title": "五件用得上的小事",
        "week": "2026-11-30",
      }
    `)
  })

  it('12, in English, is read completely', () => {
    const item = example('item-en.md')
    expect({ ...item, body: item.body.length, questions: outline(item) }).toMatchInlineSnapshot(`
      {
        "body": 8991,
        "issueNo": 12,
        "questions": [
          "1 single of 3: B, explained in 151",
          "2 multiple of 3: A C, explained in 152",
          "3 true-false of 0: false, explained in 89",
          "4 gap of 0: encrypted an encrypted one, explained in 86",
        ],
        "source": "https://www.ncsc.gov.uk/collection/phishing-scams",
        "title": "The message that wants you to hurry",
        "week": "2026-11-23",
      }
    `)
    expect(item.questions[3]?.stem).toBe(
      'The padlock in a browser means that the connection is ____. It does not tell you who runs the site.',
    )
  })
})

describe('front matter', () => {
  it('keeps dates, numbers and quoted values as text', () => {
    const item = itemOf(
      '---\nweek: \'2026-11-23\'\ntitle: 2026\nissue: "48"\nvideo: https://example.org/v\n---\n',
    )
    expect(item).toEqual({
      issueNo: 48,
      title: '2026',
      week: '2026-11-23',
      video: 'https://example.org/v',
      body: '',
      questions: [],
    })
  })

  it('takes a byte order mark, CRLF and a source that is no link', () => {
    const item = itemOf(
      `\ufeff${HEAD.replace('week', 'source: 人民日报\nweek')}一\n\n二\n`.replaceAll('\n', '\r\n'),
    )
    expect(item).toMatchObject({ source: '人民日报', body: '一\n\n二' })
  })

  it('takes empty optional values for none', () => {
    expect(itemOf(`${HEAD.replace('week', 'audio:\nweek')}文`)).not.toHaveProperty('audio')
  })
})

describe('the body', () => {
  it('is the Markdown before the quiz, HTML and all', () => {
    const body = '# 一\n\n<b>粗</b> <script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n___'
    expect(itemOf(`${HEAD}\n\n${body}\n\n# Quiz\n\n1. 甲\n   答案：乙`).body).toBe(body)
  })

  it.each(['## 测验', '# 小测', '#### quiz', '## **QUIZ**', '## 测验：', '测验\n---'])(
    'ends at %s',
    (heading) => {
      const item = itemOf(`${HEAD}文\n\n${heading}\n\n1. 甲\n   答案：乙`)
      expect([item.body, item.questions.length]).toEqual(['文', 1])
    },
  )

  it('may hold lists of tasks and numbered steps', () => {
    const body = '- [ ] 打开两步验证\n- [x] 更新\n\n然后\n\n1. 先看\n2. 再做\n   - 小事'
    expect(itemOf(`${HEAD}${body}`).body).toBe(body)
  })
})

describe('questions', () => {
  it.each([
    ['对', '错', 'true'],
    ['错误', '正确', 'false'],
    ['true.', 'FALSE', 'true'],
  ])('with %s and %s are judgements', (first, second, key) => {
    expect(questionsOf(`1. 题\n   - [X] ${first}\n   - [ ] ${second}`)).toEqual([
      { no: 1, stem: '题', kind: 'true-false', choices: [], key: [key] },
    ])
  })

  it('keep their gaps, however they are written', () => {
    const stems = ['____是____。', '，__和__，', '\\_\\_\\_\\_', '___', '**____**']
    const questions = questionsOf(stems.map((stem, index) => `${index + 1}. ${stem}\n   答案：甲`).join('\n'))
    expect(questions.map(({ stem }) => stem)).toEqual(['____是____。', '，__和__，', '____', '___', '____'])
  })

  it('are stored as plain text', () => {
    const [question] = questionsOf(
      '1. **粗** `_x_` [链接](https://example.org) https://example.org 行\\\n   第二行\n   - [ ] _甲_ <br>\n   - [x] > 50%\n   > **解析**：*因为*\n   >\n   > - 一\n   > - ____二',
    )
    expect(question).toMatchObject({
      stem: '粗 _x_ 链接（https://example.org） https://example.org 行\n第二行',
      choices: [{ text: '甲 <br>' }, { text: '> 50%' }],
      explanation: '因为\n\n· 一\n· ____二',
    })
  })

  it('belong together beyond nine, where three blanks are no indent any more', () => {
    const quiz = Array.from(
      { length: 11 },
      (_, index) => `${index + 1}. 题\n   - [ ] 甲\n   - [x] 乙\n   > 解析：因为`,
    )
    const questions = questionsOf(quiz.join('\n'))
    expect(questions.map(({ no, key, explanation }) => `${no}${key}${explanation}`)).toContain('11B因为')
    expect(questions).toHaveLength(11)
  })

  it('need neither indent nor blank lines', () => {
    const quiz = '1. 题\n\n- [ ] 甲\n- [x] 乙\n\n> 解析：因为\n\n2. 空\n答案：丙｜丁 | 丙'
    expect(questionsOf(quiz)).toMatchObject([{ key: ['B'], explanation: '因为' }, { key: ['丙', '丁'] }])
  })

  it('do not say the letters of their choices twice', () => {
    const [lettered] = questionsOf('1. 题\n   - [ ] A. 甲\n   - [x] B、乙')
    expect(lettered?.choices.map(({ text }) => text)).toEqual(['甲', '乙'])
    const [named] = questionsOf('1. 题\n   - [ ] A. 甲\n   - [x] C. 乙')
    expect(named?.choices.map(({ text }) => text)).toEqual(['A. 甲', 'C. 乙'])
  })
})

describe('whatever is given', () => {
  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...'-[]x >#*_|:.1\n\n \t`~<&!()',
      '---\n',
      '## 测验\n',
      '1. ',
      '   - [x] 甲\n',
      '答案：',
      HEAD,
    )
    const marked = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }), marked),
        (text) => {
          readStudyItem(text)
          readStudyItem(`${HEAD}## 测验\n${text}`)
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['>'.repeat(100_000), '1. '.repeat(50_000), '*a '.repeat(20_000) + 'b* '.repeat(20_000)])(
    'a pathological text is refused before it is parsed',
    (text) => {
      expect(readStudyItem(HEAD + text)).toMatchObject({ problems: [{ code: 'too-much-markup', line: 6 }] })
    },
  )

  it('an item written as Markdown reads back the same', () => {
    fc.assert(
      fc.property(writtenItem, ({ item, markdown }) => {
        expect(readStudyItem(markdown)).toEqual({ kind: 'item', item })
      }),
      { numRuns: 150 },
    )
  })
})
