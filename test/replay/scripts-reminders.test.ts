import { expect, it } from 'vitest'
import { describeStores } from '../support/stores.ts'
import { play } from './play.ts'

describeStores('a script with reminders', (store) => {
  it('tells who was reminded and when, and how secretaries read of it', async () => {
    const { sent, deliveries } = await play(store, 'reminders')
    const dm = sent.filter(({ to }) => to.startsWith('dm:'))
    const told = dm.map(({ at, to, text }) => `${at.slice(5, 16)} ${to} ${text.split('\n')[0]}`)
    expect(told).toMatchInlineSnapshot()
    const reminders = deliveries.filter(({ kind }) => kind === 'reminder')
    expect(reminders.map(({ to, issueNo, state }) => `${to} ${issueNo} ${state}`)).toMatchInlineSnapshot()
  })
})
