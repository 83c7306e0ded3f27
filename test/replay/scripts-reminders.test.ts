import { expect, it } from 'vitest'
import { describeStores } from '../support/stores.ts'
import { play } from './play.ts'

describeStores('a script with reminders', (store) => {
  it('tells who was reminded and when, and how secretaries read of it', async () => {
    const { sent, deliveries } = await play(store, 'reminders')
    const dm = sent.filter(({ to }) => to.startsWith('dm:'))
    const told = dm.map(({ at, to, text }) => `${at.slice(5, 16)} ${to} ${text.split('\n')[0]}`)
    expect(told).toMatchInlineSnapshot(`
      [
        "11-24T10:00 dm:张伟 好，以后不再提醒你。内容照样推送到群里，想看就看。想要提醒时发「恢复提醒」。",
        "11-25T22:00 dm:赵敏 记下了：1B。第2、3、4题还没答，截止前都能改。",
        "11-27T08:00 dm:王芳 第48期《数据安全在身边》周日22:00截止，还有2天。",
        "11-27T08:00 dm:郑洁 第48期《数据安全在身边》周日22:00截止，还有2天。",
        "11-27T08:00 dm:孙丽 第48期《数据安全在身边》周日22:00截止，还有2天。",
        "11-27T09:00 dm:王芳 第48期周日22:00截止，到现在（名字只给你看）：",
        "11-27T09:00 dm:郑洁 第48期周日22:00截止，到现在（名字只给你看）：",
        "11-27T12:00 dm:王芳 第48期现在没有可提醒的人：提醒过的、不收提醒的、没绑定账号的都不打扰。",
        "11-27T12:00 dm:孙丽 好，第48期不提醒你了。",
        "11-28T08:00 dm:王芳 第48期《数据安全在身边》周日22:00截止，还有1天。",
        "11-28T08:00 dm:郑洁 第48期《数据安全在身边》周日22:00截止，还有1天。",
      ]
    `)
    const reminders = deliveries.filter(({ kind }) => kind === 'reminder')
    expect(reminders.map(({ to, issueNo, state }) => `${to} ${issueNo} ${state}`)).toMatchInlineSnapshot(`
      [
        "dm:王芳 48 sent",
        "dm:赵敏 48 dropped",
        "dm:郑洁 48 sent",
        "dm:孙丽 48 sent",
        "dm:王芳 48 sent",
        "dm:郑洁 48 sent",
      ]
    `)
  })
})
