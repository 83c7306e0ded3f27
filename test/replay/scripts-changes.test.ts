import { describe, expect, it } from 'vitest'
import { describeStores, useStore } from '../support/stores.ts'
import { ledgerOf, play, toldTo } from './play.ts'

type Result = Awaited<ReturnType<typeof play>>

// The expectations were worked out by hand from the rules.
describeStores('messages that change', (store) => {
  it('count as they stand when the issue closes', async () => {
    const result = await play(store, 'changes')
    expect(issueOf(result, '王芳')).toMatchObject({ shares: 0, tookPart: false, points: 0 })
    expect(issueOf(result, '李强').quiz).toMatchObject({ answers: { 1: 'B', 3: '错' }, correct: 2 })
    expect(issueOf(result, '张伟')).toMatchObject({ shares: 1, comments: 0, points: 5 })
    expect(issueOf(result, '赵敏')).toMatchObject({ shares: 1, comments: 0, tookPart: true })
    expect(ledgerOf(result)).toEqual([
      '王芳 48 share 5',
      '王芳 48 share -5',
      '李强 48 quiz 5',
      '张伟 48 share 5',
      '赵敏 48 share 5',
      '李强 48 correct 2',
    ])
    expect(result).toMatchObject({ ignored: 2, parked: [] })
  })

  it('are told to their author alone, and the group never hears of what was taken back', async () => {
    const result = await play(store, 'changes')
    expect(toldTo(result, '王芳')).toContainEqual(expect.stringContaining('撤回'))
    const collected = result.sent.filter(({ to, text }) => to === 'g' && text.startsWith('记下了'))
    expect(collected.map(({ text }) => text)).toEqual(['记下了：张伟、赵敏的分享；另有1人答题。'])
  })
})

describeStores('messages that change more than once', (store) => {
  it('count as they stand, and every change is answered', async () => {
    const result = await play(store, 'edited-twice')
    expect(issueOf(result, '李强')).toMatchObject({
      shares: 1,
      quiz: { answers: { 1: 'B', 2: 'AB', 3: '错' } },
    })
    expect(issueOf(result, '陈静')).toMatchObject({ tookPart: false, quiz: { submitted: false } })
    const told = toldTo(result, '陈静').map((text) => text.slice(0, 6))
    expect(told.slice(0, 3)).toEqual(['记下了：1A', '记下了：1C', '你撤回了消息'])
  })

  it('give nobody who has left any right', async () => {
    const result = await play(store, 'edited-twice')
    expect(toldTo(result, '王芳')).toEqual([expect.stringContaining('只有')])
  })
})

describeStores('answers and a share in one message', (store) => {
  it('are both recorded, and what came before the push is told so', async () => {
    const result = await play(store, 'in-one')
    expect(issueOf(result, '王芳')).toMatchObject({
      shares: 1,
      quiz: { answers: { 1: 'B', 2: 'AB', 3: '错' } },
    })
    expect(issueOf(result, '周涛')).toMatchObject({ shares: 1, quiz: { answers: { 1: 'B', 2: 'AC' } } })
    expect(issueOf(result, '李强')).toMatchObject({ shares: 0, tookPart: false })
    expect(toldTo(result, '李强')).toEqual([expect.stringContaining('还没有推送')])
  })
})

const store = useStore('pglite')

describe('lateness and leave', () => {
  it('are recorded beside taking part, not as it', async () => {
    const result = await play(store, 'lateness')
    expect(issueOf(result, '李强')).toMatchObject({
      tookPart: false,
      shared: true,
      makeup: true,
      onTime: false,
      points: 0,
      quiz: { answers: { 1: 'B', 2: 'AB', 3: '错' } },
    })
    expect(issueOf(result, '王芳')).toMatchObject({
      tookPart: true,
      makeup: true,
      onTime: false,
      quiz: { answers: { 1: 'B', 2: 'AB' } },
    })
    expect(issueOf(result, '赵敏')).toMatchObject({ tookPart: false, makeup: true, shares: 1 })
    expect(issueOf(result, '张伟')).toMatchObject({ due: false, excused: true })
    expect(result.branches[0]).toMatchObject({ issueNo: 48, due: 3, participated: 1 })
  })

  it('leave is over when it ends, and taking part counts all the same', async () => {
    const result = await play(store, 'lateness')
    expect(issueOf(result, '李强', 49).quiz.answers).toEqual({ 1: 'A' })
    expect(issueOf(result, '张伟', 49)).toMatchObject({ due: true, excused: false, tookPart: false })
    expect(issueOf(result, '赵敏', 49)).toMatchObject({ due: true, excused: false, tookPart: true })
    expect(result.branches[1]).toMatchObject({ issueNo: 49, due: 4, participated: 2 })
    expect(toldTo(result, '张伟').at(-1)).toContain('现在不再记了')
  })
})

describe('corrections', () => {
  it('score everybody again and reverse what an issue that is taken down had earned', async () => {
    const result = await play(store, 'corrections')
    expect(ledgerOf(result)).toEqual([
      '李强 48 quiz 5',
      '张伟 48 quiz 5',
      '李强 48 correct 1',
      '张伟 48 correct 2',
      '李强 48 correct 1',
      '张伟 48 correct -1',
      '李强 49 share 5',
      '李强 49 share -5',
    ])
    expect(result.members.flatMap(({ issues }) => issues.map(({ issueNo }) => issueNo))).toEqual([48, 48, 48])
  })

  it('are said once in the group; a member who uses the words corrects the own answers', async () => {
    const result = await play(store, 'corrections')
    const group = result.sent.filter(({ to }) => to === 'g').map(({ text }) => text)
    expect(group.filter((text) => text.startsWith('更正'))).toHaveLength(1)
    expect(group.filter((text) => text.includes('撤下'))).toHaveLength(1)
    expect(group.filter((text) => text.includes('记下了'))).toEqual([])
    expect(toldTo(result, '李强').filter((text) => text.startsWith('记下了：1A'))).toHaveLength(2)
    expect(toldTo(result, '王芳').at(-1)).toContain('没有找到第50期')
  })
})

function issueOf({ members }: Result, name: string, issueNo = 48) {
  return members.find((member) => member.name === name)!.issues.find((issue) => issue.issueNo === issueNo)!
}
