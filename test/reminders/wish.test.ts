import { expect, it } from 'vitest'
import { noneOpen } from '../../src/text/admin.ts'
import { describeStores } from '../support/stores.ts'
import { closingOf, itemOf, pushOf } from '../support/weeks.ts'
import { begun, everybody, on, readBy, reminded, tell } from './week.ts'

function without(...names: readonly string[]): string[] {
  return everybody.filter((name) => !names.includes(name))
}

describeStores('a wish about reminders', (store) => {
  it.each(['别提醒', '不要提醒', '别再提醒我', 'no reminders', 'No more reminders.', 'stop reminders'])(
    '%s holds for good',
    async (words) => {
      const engine = await begun(store.db, { items: [itemOf(0), itemOf(1)] })
      await tell(engine, 'm5', on(24, '09:00'), words)
      await engine.at(on(25, '19:00'))
      expect(reminded(engine)).toEqual(without('m5'))
      await engine.at(closingOf(0))
      await engine.at(pushOf(1))
      await engine.at(new Date(on(25, '19:00').getTime() + 7 * 86_400_000))
      expect(
        engine.platform.sends.some(
          ({ to, message }) => to.id === 'm5' && 'text' in message && message.text.startsWith('第49期《'),
        ),
      ).toBe(false)
    },
  )

  it('may be said in the group after calling the bot, and is answered privately', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm5', on(24, '09:00'), '@八分钟 别提醒', { in: 'g2', mention: true })
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(without('m5'))
    expect(readBy(engine, 'm5')).toEqual([expect.stringContaining('以后不再提醒你')])
  })

  it('is nothing in a mixed group without calling it', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm5', on(24, '09:00'), '别提醒', { in: 'g2' })
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it('is taken back by another', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm5', on(24, '09:00'), '别提醒')
    await tell(engine, 'm5', on(24, '09:05'), '本周不提醒')
    await tell(engine, 'm6', on(24, '09:00'), 'no reminders')
    await tell(engine, 'm5', on(25, '09:00'), '恢复提醒')
    await tell(engine, 'm6', on(25, '09:00'), 'reminders on')
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(everybody)
  })

  it.each(['本周不提醒', '这周先不', 'not this week'])('%s holds for this issue alone', async (words) => {
    const engine = await begun(store.db, { items: [itemOf(0), itemOf(1)] })
    await tell(engine, 'm5', on(24, '09:00'), words)
    await engine.at(on(25, '19:00'))
    expect(reminded(engine)).toEqual(without('m5'))
    expect(readBy(engine, 'm5')).toEqual([expect.stringContaining('第48期')])
    await engine.at(pushOf(1))
    await engine.at(new Date(on(25, '19:00').getTime() + 7 * 86_400_000))
    expect(readBy(engine, 'm5')).toEqual([expect.anything(), expect.stringMatching(/^第49期《/u)])
  })

  it('that comes between the first and the second holds for the second', async () => {
    const engine = await begun(store.db)
    await engine.at(on(25, '19:00'))
    await tell(engine, 'm5', on(26, '09:00'), '别提醒')
    await engine.at(on(27, '19:00'))
    expect(reminded(engine).toSorted()).toEqual([...everybody, ...without('m5')].toSorted())
  })

  it('about this week is about nothing when nothing is open', async () => {
    const engine = await begun(store.db)
    await tell(engine, 'm5', on(30, '12:00'), '本周不提醒')
    expect(readBy(engine, 'm5')).toEqual([noneOpen('zh-CN')])
  })
})
