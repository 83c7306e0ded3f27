import type { Locale } from '../domain/locale.ts'

/** One step of the first minute: what is typed for the visitor, and what it shows. */
export interface TourStep {
  readonly why: string
  readonly lines: readonly string[]
}

const zh: readonly TourStep[] = [
  { why: '把时间拨到周一上午九点，第48期推送到三个群。', lines: ['/到 周一 09:00'] },
  {
    why: '王芳在群里说一句自己的想法。机器人不会马上插话。',
    lines: ['分享：上周扫码点餐也是先要手机号，我要了一份纸质菜单，原来开口问一句就行。'],
  },
  { why: '李强私聊机器人答题。私聊里马上有回音，群里看不到。', lines: ['/我是 李强', '/私聊', '1B 2AB 3对'] },
  { why: '群里安静了十分钟，机器人只说一句，一起记下。', lines: ['/过 10分钟'] },
  {
    why: '到周日晚上截止。周五书记各自私下收到本支部的情况；截止时群里看到有多少人参加，还有答案和解析。',
    lines: ['/到 周日 22:00'],
  },
  { why: '最后看看记录。平时只有书记和管理员能看到自己那部分。', lines: ['/看'] },
]

const en: readonly TourStep[] = [
  {
    why: 'Move the clock to Monday morning, nine o’clock: issue 12 goes to three groups.',
    lines: ['/to Monday 09:00'],
  },
  {
    why: 'Hannah shares a thought in the group. The bot does not jump in.',
    lines: [
      'share: I nearly clicked on one of these last month. Typing the address myself took ten seconds.',
    ],
  },
  {
    why: 'Omar answers the questions in private. There the reply is immediate, and the group sees nothing.',
    lines: ['/as Omar Haddad', '/dm', '1B 2AC 3 true'],
  },
  {
    why: 'After ten quiet minutes the bot says one line in the group for everything it noted.',
    lines: ['/wait 10m'],
  },
  {
    why: 'On to Sunday evening. On Friday team leads hear in private how their team stands, and Omar, the admin, that next week has no item yet. At the end the group sees how many took part, the answers, and why.',
    lines: ['/to Sunday 22:00'],
  },
  {
    why: 'Last, the record. In real life team leads and admins see only their own part of it.',
    lines: ['/record'],
  },
]

/** The tour through one week of the demo organisation. */
export function tour(locale: Locale): readonly TourStep[] {
  return locale === 'zh-CN' ? zh : en
}
