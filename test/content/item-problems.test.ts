import { describe, expect, it } from 'vitest'
import { readStudyItem } from '../../src/content/study-item.ts'
import { saidOfItems } from './said.ts'

const HEAD = '---\nissue: 7\ntitle: 数据\nweek: 2026-11-23\n---\n正文。\n\n'

describe('what is said about', () => {
  it('a file that cannot be read at all', () => {
    const large = `${HEAD}${'字'.repeat(70_000)}`
    const files = [large, `${HEAD}第\ufffd期`, `${HEAD}一\n二\0`, `${HEAD}${'> '.repeat(60)}深`]
    expect(saidOfItems(files)).toMatchInlineSnapshot(`
      "a.md：文件超过 200 KB。删掉用不着的内容，再导入。
      a.md: the file is larger than 200 KB. Take out what is not needed and import it again.

      a.md 第8行：文件不是 UTF-8 编码。另存为 UTF-8，再导入。
      a.md, line 8: the file is not in UTF-8. Save it as UTF-8 and import it again.

      a.md 第9行：有看不见的控制字符。删掉这一行，重新打一遍。
      a.md, line 9: there is an invisible control character. Delete the line and type it again.

      a.md 第8行：标记符号太多，读不了。去掉一些，或者用空行分开。
      a.md, line 8: there are too many markup signs to be read. Remove some, or put blank lines between."
    `)
  })

  it('front matter that is missing or broken', () => {
    const broken = [
      'title: 数据: 安全',
      '? [a]\n: b',
      '- issue',
      'title: !tag x',
      'title: "数据',
      'title: *a',
    ]
    const files = [
      '',
      '# 标题\n\n正文',
      '---\nissue: 48\n正文',
      ...broken.map((yaml) => `---\nissue: 48\n${yaml}\n---\n`),
    ]
    expect(saidOfItems(files)).toMatchInlineSnapshot(`
      "a.md 第1行：文件要以一行 --- 开头，接着写 issue、title、week，再写一行 ---。
      a.md, line 1: the file must begin with a line ---, then issue, title and week, then another line ---.

      a.md 第1行：文件要以一行 --- 开头，接着写 issue、title、week，再写一行 ---。
      a.md, line 1: the file must begin with a line ---, then issue, title and week, then another line ---.

      a.md 第1行：文件要以一行 --- 开头，接着写 issue、title、week，再写一行 ---。
      a.md, line 1: the file must begin with a line ---, then issue, title and week, then another line ---.

      a.md 第3行：这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。
      a.md, line 3: this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.

      a.md 第3行：这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。
      a.md, line 3: this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.

      a.md 第3行：这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。
      a.md, line 3: this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.

      a.md 第3行：这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。
      a.md, line 3: this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.

      a.md 第3行：这里看不懂。一行写一项，比如 title: 标题；标题里有冒号或引号，就写成 title: '标题'。
      a.md, line 3: this cannot be read. Write one entry a line, as in title: Data; with a colon or quotes in it, title: 'Data: ours'.

      a.md 第1行：缺少 week。写上 week: 2026-11-23（那一周的星期一）。
      a.md, line 1: week is missing. Write week: 2026-11-23 (the Monday of its week).
      a.md 第3行：title 只能写一个值。写成一行：title: 本期的标题。
      a.md, line 3: title takes a single value. Write it on one line: title: what the issue is called."
    `)
  })

  it('front matter whose entries are wrong', () => {
    const entries = [
      ['issue: 第48期', 'title:', 'week: 2026-11-25'],
      ['issue: 100000', 'week: 2026-02-30', 'phone: 1', 'author: 王芳'],
      [
        'issue: 0',
        'title: 数据',
        'week: 23.11.2026',
        'issue: 48',
        'audio: 48.mp3',
        'video: [a]',
        'source: javascript:x',
      ],
    ]
    expect(saidOfItems(entries.map((lines) => `---\n${lines.join('\n')}\n---\n`))).toMatchInlineSnapshot(`
      "a.md 第2行：「第48期」不是期号。写1到99999的整数，比如 issue: 48。
      a.md, line 2: "第48期" is no issue number. Write a whole number from 1 to 99999, as in issue: 48.
      a.md 第3行：缺少 title。写上 title: 本期的标题。
      a.md, line 3: title is missing. Write title: what the issue is called.
      a.md 第4行：2026-11-25 不是星期一。那一周的星期一写作 week: 2026-11-23。
      a.md, line 4: 2026-11-25 is not a Monday. For the Monday of that week write week: 2026-11-23.

      a.md 第1行：缺少 title。写上 title: 本期的标题。
      a.md, line 1: title is missing. Write title: what the issue is called.
      a.md 第2行：「100000」不是期号。写1到99999的整数，比如 issue: 48。
      a.md, line 2: "100000" is no issue number. Write a whole number from 1 to 99999, as in issue: 48.
      a.md 第3行：「2026-02-30」不是日期。写成 week: 2026-11-23 这样。
      a.md, line 3: "2026-02-30" is no date. Write it as in week: 2026-11-23.
      a.md 第4行：不认识「phone」。能写的是 issue、title、week、source、audio、video，改名或者删掉。
      a.md, line 4: "phone" is not known. Use issue, title, week, source, audio or video, or delete the line.
      a.md 第5行：不认识「author」。能写的是 issue、title、week、source、audio、video，改名或者删掉。
      a.md, line 5: "author" is not known. Use issue, title, week, source, audio or video, or delete the line.

      a.md 第2行：「0」不是期号。写1到99999的整数，比如 issue: 48。
      a.md, line 2: "0" is no issue number. Write a whole number from 1 to 99999, as in issue: 48.
      a.md 第4行：「23.11.2026」不是日期。写成 week: 2026-11-23 这样。
      a.md, line 4: "23.11.2026" is no date. Write it as in week: 2026-11-23.
      a.md 第5行：issue 写了两次。只留一个。
      a.md, line 5: issue is given twice. Keep one.
      a.md 第6行：audio 的「48.mp3」不是网址。写成 audio: https://example.org/48.mp3 这样。
      a.md, line 6: "48.mp3" is no web address. Write it as in audio: https://example.org/48.mp3.
      a.md 第7行：video 只能写一个值。写成一行：video: https://example.org/48.mp4。
      a.md, line 7: video takes a single value. Write it on one line: video: https://example.org/48.mp4.
      a.md 第8行：source 的「javascript:x」不是网址。写成 source: https://example.org/48 这样。
      a.md, line 8: "javascript:x" is no web address. Write it as in source: https://example.org/48."
    `)
  })

  it('an item without a text', () => {
    expect(saidOfItems(['---\nissue: 7\ntitle: 数据\nweek: 2026-11-23\n---\n\n'])).toMatchInlineSnapshot(`
      "a.md：没有正文。写在第二行 --- 下面。
      a.md: there is no text. Write it below the second line ---."
    `)
  })
})

describe('problems', () => {
  it('are all named at once, in the order of the file', () => {
    const read = readStudyItem(
      `---\nissue: x\nweek: 2026-11-24\n---\n\n## Quiz\n\n1. a\n\n2. b\n   - [ ] c\n   - [ ] d\n`,
    )
    expect(read.kind === 'problems' && read.problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 key-missing',
      '2 issue-not-a-number',
      '3 week-not-a-monday',
      '8 no-choices-no-answer',
      '10 nothing-checked',
    ])
  })

  it('are placed by the lines of the file, whatever its line ends', () => {
    const read = readStudyItem(
      `\ufeff${HEAD}## 测验\n\n1. 题\n   - [ ] 甲\n   - [ ] 乙`.replaceAll('\n', '\r\n'),
    )
    expect(read).toMatchObject({ problems: [{ code: 'nothing-checked', line: 10, no: 1 }] })
  })

  it('repeat words of the file only in part', () => {
    const text = saidOfItems([`---\nissue: 1\ntitle: a\nweek: ${'x'.repeat(500)}\u202e\n---\n文`])
    expect(text.split('\n')[0]).toBe(
      `a.md 第4行：「${'x'.repeat(30)}…」不是日期。写成 week: 2026-11-23 这样。`,
    )
  })
})
