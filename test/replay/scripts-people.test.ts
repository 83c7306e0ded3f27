import { describe, expect, it } from 'vitest'
import { useStore } from '../support/stores.ts'
import { branchesOf, groupDeliveriesOf, ledgerOf, play, recordOf, toldTo } from './play.ts'

// Every expectation was worked out by hand from replay.md before the script was run.
const store = useStore('pglite')

describe('who is due', () => {
  it('is who belonged to the branch when the issue was pushed, at that very moment too', async () => {
    const result = await play(store, 'people')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 0, streak 0',
      '  48 0/4: no, 0',
      '  49 0/4: no, 0',
      '李强, 第一支部: 5, streak 1',
      '  48 shared 1, 0/4: took part, 5',
      '张伟, 第二支部: 9, streak 1',
      '  49 1B 2AB 3错 4个人信息, 4/4: took part, 9',
      '孙丽, 第一支部: 6, streak 0',
      '  48 3错, 1/4: took part, 6',
      '  49 0/4: no, 0',
      '周涛, 第二支部: 6, streak 1',
      '  49 1B, 1/4: took part, 6',
      '吴倩, 第二支部: 6, streak 0',
      '  48 3错, 1/4: took part, 6',
      '  49 0/4: no, 0',
      '郑洁, 第一支部: 6, streak 0',
      '  48 1B, 1/4: took part, 6',
      '  49 0/4: no, 0',
      '赵敏, 第一支部: 7, streak 0',
      '  49 0/4: no, 0',
    ])
    expect(branchesOf(result)).toEqual([
      '48 第一支部 2/3',
      '48 第二支部 2/2',
      '49 第一支部 0/4',
      '49 第二支部 2/3',
    ])
    expect(ledgerOf(result)).toEqual([
      '赵敏 48 quiz 5',
      '李强 48 share 5',
      '郑洁 48 quiz 5',
      '吴倩 48 quiz 5',
      '孙丽 48 quiz 5',
      '孙丽 48 correct 1',
      '吴倩 48 correct 1',
      '郑洁 48 correct 1',
      '赵敏 48 correct 2',
      '张伟 49 quiz 5',
      '周涛 49 quiz 5',
      '张伟 49 correct 4',
      '周涛 49 correct 1',
    ])
  })
})

describe('accounts', () => {
  it('of one person make one record, and those of nobody are asked about once each', async () => {
    const result = await play(store, 'accounts')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 12, streak 1',
      '  48 shared 2, 1B 2AB, 2/4: took part, 12',
      '李强, 第一支部: 6, streak 1',
      '  48 finished, 4个人信息, 1/4: took part, 6',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 2/2'])
    expect(ledgerOf(result)).toEqual([
      '王芳 48 quiz 5',
      '王芳 48 share 5',
      '李强 48 quiz 5',
      '王芳 48 correct 2',
      '李强 48 correct 1',
    ])
    expect(result.unidentified).toEqual([
      { account: '云淡风轻', in: 'g', text: '分享：我还不在名册里，先说一句试试看' },
      { account: '李强@lark', in: 'g', text: '3错' },
    ])
    expect(result).toMatchObject({ ignored: 1, parked: [] })
  })
})

describe('the programme by hand', () => {
  it('is run by admins alone', async () => {
    const result = await play(store, 'admin')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 0, streak 0',
      '  48 0/4: no, 0',
      '  49 0/4: no, 0',
      '李强, 第一支部: 12, streak 2',
      '  48 1B 2AB, 2/4: took part, 7',
      '  49 shared 1, 0/4: took part, 5',
      '陈静, 第一支部: 0, streak 0',
      '  48 0/4: no, 0',
      '  49 0/4: no, 0',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 1/3', '49 第一支部 1/3'])
    expect(ledgerOf(result)).toEqual(['李强 48 quiz 5', '李强 48 correct 2', '李强 49 share 5'])
    const pushesAndClosings = groupDeliveriesOf(result).filter((line) => /push|closing/.test(line))
    expect(pushesAndClosings).toEqual(['g push 48 sent 1', 'g closing 48 sent 1', 'g push 49 sent 1'])
    expect(toldTo(result, '王芳').filter((text) => text.includes('管理员'))).toHaveLength(3)
    expect(toldTo(result, '李强').filter((text) => text.includes('管理员'))).toHaveLength(2)
    expect(result).toMatchObject({ ignored: 0, parked: [] })
  })
})

describe('sending', () => {
  it('is tried again after failing, across a restart, and leaves the window where it was', async () => {
    const result = await play(store, 'sending')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 5, streak 1',
      '  48 1B, 1/4: took part, 5',
      '孙丽, 第二支部: 5, streak 1',
      '  48 shared 1, 0/4: took part, 5',
    ])
    expect(groupDeliveriesOf(result)).toEqual([
      'g1 push 48 sent 4',
      'g2 push 48 sent 1',
      'g2 collected null sent 2',
    ])
    const arrived = result.sent.filter(({ to }) => to === 'g1').map(({ at }) => at)
    expect(arrived).toHaveLength(1)
    expect(arrived[0]! > '2026-11-23T09:00:10' && arrived[0]! < '2026-11-23T09:10:00').toBe(true)
  })
})

describe('rooms and settings', () => {
  it('push to every group of a branch once, and count by the settings', async () => {
    const result = await play(store, 'rooms')
    expect(recordOf(result)).toEqual([
      '王芳, 第一支部: 11, streak 1',
      '  48 shared 1, 1A 2AB, 1/4: took part, 11',
      '李强, 第二支部: 7, streak 1',
      '  48 finished, 1A, 0/4: took part, 7',
    ])
    expect(branchesOf(result)).toEqual(['48 第一支部 1/1', '48 第二支部 1/1', '48 新支部 0/0'])
    expect(ledgerOf(result)).toEqual([
      '李强 48 finish 2',
      '王芳 48 share 5',
      '王芳 48 quiz 5',
      '李强 48 quiz 5',
      '王芳 48 correct 1',
    ])
    const pushes = groupDeliveriesOf(result).filter((line) => line.includes('push'))
    expect(pushes).toEqual(['a', 'b', 'd', 'e'].map((group) => `${group} push 48 sent 1`))
    expect(result).toMatchObject({ ignored: 1, unidentified: [], parked: [] })
  })

  it('may be left to the defaults', async () => {
    const result = await play(store, 'least')
    expect(recordOf(result)).toEqual(['王芳, 第一支部: 5, streak 1', '  48 shared 1, 0/4: took part, 5'])
    expect(result.sent[0]).toMatchObject({ at: '2026-11-23T09:00:00+08:00', to: 'g', kind: 'text' })
  })
})
