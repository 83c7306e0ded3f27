import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCourtesy, isGreeting } from '../../src/domain/courtesy.ts'

describe('isCourtesy', () => {
  it.each([
    ...['', ' ', '。', '👍', '👍🏻👍🏻', '[强]', '[强][抱拳]', '+1', '1', '666'],
    ...[
      '收到',
      '收到！',
      '收到，谢谢！',
      '收到谢谢',
      '好的好的',
      '好的，辛苦书记了',
      '谢谢老师[玫瑰]',
      '大家辛苦了',
    ],
    ...['谢谢你的分享', '学习了👍', '已阅', '很好', '嗯嗯', 'ＯＫ', '好的呢'],
    ...['ok', 'OK thanks', 'Thank you very much!', 'Got it, thanks', 'great 👍', 'Thanks for sharing'],
  ])('%j', (text) => {
    expect(isCourtesy(text)).toBe(true)
  })

  it.each([
    ...['大家', '分享', '好文章', '谢谢，我想补充一点', '收到，什么时候截止', '你好', '1A', '读完了'],
    ...['thanks but no', 'you are', '好'.repeat(101), '。'.repeat(101)],
  ])('not %j', (text) => {
    expect(isCourtesy(text)).toBe(false)
  })
})

describe('isGreeting', () => {
  it.each([
    '你好',
    '您好！',
    '你好呀',
    '大家好',
    '早上好，各位',
    '在吗？',
    '早',
    'Hi',
    'hello there',
    'Good morning',
  ])('%s', (text) => {
    expect(isGreeting(text)).toBe(true)
  })

  it.each(['', '👋', '谢谢', '你好，我想问一下', '早就知道', 'history'])('not %j', (text) => {
    expect(isGreeting(text)).toBe(false)
  })
})

it('judges any text at all in a moment', () => {
  for (const unit of ['。', '好的', '+', '1', '[', '[强]', '👍', '\u0301']) {
    const text = unit.repeat(65_536 / unit.length)
    const start = performance.now()
    isCourtesy(text)
    isGreeting(text)
    isCourtesy(`${text.slice(0, 98)}x`)
    expect(performance.now() - start, unit).toBeLessThan(50)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isCourtesy(text) && isGreeting(text)).toBe(false)
    }),
  )
})
