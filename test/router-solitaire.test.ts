import { describe, expect, it } from 'vitest'
import type { SolitaireEvent } from '../src/chat/event.ts'
import type { ActivityId } from '../src/domain/ids.ts'
import { retention } from '../src/intent.ts'
import { type RouteFacts, route } from '../src/router.ts'
import { edit, message } from './fixtures/router/events.ts'

const study = { id: 'a48' as ActivityId, issueNo: 48, questions: [] }
const older = { id: 'a47' as ActivityId, issueNo: 47, questions: [] }
const closed: RouteFacts = {
  chat: { kind: 'group', use: 'mixed' },
  activities: [],
  lastClosed: older,
  toMakeUp: [older],
  repliesTo: undefined,
  brought: false,
  isAdmin: false,
  prompt: undefined,
  shareMinLetters: 10,
}
const open: RouteFacts = { ...closed, activities: [study, older], lastClosed: undefined, toMakeUp: [] }
const dm = { kind: 'dm', use: 'study' } as const

const text = '#接龙\n本期学习\n1. 王芳 好'
const meant = { kind: 'solitaire', activityId: 'a48', title: '本期学习', entries: [{ text: '王芳 好' }] }

describe('a list that people add themselves to', () => {
  it.each([
    ['a mixed group', {}],
    ['a study group', { chat: { kind: 'group', use: 'study' } as const }],
    ['private', { chat: dm }],
    [
      'reply to a share',
      { repliesTo: { kind: 'share', shareId: 's1', activityId: 'a47' } as RouteFacts['repliesTo'] },
    ],
    [
      'answer to a question of the bot',
      { prompt: { kind: 'share', activityId: 'a48', branchId: undefined } as RouteFacts['prompt'] },
    ],
  ])('is read in %s', (_, facts) => {
    expect(route(message(text, false), { ...open, ...facts })).toMatchObject(meant)
  })

  it('is read after a call of the bot, and when a message becomes one', () => {
    expect(route(message(`@八分钟 ${text}`, true), open)).toMatchObject(meant)
    expect(route(edit(text), open)).toMatchObject(meant)
    expect(route(edit(text), { ...open, brought: true })).toMatchObject({ kind: 'revise', to: meant })
  })

  it.each([
    ['第47期学习', 'a47'],
    ['第48期学习', 'a48'],
    ['学习', 'a48'],
  ])('called %j is about %s', (title, activityId) => {
    expect(route(message(`#接龙\n${title}\n1. 王芳 好`, false), open)).toMatchObject({ activityId })
  })

  it('about another issue, or with none open, is not for the bot', () => {
    expect(route(message('#接龙\n第49期\n1. 王芳 好', false), open)).toEqual({ kind: 'ignore' })
    expect(route(message(text, false), closed)).toEqual({ kind: 'ignore' })
    expect(route(message(`@八分钟 ${text}`, true), closed)).toEqual({ kind: 'ignore' })
    expect(route(message(text, false), { ...closed, chat: dm })).toEqual({ kind: 'late' })
  })

  it('goes with its authors where the platform tells them', () => {
    const { mentionsBot: _, ...base } = message('学习 #接龙\n1. 王芳 好', false)
    const author = { ...base.from, id: 'u2' }
    const entries = [{ author, at: base.at, start: base.text.indexOf('王芳'), length: 4 }]
    const event: SolitaireEvent = { ...base, t: 'solitaire', entries }
    const intent = route(event, open)
    expect(intent).toMatchObject({ kind: 'solitaire', entries: [{ text: '王芳 好', told: { author } }] })
    expect(retention(intent)).toBe('full')
    expect(route(event, closed)).toEqual({ kind: 'ignore' })
  })
})
