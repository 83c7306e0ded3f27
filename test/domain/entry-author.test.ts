import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorOf } from '../../src/domain/entry-author.ts'
import type { MemberId } from '../../src/domain/ids.ts'
import { nameBook } from '../../src/domain/name-book.ts'
import { anyText } from '../fixtures/answers/messages.ts'

const person = (id: string, name: string, branch: string, here = true) => ({
  memberId: id as MemberId,
  name,
  branch,
  here,
})

const people = [
  person('wang', '王芳', '第一支部'),
  person('li', '李强', '第一支部'),
  person('feifei', '王芳菲', '第二党支部', false),
  person('zhao', '赵敏', '第二党支部', false),
  person('chen-1', '陈静', '第一支部'),
  person('chen-2', '陈静', '第三支部'),
  person('liu-1', '刘洁', '第一支部'),
  person('liu-2', '刘洁', '第二党支部', false),
  person('sun-1', '孙丽', '第二党支部', false),
  person('sun-2', '孙丽', '第四支部', false),
  person('ann', 'Ann', 'Finance'),
  person('price', 'Hannah Price', 'Finance'),
  person('m1', 'm1', 'b1'),
  person('m12', 'm12', 'b1'),
]
const book = nameBook(people)

const told = '先问一句再扫码'

describe('an entry of a list is tied to a member', () => {
  it.each([
    ['王芳 ', 'wang'],
    ['王芳：', 'wang'],
    ['王芳: ', 'wang'],
    ['王芳，', 'wang'],
    ['王芳-', 'wang'],
    ['王芳——', 'wang'],
    ['王芳\n', 'wang'],
    ['王芳', 'wang'],
    ['王　芳 ', 'wang'],
    ['王芳同志：', 'wang'],
    ['王芳书记 ', 'wang'],
    ['【王芳】', 'wang'],
    ['🌸王芳 ', 'wang'],
    ['王芳（第一支部）', 'wang'],
    ['王芳(第一支部)：', 'wang'],
    ['王芳-一支部 ', 'wang'],
    ['王芳 第一支部：', 'wang'],
    ['王芳-财务部 ', 'wang'],
    ['一支部-王芳：', 'wang'],
    ['第一支部王芳 ', 'wang'],
    ['[第一支部] 王芳 ', 'wang'],
    ['财务部-王芳 ', 'wang'],
    ['王芳的分享：', 'wang'],
    ['王芳心得：', 'wang'],
    ['王芳菲 ', 'feifei'],
    ['王芳菲', 'feifei'],
    ['赵敏：', 'zhao'],
    ['赵敏（二支部）', 'zhao'],
    ['陈静（第三支部）', 'chen-2'],
    ['第一支部 陈静：', 'chen-1'],
    ['刘洁 ', 'liu-1'],
    ['刘洁（第二支部）', 'liu-2'],
    ['m1 ', 'm1'],
    ['m12 ', 'm12'],
    ['M12：', 'm12'],
    ['Ann: ', 'ann'],
    ['hannah price, ', 'price'],
  ])('by %j', (name, memberId) => {
    expect(authorOf(`${name}${told}`, book)).toEqual({ kind: 'tied', memberId, content: told })
  })

  it('also with a name alone, and with another name in what is said', () => {
    expect(authorOf('王芳', book)).toEqual({ kind: 'tied', memberId: 'wang', content: '' })
    expect(authorOf('王芳：李强说得对', book)).toMatchObject({ memberId: 'wang', content: '李强说得对' })
    expect(authorOf('王芳 李强说得对', book)).toMatchObject({ memberId: 'wang', content: '李强说得对' })
  })
})

describe('an entry of a list is tied to nobody', () => {
  it.each([
    ['小芳 ', '小芳', told],
    ['小芳：', '小芳', told],
    ['王芳芳 ', '王芳芳', told],
    ['王芳妈妈 ', '王芳妈妈', told],
    ['王芳妈妈', '', `王芳妈妈${told}`],
    ['王芳、李强 ', '王芳、李强', told],
    ['王芳和李强：', '王芳和李强', told],
    ['王芳代李强：', '王芳代李强', told],
    ['王芳 李强：', '王芳', `李强：${told}`],
    ['王芳（第二支部）', '王芳', told],
    ['陈静 ', '陈静', told],
    ['陈静', '陈静', told],
    ['孙丽：', '孙丽', told],
    ['@王芳 ', '@王芳', told],
    ['m13 ', 'm13', told],
    ['Anna: ', 'Anna', told],
    ['Ann-Marie: ', 'Ann-Marie', told],
    ['我在办公室 王芳也', '我在办公室', `王芳也${told}`],
    ['', '', told],
  ])('by %j, and goes by %j', (name, called, content) => {
    expect(authorOf(`${name}${told}`, book)).toMatchObject({ kind: 'untied', name: called, content })
  })

  it('where nobody is known', () => {
    expect(authorOf(`王芳 ${told}`, nameBook([]))).toMatchObject({
      kind: 'untied',
      name: '王芳',
      named: false,
    })
  })
})

describe('any entry', () => {
  const parts = fc.constantFrom(
    '王芳',
    '李强',
    '陈静',
    'Ann',
    ' ',
    '：',
    '、',
    '和',
    '（',
    '）',
    '第一支部',
    '的',
    '分享',
    '-',
    '\n',
    '🌸',
    '今天学到',
  )
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
    anyText,
    fc.string({ unit: 'binary' }),
  )

  it('is split without failing; what it says stands at its end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { content } = authorOf(text, book)
        expect(text.trimEnd().endsWith(content)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never tied to somebody whose name does not stand in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const author = authorOf(text, book)
        if (author.kind !== 'tied') return
        const name = people.find(({ memberId }) => memberId === author.memberId)!.name
        expect(text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')).toContain(
          name.toLowerCase().replace(' ', ''),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
