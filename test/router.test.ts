import { describe, expect, it } from 'vitest'
import { cardKey } from '../src/domain/card-key.ts'
import type { ActivityId, ShareId } from '../src/domain/ids.ts'
import { type OpenActivity, type RouteFacts, route } from '../src/router.ts'
import { quizzes } from './fixtures/answers/quizzes.ts'
import { brief } from './fixtures/router/brief.ts'
import { action, edit, message, recall } from './fixtures/router/events.ts'

const questions = quizzes.mixed!
const now48: OpenActivity = { id: 'a48' as ActivityId, issueNo: 48, questions }
const now49: OpenActivity = { id: 'a49' as ActivityId, issueNo: 49, questions: [] }
const shared = '以前总觉得数据安全离自己很远，看完才发现身边到处都是。'
const none = {
  activities: [now48],
  lastClosed: undefined,
  toMakeUp: [],
  repliesTo: undefined,
  brought: false,
  isAdmin: false,
  prompt: undefined,
  shareMinLetters: 10,
} satisfies Partial<RouteFacts>

const mixed: RouteFacts = { ...none, chat: { kind: 'group', use: 'mixed' } }
const study: RouteFacts = { ...none, chat: { kind: 'group', use: 'study' } }
const dm: RouteFacts = { ...none, chat: { kind: 'dm', use: 'mixed' } }
const toBot = { kind: 'bot', activityId: now48.id } as const
const toShare = { kind: 'share', shareId: 's1' as ShareId, activityId: now48.id } as const
const closed = { activities: [], lastClosed: now48 }

const said = (text: string, facts: RouteFacts, called = false) => brief(route(message(text, called), facts))

describe('a message means, by the use of the chat', () => {
  /** What it means said openly in a mixed group, after calling the bot there, in a study group, privately. */
  it.each([
    ['吃饭了吗', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['今天5点开会', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['哈哈', 'ignore', 'quiet', 'ignore', 'quiet'],
    ['👍', 'ignore', 'quiet', 'ignore', 'quiet'],
    ['收到，谢谢！', 'ignore', 'quiet', 'ignore', 'quiet'],
    ['你好', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['', 'ignore', 'quiet', 'ignore', 'quiet'],
    [shared, 'ignore', `share a48: ${shared}`, 'ignore', `share a48: ${shared}`],
    ['长'.repeat(201), 'ignore', 'quiet', 'ignore', 'quiet'],
    ['这期什么时候截止来着，有没有人知道', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['分享：学到一招', ...all('share a48: 学到一招')],
    ['#分享 学到一招', ...all('share a48: 学到一招')],
    ['【分享】学到一招', ...all('share a48: 学到一招')],
    ['第48期分享：学到一招', ...all('share a48: 学到一招')],
    ['第47期分享：学到一招', ...all('late')],
    ['分享 学到一招', 'ignore', 'share a48: 学到一招', 'share a48: 学到一招', 'share a48: 学到一招'],
    ['分享一个停车的地方', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['1A 2BC 3对', ...all('answers a48: 1A 2BC 3true')],
    ['第三题选哪个？', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['A股又跌了', 'ignore', 'unclear', 'ignore', 'unclear'],
    ['读完了', 'ignore', 'finish a48', 'finish a48', 'finish a48'],
    ['读完', 'ignore', 'finish a48', 'ignore', 'finish a48'],
    ['帮助', 'ignore', 'command help', 'command help', 'command help'],
    ['/help', 'ignore', 'command help', 'command help', 'command help'],
    ['菜单', 'ignore', 'command help', 'ignore', 'command help'],
    ['分享', 'ignore', 'command share', 'command share', 'command share'],
    ['答题', 'ignore', 'command quiz', 'command quiz', 'command quiz'],
    ['我的记录', 'ignore', 'command record', 'command record', 'command record'],
    ['学习进度', 'ignore', 'command progress', 'command progress', 'command progress'],
    ['本期 48', 'ignore', 'command item 48', 'command item 48', 'command item 48'],
    ['推送 48', 'ignore', 'command push 48', 'command push 48', 'command push 48'],
    ['预览', 'ignore', 'command preview', 'command preview', 'command preview'],
    ['延期 2天', 'ignore', 'command extend 2天', 'command extend 2天', 'command extend 2天'],
    [
      '延期 的话我下周再交',
      'ignore',
      'command extend 的话我下周再交',
      'ignore',
      'command extend 的话我下周再交',
    ],
    ['结束本期', 'ignore', 'command close', 'command close', 'command close'],
    ['统计', 'ignore', 'command stats', 'command stats', 'command stats'],
    ['暂停推送', 'ignore', 'command pause', 'command pause', 'command pause'],
    ['恢复推送', 'ignore', 'command resume', 'command resume', 'command resume'],
  ])('%j', (text, openly, called, inStudy, privately) => {
    expect([
      said(text, mixed),
      said(`@八分钟 ${text}`, mixed, true),
      said(text, study),
      said(text, dm),
    ]).toEqual([openly, called, inStudy, privately])
  })
})

function all(meaning: string): [string, string, string, string] {
  return [meaning, meaning, meaning, meaning]
}

describe('calling the bot', () => {
  it.each([
    ['@八分钟 帮助', 'command help'],
    ['帮助 @八分钟', 'command help'],
    ['@八分钟\u2005分享：学到一招', 'share a48: 学到一招'],
    ['@八分钟 分享：和 @王芳', 'share a48: 和 @王芳'],
    ['@八分钟', 'quiet'],
  ])('%j', (text, meaning) => {
    expect(said(text, mixed, true)).toBe(meaning)
  })

  it('somebody else is not calling the bot', () => {
    expect(said('@王芳 帮助', mixed)).toBe('ignore')
    expect(said('@王芳 帮助', study)).toBe('ignore')
  })
})

describe('a reply', () => {
  it.each([
    ['to the push is a share', shared, toBot, `share a48: ${shared}`],
    ['however short: its author is told', '挺好的一期', toBot, 'share a48: 挺好的一期'],
    ['answers', '1A', toBot, 'answers a48: 1A'],
    ['may be a command', '帮助', toBot, 'command help'],
    ['says that it was read', '读完了', toBot, 'finish a48'],
    ['that only thanks is nothing', '收到，谢谢！', toBot, 'quiet'],
    ['that only greets is nothing', '早上好', toBot, 'quiet'],
    ['that asks is nothing', '什么时候截止？', toBot, 'quiet'],
    [
      'to any other message of the bot is about the newest issue',
      shared,
      { ...toBot, activityId: undefined },
      `share a48: ${shared}`,
    ],
    ['to a share is a comment', '同感', toShare, 'comment s1'],
    ['to a share that answers all the same', '1A 2BC', toShare, 'answers a48: 1A 2BC'],
    ['to a share that is a share of its own', '分享：学到一招', toShare, 'share a48: 学到一招'],
  ])('%s', (_, text, repliesTo, meaning) => {
    expect(said(text, { ...mixed, repliesTo })).toBe(meaning)
  })

  it('is about the issue of the message it replies to and no other', () => {
    const two = { ...mixed, activities: [now49, now48], repliesTo: toBot }
    expect(said(shared, two)).toBe(`share a48: ${shared}`)
    expect(said(shared, { ...two, activities: [now49] })).toBe('late')
    expect(said('1A', { ...mixed, ...closed, activities: [now49], repliesTo: toBot })).toBe('late')
  })

  it('that asks is answered where the bot was called', () => {
    expect(said('什么时候截止？', { ...dm, repliesTo: toBot })).toBe('unclear')
    expect(said('@八分钟 你好', { ...mixed, repliesTo: toBot }, true)).toBe('unclear')
  })
})

describe('of several open issues', () => {
  const two = { ...mixed, activities: [now49, now48] }

  it.each([
    ['分享：学到一招', 'share a49: 学到一招'],
    ['第48期分享：学到一招', 'share a48: 学到一招'],
    ['分享48：学到一招', 'share a48: 学到一招'],
    ['分享12：学到一招', 'share a49: 学到一招'],
    ['1A 2BC', 'answers a48: 1A 2BC'],
  ])('%s', (text, meaning) => {
    expect(said(text, two)).toBe(meaning)
  })
})

describe('when nothing is open', () => {
  it.each([
    ['分享：学到一招', 'late', 'late', 'late'],
    ['分享 学到一招', 'ignore', 'late', 'late'],
    ['1A 2BC', 'ignore', 'ignore', 'late'],
    ['读完了', 'ignore', 'late', 'late'],
    [shared, 'ignore', 'ignore', 'late'],
    ['帮助', 'ignore', 'command help', 'command help'],
  ])('%s', (text, openly, inStudy, privately) => {
    const meanings = [mixed, study, dm].map((facts) => said(text, { ...facts, ...closed }))
    expect(meanings).toEqual([openly, inStudy, privately])
  })

  it('and nothing ever was, prose is not understood', () => {
    expect(said(shared, { ...dm, activities: [] })).toBe('unclear')
  })
})

describe('a question the bot asked', () => {
  const forShare = { ...dm, prompt: { kind: 'share', activityId: now48.id } } as const
  const forTime = { ...dm, prompt: { kind: 'extend', activityId: now48.id } } as const

  it.each([
    ['挺好的', forShare, 'share a48: 挺好的'],
    ['分享：学到一招', forShare, 'share a48: 学到一招'],
    ['1A 2BC', forShare, 'answers a48: 1A 2BC'],
    ['帮助', forShare, 'command help'],
    ['好的', forShare, 'quiet'],
    ['你好', forShare, 'unclear'],
    ['下周三晚上10点', forTime, 'command extend 下周三晚上10点'],
    ['12-02 22:00', forTime, 'command extend 12-02 22:00'],
    ['不知道', forTime, 'command extend 不知道'],
    ['帮助', forTime, 'command help'],
    ['好的', forTime, 'quiet'],
    ['分享：学到一招', forTime, 'share a48: 学到一招'],
    ['1A 2BC', forTime, 'answers a48: 1A 2BC'],
  ])('%s', (text, facts, meaning) => {
    expect(said(text, facts)).toBe(meaning)
  })

  it('about an issue that has closed meanwhile takes nothing for it', () => {
    expect(said('挺好的', { ...forShare, ...closed })).toBe('unclear')
    expect(said(shared, { ...forShare, ...closed })).toBe('late')
  })
})

describe('a card', () => {
  const key = cardKey(now48.id)

  it.each([
    ['finished', key, 'finish a48'],
    ['submit', key, 'form a48: 1A 2BC|学到一招'],
    ['finished', 'study-other', 'late'],
    ['submit', 'other', 'late'],
    ['like', key, 'quiet'],
  ])('%s on %s', (name, cardKeyGiven, meaning) => {
    const values = { '1': 'A', '2': ['C', 'B'], share: ' 学到一招 ' }
    expect(brief(route(action(name, cardKeyGiven, values), mixed))).toBe(meaning)
  })
})

describe('a message that is changed or taken back', () => {
  it('counts by what it had brought', () => {
    const brought = { ...mixed, brought: true }
    expect(brief(route(edit('分享：学到一招'), brought))).toBe('revise to share a48: 学到一招')
    expect(brief(route(edit('吃饭了吗'), brought))).toBe('revise to ignore')
    expect(brief(route(edit('吃饭了吗'), mixed))).toBe('ignore')
    expect(brief(route(edit('分享：学到一招'), mixed))).toBe('share a48: 学到一招')
    expect(brief(route(recall(), brought))).toBe('withdraw')
    expect(brief(route(recall(), mixed))).toBe('ignore')
  })
})
