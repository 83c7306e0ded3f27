import { expect, it } from 'vitest'
import { noneOpen } from '../../src/text/admin.ts'
import { startEngine } from '../support/engine.ts'
import { describeStores, useStore } from '../support/stores.ts'
import { begun, on, readBy, reminded, tell, words } from './week.ts'

const leading = [
  ['m5', 'b2'],
  ['m9', 'b2'],
  ['m9', 'b3'],
] as const
const off = { remind: 'off', leading }

describeStores('the digest', (store) => {
  it('comes to each secretary at nine on the last working day, once for all own branches', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm6', on(24, '09:00'), `分享：${words}`)
    await tell(engine, 'm10', on(24, '09:00'), `分享：${words}`)
    await engine.at(on(27, '08:59'))
    expect(readBy(engine, 'm5')).toEqual([])
    await engine.at(on(27, '09:00'))
    await engine.at(on(27, '09:30'))
    expect(readBy(engine, 'm5')).toMatchInlineSnapshot(`
      [
        "第48期周日22:00截止，到现在（名字只给你看）：
      b2：4人中1人参加，还没有记录的：m5、m7、m8
      想私下提醒他们，回「1」。",
      ]
    `)
    expect(readBy(engine, 'm9')).toMatchInlineSnapshot(`
      [
        "第48期周日22:00截止，到现在（名字只给你看）：
      1. b2：4人中1人参加，还没有记录的：m5、m7、m8
      2. b3：4人中1人参加，还没有记录的：m9、m11、m12
      想私下提醒哪个支部的人，回它前面的编号。",
      ]
    `)
    expect(readBy(engine, 'm12')).toEqual([])
    expect(readBy(engine, 'm1')).not.toContainEqual(expect.stringContaining('名字只给你看'))
  })

  it('tells of accounts in the own groups that nobody is known for', async () => {
    const engine = await begun(store.db, off)
    for (const [group, from] of [
      ['g2', 'wx-1'],
      ['g2', 'wx-2'],
      ['g3', 'wx-3'],
      ['g1', 'wx-9'],
    ] as const)
      await tell(engine, from, on(24, '09:00'), `分享：${words}`, { in: group, mention: true })
    await engine.at(on(27, '09:00'))
    expect(readBy(engine, 'm5').at(-1)).toContain('群里有2个账号还不知道是谁：wx-1、wx-2。')
    expect(readBy(engine, 'm9').at(-1)).toContain('群里有3个账号还不知道是谁：wx-1、wx-2、wx-3。')
  })

  it('is one line of good news when nobody is missing, and nothing when nobody is due', async () => {
    const engine = await begun(store.db, { ...off, leading: [...leading, ['m3', 'b1']] })
    for (const name of ['m5', 'm6', 'm7', 'm8']) await tell(engine, name, on(24, '09:00'), `分享：${words}`)
    for (const name of ['m1', 'm2', 'm3', 'm4']) await tell(engine, name, on(24, '09:00'), '学习请假 2周')
    const before = readBy(engine, 'm3').length
    await engine.at(on(27, '09:00'))
    expect(readBy(engine, 'm5').at(-1)).toBe('第48期，你这里4个人都参加了。')
    expect(readBy(engine, 'm3')).toHaveLength(before)
  })

  it('keeps to holidays, the hour that is set, and pauses of pushes do not stop it', async () => {
    const settings = { restDays: ['2026-11-26', '2026-11-27'], digestHour: 14 }
    const engine = await begun(store.db, { ...off, settings })
    await tell(engine, 'm1', on(24, '09:00'), '暂停推送')
    await engine.at(on(25, '13:59'))
    expect(readBy(engine, 'm5')).toEqual([])
    await engine.at(on(25, '14:00'))
    await engine.at(on(27, '15:00'))
    expect(readBy(engine, 'm5')).toHaveLength(1)
  })

  it('is made up for after a restart by day, waits at night for the morning, and is none once it has closed', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(27, '22:30'))
    expect(readBy(engine, 'm5')).toEqual([])
    const again = startEngine(store.db, { adapters: [engine.platform] })
    await again.at(on(28, '08:00'))
    await again.at(on(28, '09:00'))
    expect(readBy(engine, 'm5')).toHaveLength(1)
  })

  it('comes not at all when the program comes back after the closing', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(30, '08:30'))
    expect(readBy(engine, 'm5')).toEqual([])
  })

  it('comes again before a closing that was put off by days', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(27, '09:00'))
    await tell(engine, 'm1', on(27, '10:00'), '延期 3天')
    await engine.at(new Date('2026-12-01T01:00:00Z'))
    expect(readBy(engine, 'm5')).toHaveLength(2)
  })
})

describeStores('a number after the digest', (store) => {
  it('offers to remind those missing in that branch, again and again', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm10', on(24, '09:00'), `分享：${words}`)
    await engine.at(on(27, '09:00'))
    await tell(engine, 'm9', on(27, '10:00'), '2')
    expect(readBy(engine, 'm9').at(-1)).toBe('提醒b3第48期还没参加的2个人？回复「确认」就发。')
    await tell(engine, 'm9', on(27, '10:01'), '确认')
    expect(reminded(engine)).toEqual(['m11', 'm12'])
    await tell(engine, 'm9', on(27, '10:02'), '1.')
    expect(readBy(engine, 'm9').at(-1)).toBe('提醒b2第48期还没参加的4个人？回复「确认」就发。')
    await tell(engine, 'm9', on(27, '10:03'), '不用')
    await tell(engine, 'm9', on(27, '10:04'), '1')
    await tell(engine, 'm9', on(27, '10:05'), 'yes')
    expect(reminded(engine)).toEqual(['m11', 'm12', 'm5', 'm6', 'm7', 'm8'])
  })

  it('of the only branch is 1, and holds while other things are said', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(27, '09:00'))
    await tell(engine, 'm5', on(27, '10:00'), '统计')
    await tell(engine, 'm5', on(27, '10:01'), `分享：${words}`)
    await tell(engine, 'm5', on(28, '10:00'), '1')
    expect(readBy(engine, 'm5').at(-1)).toBe('提醒第48期还没参加的3个人？回复「确认」就发。')
  })

  it('that names no line reminds nobody, and nothing is left of it after the closing', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(27, '09:00'))
    await tell(engine, 'm5', on(27, '10:00'), '2')
    await tell(engine, 'm5', on(27, '10:01'), '确认')
    expect(reminded(engine)).toEqual([])
    await tell(engine, 'm9', on(29, '22:30'), '1')
    expect(readBy(engine, 'm9').at(-1)).toBe(noneOpen('zh-CN'))
  })

  it('takes no place from a question that waits for its answer', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm5', on(27, '08:50'), '分享')
    await engine.at(on(27, '09:00'))
    expect(readBy(engine, 'm5').at(-1)).toContain('发「提醒」')
    await tell(engine, 'm5', on(27, '09:05'), words)
    expect(await store.db.selectFrom('share').select('on_time').execute()).toHaveLength(1)
  })

  it('is not taken for one when it answers a question', async () => {
    const engine = await begun(store.db, off)
    await engine.at(on(27, '09:00'))
    await tell(engine, 'm5', on(27, '10:00'), '1B')
    expect(await store.db.selectFrom('answer').select('value').execute()).toEqual([{ value: 'B' }])
  })
})

const server = useStore('postgres')

it('several processes tell each secretary once', async () => {
  const engine = await begun(server.db, off)
  const engines = [1, 2, 3].map(() => startEngine(server.db, { adapters: [engine.platform] }))
  await Promise.all(engines.map((each) => each.at(on(27, '09:00'))))
  const digests = engine.platform.sends.filter(({ to }) => to.id === 'm5' || to.id === 'm9')
  expect(digests.map(({ to }) => to.id).toSorted()).toEqual(['m5', 'm9'])
})
