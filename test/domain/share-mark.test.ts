import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readShareMark } from '../../src/domain/share-mark.ts'

const said = '今天学到一招'
const issue = (no: number, certain = true) => ({ no, certain })

describe('a mark that is enough anywhere', () => {
  it.each([
    ['分享：', undefined],
    ['分享:', undefined],
    ['分享 ： ', undefined],
    ['  分享：\n', undefined],
    ['#分享 ', undefined],
    ['＃分享＃', undefined],
    ['#分享#', undefined],
    ['【分享】', undefined],
    ['【学习分享】：', undefined],
    ['【本期分享】', undefined],
    ['[分享]', undefined],
    ['心得：', undefined],
    ['学习心得：', undefined],
    ['读书心得：', undefined],
    ['读后感：', undefined],
    ['感想：', undefined],
    ['体会：', undefined],
    ['我的分享：', undefined],
    ['我来分享：', undefined],
    ['我来分享一下：', undefined],
    ['简单分享一下：', undefined],
    ['今天的分享：', undefined],
    ['今日心得：', undefined],
    ['本周的学习心得：', undefined],
    ['这期感想：', undefined],
    ['第48期分享：', issue(48)],
    ['第 48 期的分享：', issue(48)],
    ['第48期 分享：', issue(48)],
    ['第４８期分享：', issue(48)],
    ['48期分享：', issue(48)],
    ['【第48期分享】', issue(48)],
    ['#第48期心得 ', issue(48)],
    ['分享48：', issue(48, false)],
    ['分享 48：', issue(48, false)],
    ['分享48期：', issue(48)],
    ['分享第48期：', issue(48)],
    ['【分享48】', issue(48, false)],
    ['share: ', undefined],
    ['Share：', undefined],
    ['#share ', undefined],
    ['My share: ', undefined],
    ['my takeaway: ', undefined],
    ['Takeaway: ', undefined],
    ['Reflection: ', undefined],
    ['My reflections: ', undefined],
    ['issue 48 share: ', issue(48)],
    ['Share 48: ', issue(48, false)],
    ['share issue 48: ', issue(48)],
  ])('%s', (mark, named) => {
    expect(readShareMark(mark + said, false)).toEqual({ text: said, issue: named })
    expect(readShareMark(mark + said, true)).toEqual({ text: said, issue: named })
  })
})

describe('a mark with a space', () => {
  it.each([
    ['分享 ', undefined],
    ['分享\n', undefined],
    ['分享，', undefined],
    ['心得 ', undefined],
    ['我的分享 ', undefined],
    ['第48期分享 ', issue(48)],
    ['分享48 ', issue(48, false)],
    ['分享 第48期 ', issue(48)],
    ['share ', undefined],
  ])('%j is enough where the group is for study', (mark, named) => {
    expect(readShareMark(mark + said, false)).toBeUndefined()
    expect(readShareMark(mark + said, true)).toEqual({ text: said, issue: named })
  })

  it('leaves a number that counts something in the text', () => {
    expect(readShareMark('分享 3 个方法', true)).toEqual({ text: '3 个方法', issue: undefined })
    expect(readShareMark('share 3 ways to do it', true)).toEqual({
      text: '3 ways to do it',
      issue: undefined,
    })
  })
})

describe('no mark', () => {
  it.each([
    '分享一个停车的地方',
    '分享3个停车的地方',
    '#分享会今天三点开始',
    '我分享了一个链接',
    '大家的分享：很好',
    '今天的会议分享到群里了',
    '感想很多',
    '第48期很好',
    '48期',
    '分享',
    'shares: up again',
    'shared: my screen',
    'sharepoint is down',
    'I share: nothing',
    '',
    '：',
    '#',
    '【】',
  ])('%j', (text) => {
    expect(readShareMark(text, false)).toBeUndefined()
  })

  it('stays none in a study group', () => {
    for (const text of ['分享一个停车的地方', '分享', 'sharepoint is down', '我分享了一个链接']) {
      expect(readShareMark(text, true), text).toBeUndefined()
    }
  })
})

it('keeps the words of a share as they are, lines and all', () => {
  expect(readShareMark('分享：第一行\n\n  第二行：还有冒号。', false)?.text).toBe(
    '第一行\n\n  第二行：还有冒号。',
  )
})

it('reads any text at all, and no less where a space is enough', () => {
  const piece = fc.constantFrom(
    '分享',
    '心得',
    '：',
    ':',
    ' ',
    '#',
    '【',
    '】',
    '第',
    '48',
    '期',
    '我的',
    'share',
    '好',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, (given) => {
      const strict = readShareMark(given, false)
      const free = readShareMark(given, true)
      if (strict) expect(free).toBeDefined()
      for (const share of [strict, free]) {
        if (!share) continue
        expect(given).toContain(share.text)
        if (share.issue) expect(Number.isInteger(share.issue.no)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
