import { expect, it } from 'vitest'
import type { SendResult } from '../../src/chat/adapter.ts'
import { startEngine } from '../support/engine.ts'
import { hour, item, saying } from '../support/organisation.ts'
import { scriptedAdapter, sent, wordsOf } from '../support/scripted-adapter.ts'
import { describeStores, useStore } from '../support/stores.ts'
import { begun, everybody, isReminder, on, readBy, reminded, reminderStates, tell, words } from './week.ts'

describeStores('reminders', (store) => {
  it('go in private to those missing only, twice at most, and end when the issue does', async () => {
    const engine = await begun(store.db, { remind: '0 19 * * *' })
    await tell(engine, 'm3', on(23, '10:00'), `分享：${words}`)
    await tell(engine, 'm4', on(23, '10:05'), '1B')
    const missing = everybody.filter((name) => name !== 'm3' && name !== 'm4')
    await engine.at(on(23, '18:59'))
    expect(reminded(engine)).toEqual([])
    await engine.at(on(23, '19:00'))
    expect(reminded(engine)).toEqual(missing)
    await tell(engine, 'm5', on(24, '08:30'), `分享：${words}`)
    await engine.at(on(24, '19:00'))
    expect(reminded(engine)).toEqual([...missing, ...missing.filter((name) => name !== 'm5')])
    for (const day of [25, 26, 27, 28, 29]) await engine.at(on(day, '19:00'))
    expect(reminded(engine)).toHaveLength(19)
    expect(engine.platform.sends.filter(({ to }) => to.kind === 'group')).toHaveLength(3)
  })

  it('say the title, the time left, how to take part, and how to be left in peace', async () => {
    const engine = await begun(store.db)
    await engine.at(on(25, '19:00'))
    await engine.at(on(27, '19:00'))
    expect(readBy(engine, 'm7')).toMatchInlineSnapshot(`
      [
        "第48期《扫码点餐，要不要先给手机号》周日22:00截止，还有4天。
      发「本期」看全文，想到什么直接回我一两句，或者发「答题」做小题。
      这周不方便，回「本周不提醒」；以后都不用提醒，回「别提醒」。",
        "第48期《扫码点餐，要不要先给手机号》周日22:00截止，还有2天。
      发「本期」看全文，想到什么直接回我一两句，或者发「答题」做小题。
      这期不再提醒了。以后都不用提醒，回「别提醒」。",
      ]
    `)
  })

  it('are off unless they are set', async () => {
    const engine = await begun(store.db, { remind: 'off' })
    for (const day of [24, 25, 26, 27, 28, 29]) await engine.at(on(day, '19:00'))
    expect(reminded(engine)).toEqual([])
  })

  it('go on while pushes are paused, for the issue that is open', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm1', on(24, '09:00'), '暂停推送')
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it('leave out who is on leave, who has left, and who has no account', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm9', on(24, '09:00'), '学习请假 2周')
    await store.db
      .updateTable('membership')
      .set({ valid_to: on(24, '12:00') })
      .where('member_id', '=', store.db.selectFrom('member').where('name', '=', 'm10').select('id'))
      .execute()
    await store.db.deleteFrom('identity').where('external_id', '=', 'm11').execute()
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(everybody.filter((name) => !['m9', 'm10', 'm11'].includes(name)))
  })

  it('are none where a platform knows no private way', async () => {
    const platform = scriptedAdapter({ capabilities: { privateReply: false } })
    const engine = await begun(store.db, { platform })
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual([])
  })

  it('find the account that can be written to', async () => {
    const engine = await begun(store.db)
    const mute = scriptedAdapter({ platform: 'aaa-mute', capabilities: { privateReply: false } })
    await store.db
      .updateTable('identity')
      .set({ platform: 'aaa-mute' })
      .where('external_id', '=', 'm5')
      .execute()
    const both = startEngine(store.db, { adapters: [engine.platform, mute] })
    await both.at(on(25, '19:00'))
    expect(mute.sends).toEqual([])
    expect(reminded(engine)).toEqual(everybody.filter((name) => name !== 'm5'))
  })
})

describeStores('a reminder that falls into the night', (store) => {
  const remind = '30 21 * * 3'

  it('waits for the morning, and goes only to those still missing then', async () => {
    const engine = await begun(store.db, { remind })
    await engine.at(on(25, '21:30'))
    expect(reminded(engine)).toEqual([])
    await tell(engine, 'm5', on(25, '23:00'), `分享：${words}`)
    await tell(engine, 'm6', on(25, '23:10'), '本周不提醒')
    await tell(engine, 'm7', on(25, '23:20'), '别提醒')
    await tell(engine, 'm8', on(25, '23:30'), '学习请假 2周')
    expect(await engine.nextDue()).toEqual(on(26, '08:00'))
    await engine.at(on(26, '08:00'))
    expect(reminded(engine)).toEqual(everybody.filter((name) => !['m5', 'm6', 'm7', 'm8'].includes(name)))
    expect((await reminderStates(store.db)).filter((state) => state === 'dropped')).toHaveLength(4)
  })

  it('does not hold up what is said to the member meanwhile', async () => {
    const engine = await begun(store.db, { remind })
    await engine.at(on(25, '21:30'))
    await tell(engine, 'm5', on(25, '22:00'), '帮助')
    expect(readBy(engine, 'm5')).toHaveLength(1)
  })

  it('is none after the closing, and none once it was closed by hand or taken down', async () => {
    const engine = await begun(store.db, { remind: '30 21 * * 0,3' })
    await engine.at(on(25, '21:30'))
    await tell(engine, 'm1', on(25, '22:00'), '结束本期')
    await engine.at(on(26, '08:00'))
    await engine.at(on(29, '21:30'))
    await engine.at(on(30, '08:00'))
    expect(reminded(engine)).toEqual([])
    expect(new Set(await reminderStates(store.db))).toEqual(new Set(['dropped']))
  })

  it('is forgotten with an issue that is taken down', async () => {
    const engine = await begun(store.db, { remind })
    await engine.at(on(25, '21:30'))
    await tell(engine, 'm1', on(25, '22:00'), '撤下 48')
    await engine.at(on(26, '08:00'))
    expect(reminded(engine)).toEqual([])
  })

  it('is told by the clock of the zone, in the night in which it is put forward', async () => {
    const zone = { timezone: 'America/New_York', remind: '30 21 * * 6' }
    const engine = await begun(store.db, { ...zone, items: [{ ...item, week: '2027-03-08' }] })
    await engine.at(new Date('2027-03-08T14:00:00Z'))
    await engine.at(new Date('2027-03-14T02:30:00Z'))
    expect(await engine.nextDue()).toEqual(new Date('2027-03-14T12:00:00Z'))
    expect(reminded(engine)).toEqual([])
    await engine.at(new Date('2027-03-14T12:00:00Z'))
    expect(reminded(engine)).toEqual(everybody)
  })
})

describeStores('reminders of a program that was down', (store) => {
  it('are made up for, once, in the daytime', async () => {
    const engine = await begun(store.db, { remind: '0 19 * * 2,3' })
    await engine.at(on(25, '20:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it('wait for the morning if it comes back at night', async () => {
    const engine = await begun(store.db)
    await engine.at(on(25, '23:00'))
    expect(reminded(engine)).toEqual([])
    const restarted = startEngine(store.db, { adapters: [engine.platform] })
    await restarted.at(on(26, '07:59'))
    expect(reminded(engine)).toEqual([])
    await restarted.at(on(26, '08:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it('that were planned wait on if it is down in the morning, too', async () => {
    const engine = await begun(store.db, { remind: '30 21 * * 3' })
    await engine.at(on(25, '21:30'))
    await engine.at(on(26, '22:00'))
    expect(reminded(engine)).toEqual([])
    await engine.at(on(27, '08:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it('are no more once the issue has closed', async () => {
    const engine = await begun(store.db)
    await engine.at(on(30, '08:30'))
    expect(reminded(engine)).toEqual([])
  })
})

describeStores('a reminder that cannot be sent', (store) => {
  const failing = (until: number) =>
    scriptedAdapter({
      send: ({ message, nth }): SendResult =>
        isReminder(message.t === 'text' ? message.text : '') && nth < until
          ? { kind: 'retry', detail: 'down' }
          : sent(nth),
    })

  it('is tried again by day, with the time that is left then', async () => {
    const engine = await begun(store.db, { platform: failing(16) })
    await engine.at(on(25, '19:00'))
    const share = saying({ id: 's', from: 'm12', at: on(25, '19:00'), text: `分享：${words}` })
    await engine.receive([share])
    await engine.at(on(25, '19:30'))
    const last = new Map(engine.platform.sends.map((call) => [call.key, call.to.id]))
    expect(new Set(last.values())).toEqual(new Set([...everybody, 'g1', 'g2', 'g3']))
    expect((await reminderStates(store.db)).filter((state) => state === 'sent')).toHaveLength(11)
    expect((await reminderStates(store.db)).filter((state) => state === 'dropped')).toHaveLength(1)
  })

  it('is given up at night', async () => {
    const engine = await begun(store.db, { remind: '55 20 * * 3', platform: failing(1000) })
    await engine.at(on(25, '20:55'))
    for (let at = on(25, '20:56'); at < on(26, '09:00'); at = new Date(at.getTime() + hour / 4))
      await engine.at(at)
    expect(new Set(await reminderStates(store.db))).toEqual(new Set(['dropped']))
  })
})

const server = useStore('postgres')

it('several processes that tick at the same moment remind everybody once', async () => {
  const { platform } = await begun(server.db)
  const engines = [1, 2, 3].map(() => startEngine(server.db, { adapters: [platform] }))
  for (const at of [on(25, '19:00'), on(27, '19:00')])
    await Promise.all(engines.map((engine) => engine.at(at)))
  const calls = platform.sends.filter((call) => isReminder(wordsOf(call)))
  expect(calls.map(({ to }) => to.id).toSorted()).toEqual([...everybody, ...everybody].toSorted())
  expect(new Set(calls.map(({ key }) => key)).size).toBe(24)
})

it('somebody who takes part while reminders are decided is reminded or not, and nothing is lost', async () => {
  const engine = await begun(server.db)
  const other = startEngine(server.db, { adapters: [engine.platform] })
  other.clock.set(on(25, '19:00'))
  const share = saying({ id: 's', from: 'm5', at: on(25, '19:00'), text: `分享：${words}` })
  await Promise.all([engine.at(on(25, '19:00')), other.receive([share])])
  expect(new Set(reminded(engine)).size).toBe(reminded(engine).length)
  expect(await server.db.selectFrom('share').select('on_time').execute()).toEqual([{ on_time: true }])
})
