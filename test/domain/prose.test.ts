import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProse, isQuestion } from '../../src/domain/prose.ts'

describe('isProse', () => {
  it.each([
    '以前总觉得数据安全离自己很远。',
    'I nearly clicked on one of these last month.',
    '今天学到一招，https://example.org/a 这篇也讲得清楚。',
    'https://example.org/a这篇文章讲得真清楚明白',
    '先想一想，再动手去点开！😀',
  ])('%s', (text) => {
    expect(isProse(text, 10)).toBe(true)
  })

  it.each([
    ['too short', '挺好的。'],
    ['one letter over and over', '哈哈哈哈哈哈哈哈哈哈哈哈'],
    ['signs', '—————— ====== ###### ok'],
    ['faces', '👍👍👍👍👍👍👍👍👍👍👍👍'],
    ['a bare link', 'https://example.org/a/very/long/address'],
    ['control characters', '今天学到一招\u0000今天学到一招'],
    ['direction marks', '今天学到一招\u202e今天学到一招'],
    ['pasted matter', '今天学到一招了。'.repeat(700)],
  ])('not %s', (_, text) => {
    expect(isProse(text, 10)).toBe(false)
  })
})

describe('isQuestion', () => {
  it.each([
    '什么时候截止',
    '有没有人知道什么时候截止',
    '有人知道怎么补学',
    '怎么答题？',
    '第三题选哪个？',
    '请问在哪里看全文',
    '这个能不能补',
    '你知道怎么设置吗',
    '不知道怎么答题',
    '今天的学习内容大家都觉得怎么样啊，有没有人一起讨论一下这个问题？',
    'when does it close',
    'How do I answer',
    'is it open yet?',
    "don't know how to answer",
    'do you know what to do',
  ])('%s', (text) => {
    expect(isQuestion(text)).toBe(true)
  })

  it.each([
    '数据安全在身边',
    '终于知道怎么设置密码了',
    '学会了如何保护个人信息',
    '这才明白为什么要两步验证',
    'show me the way',
    'somewhat better now',
    'I learned how to do it',
    `以前总觉得数据安全离自己很远，看完才发现身边到处都是，下次扫码点餐我会先想一想为什么要手机号，可以不给就不给，你们说是不是这个道理？`,
    '',
  ])('not %j', (text) => {
    expect(isQuestion(text)).toBe(false)
  })
})

it('judges any text at all in a moment', () => {
  const units = ['。', '?', '怎么', 'how ', '\u0301', 'ﷺ', '👍', 'https://', '1']
  for (const unit of units) {
    const text = unit.repeat(65_536 / unit.length)
    const start = performance.now()
    isProse(text, 10)
    isQuestion(text)
    expect(performance.now() - start, unit).toBeLessThan(50)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, letters) => {
      expect(typeof isProse(text, letters)).toBe('boolean')
      expect(typeof isQuestion(text)).toBe('boolean')
    }),
  )
})
