import { describe, expect, it } from 'vitest'
import { useStore } from '../support/stores.ts'
import { branchesOf, ledgerOf, play, recordOf, toldTo } from './play.ts'

// Every expectation was worked out by hand from replay.md before the script was run.
const store = useStore('pglite')

describe('shares and comments', () => {
  it('are what was marked as a share, or said in reply to the bot or to a share', async () => {
    const result = await play(store, 'shares')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 5, streak 1',
      '  48 shared 1, commented 1, 0/4: took part, 5',
      '李强, 第一支部: 5, streak 1',
      '  48 shared 1, commented 1, 0/4: took part, 5',
      '张伟, 第一支部: 5, streak 1',
      '  48 shared 1, commented 1, finished, 0/4: took part, 5',
      '孙丽, 第二支部: 5, streak 1',
      '  48 shared 1, 0/4: took part, 5',
      '周涛, 第二支部: 5, streak 1',
      '  48 shared 1, commented 1, 0/4: took part, 5',
      '何建国, 第三支部: 5, streak 1',
      '  48 shared 2, finished, 0/4: took part, 5',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 3/3', '48 第二支部 2/2', '48 第三支部 1/1'])
    const order = ['王芳', '李强', '孙丽', '周涛', '何建国', '张伟']
    expect(ledgerOf(result)).toEqual(order.map((name) => `${name} 48 share 5`))
    expect(result).toMatchObject({ ignored: 3, unidentified: [], parked: [] })
  })
})

describe('answers', () => {
  it('count by when they were sent, the later step being the later one', async () => {
    const result = await play(store, 'answers')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 8, streak 1',
      '  48 1B 2AB 4个人资料, 3/4: took part, 8',
      '李强, 第一支部: 7, streak 1',
      '  48 2AC 3错 4个人信息, 2/4: took part, 7',
      '张伟, 第一支部: 8, streak 1',
      '  48 1B 2AB 3错, 3/4: took part, 8',
      '赵敏, 第一支部: 7, streak 1',
      '  48 1C 3错 4个人信息, 2/4: took part, 7',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 4/4'])
    expect(ledgerOf(result)).toEqual([
      ...['王芳', '李强', '张伟', '赵敏'].map((name) => `${name} 48 quiz 5`),
      '王芳 48 correct 3',
      '张伟 48 correct 3',
      '赵敏 48 correct 2',
      '李强 48 correct 2',
    ])
    expect(result).toMatchObject({ ignored: 4, unidentified: [], parked: [] })
  })

  it('of a form are recorded from the group and in private', async () => {
    const result = await play(store, 'forms')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 9, streak 1',
      '  48 1B 2AB 3错 4个人信息, 4/4: took part, 9',
      '李强, 第一支部: 11, streak 1',
      '  48 shared 1, finished, 2AB 3对, 1/4: took part, 11',
      '张伟, 第一支部: 5, streak 1',
      '  48 3对, 0/4: took part, 5',
      '孙丽, 第二支部: 6, streak 1',
      '  48 1A 2AC 3错, 1/4: took part, 6',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 3/3', '48 第二支部 1/1'])
    expect(ledgerOf(result)).toEqual([
      '王芳 48 quiz 5',
      '李强 48 quiz 5',
      '李强 48 share 5',
      '张伟 48 quiz 5',
      '孙丽 48 quiz 5',
      '王芳 48 correct 4',
      '李强 48 correct 1',
      '孙丽 48 correct 1',
    ])
    expect(result).toMatchObject({ ignored: 0, parked: [] })
    expect(result.unidentified).toMatchObject([{ account: '路人', in: 'form' }])
  })

  it('of a form that arrives twice are answered once', async () => {
    const result = await play(store, 'forms')
    expect(toldTo(result, '王芳').filter((text) => text.includes('1B、2AB'))).toHaveLength(1)
    const pushes = result.sent.filter(({ to, kind }) => to === 'form' && kind === 'card')
    expect(pushes).toMatchObject([{ actions: ['submit', 'finished'], replyTo: null }])
    expect(pushes[0]?.text).toContain('第48期')
  })

  it('in English are true and false, in a zone whose clock changes meanwhile', async () => {
    const result = await play(store, 'english')
    expect(recordOf(result)).toEqual([
      'Ann, North: 8, streak 1',
      '  7 1false 2an encrypted one 3AC, 3/3: took part, 8',
      'Bob, North: 10, streak 1',
      '  7 shared 1, finished, 3AB, 0/3: took part, 10',
    ])
    expect(ledgerOf(result)).toEqual(['Ann 7 quiz 5', 'Bob 7 share 5', 'Bob 7 quiz 5', 'Ann 7 correct 3'])
    const group = result.sent.filter(({ to }) => to === 'g').map(({ at }) => at)
    expect(group[0]).toBe('2026-10-30T09:30:00-04:00')
    expect(group).toContain('2026-11-02T22:00:00-05:00')
    expect(result).toMatchObject({ ignored: 0, unidentified: [], parked: [] })
  })
})
