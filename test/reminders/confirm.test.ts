import { expect, it } from 'vitest'
import { noneOpen } from '../../src/text/admin.ts'
import { startEngine } from '../support/engine.ts'
import { saying } from '../support/organisation.ts'
import { describeStores, useStore } from '../support/stores.ts'
import { begun, everybody, on, readBy, reminded, tell, words } from './week.ts'

const leading = [
  ['m5', 'b2'],
  ['m6', 'b2'],
  ['m6', 'b3'],
] as const
const off = { remind: 'off', leading }
const second = ['m6', 'm7', 'm8']

describeStores('a reminder by hand', (store) => {
  it('asks first and says how many, and goes to those missing in the own branch once it is confirmed', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm7', on(24, '09:00'), `分享：${words}`)
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    expect(readBy(engine, 'm5')).toEqual(['提醒第48期还没参加的2个人？回复「确认」就发。'])
    expect(reminded(engine)).toEqual([])
    await tell(engine, 'm5', on(24, '10:05'), '确认')
    expect(reminded(engine)).toEqual(['m6', 'm8'])
    expect(readBy(engine, 'm5').at(-1)).toBe('好，这就提醒2个人。')
  })

  it.each(['remind', '@八分钟 提醒'])(
    'by an admin goes to everybody missing but the admin: %s',
    async (said) => {
      const engine = await begun(store.db, off)
      const group = said.startsWith('@') ? { in: 'g1', mention: true } : undefined
      await tell(engine, 'm1', on(24, '10:00'), said, group)
      expect(readBy(engine, 'm1')).toEqual([expect.stringContaining('11个人')])
      await tell(engine, 'm1', on(24, '10:29'), 'yes')
      expect(reminded(engine)).toEqual(everybody.filter((name) => name !== 'm1'))
    },
  )

  it.each([
    ['half an hour has passed', '10:30', '确认', undefined],
    ['it is declined', '10:01', '不用', '好，不发。'],
    ['it is all right, which says nothing', '10:01', '好的', undefined],
    ['it is yes and something', '10:01', '确认一下人数', undefined],
  ])('does not go when %s', async (_, clock, answer, said) => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    await tell(engine, 'm5', on(24, clock), answer)
    expect(reminded(engine)).toEqual([])
    if (said) expect(readBy(engine, 'm5').at(-1)).toBe(said)
  })

  it('does not go when something else was said in between, or when it is confirmed in a group', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    await tell(engine, 'm5', on(24, '10:01'), '确认', { in: 'g2', mention: true })
    expect(reminded(engine)).toEqual([])
    await tell(engine, 'm5', on(24, '10:02'), '统计')
    await tell(engine, 'm5', on(24, '10:03'), '确认')
    expect(reminded(engine)).toEqual([])
  })

  it('goes once, however often it is confirmed', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    for (const clock of ['10:01', '10:02']) await tell(engine, 'm5', on(24, clock), '确认')
    expect(reminded(engine)).toEqual(second)
  })

  it('counts to the two that there are at most, and leaves alone who does not want any', async () => {
    const engine = await begun(store.db, { leading, remind: '0 19 * * *' })
    await tell(engine, 'm8', on(23, '10:00'), '别提醒')
    await tell(engine, 'm5', on(23, '11:00'), '提醒')
    await tell(engine, 'm5', on(23, '11:01'), '确认')
    expect(reminded(engine)).toEqual(['m6', 'm7'])
    await engine.at(on(23, '19:00'))
    expect(reminded(engine).filter((name) => second.includes(name))).toEqual(['m6', 'm7'])
    await engine.at(on(24, '19:00'))
    expect(reminded(engine).filter((name) => second.includes(name))).toEqual(['m6', 'm7', 'm6', 'm7'])
    await tell(engine, 'm5', on(26, '10:00'), '提醒')
    expect(readBy(engine, 'm5').at(-1)).toContain('现在没有可提醒的人')
  })

  it('says so when everybody has taken part, and when nothing is open', async () => {
    const engine = await begun(store.db, off)
    for (const name of ['m5', ...second]) await tell(engine, name, on(24, '09:00'), `分享：${words}`)
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    expect(readBy(engine, 'm5').at(-1)).toBe('第48期大家都参加了，不用提醒。')
    await tell(engine, 'm5', on(30, '10:00'), '提醒')
    expect(readBy(engine, 'm5').at(-1)).toBe(noneOpen('zh-CN'))
  })

  it('is not for members, and reaches no other branch once the right is gone', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm9', on(24, '10:00'), '提醒')
    await tell(engine, 'm9', on(24, '10:01'), '确认')
    await tell(engine, 'm5', on(24, '10:00'), '提醒')
    await store.db.deleteFrom('role_grant').where('role', '=', 'secretary').execute()
    await tell(engine, 'm5', on(24, '10:01'), '确认')
    expect(reminded(engine)).toEqual([])
  })

  it('in the evening says when it leaves, and leaves then', async () => {
    const engine = await begun(store.db, off)
    await tell(engine, 'm5', on(24, '22:00'), '提醒')
    expect(readBy(engine, 'm5')).toEqual([
      '提醒第48期还没参加的3个人？现在是安静时间，周三08:00发。回复「确认」就发。',
    ])
    await tell(engine, 'm5', on(24, '22:01'), '确认')
    expect(readBy(engine, 'm5').at(-1)).toBe('好，周三08:00提醒3个人。')
    expect(reminded(engine)).toEqual([])
    await engine.at(on(25, '08:00'))
    expect(reminded(engine)).toEqual(second)
  })
})

const server = useStore('postgres')

it('a reminder confirmed while the scheduled one is under way goes to each member once', async () => {
  const engine = await begun(server.db, { leading, remind: '0 10 * * 2' })
  await tell(engine, 'm5', on(24, '09:50'), '提醒')
  const other = startEngine(server.db, { adapters: [engine.platform] })
  other.clock.set(on(24, '10:00'))
  const yes = saying({ id: 'yes', from: 'm5', at: on(24, '10:00'), text: '确认' })
  await Promise.all([engine.at(on(24, '10:00')), other.receive([yes])])
  await Promise.all([engine.runDue(), other.runDue()])
  expect(reminded(engine).toSorted()).toEqual(everybody.toSorted())
})
