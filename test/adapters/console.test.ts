import { describe, expect, it } from 'vitest'
import { createConsole } from '../../adapters/console/index.ts'
import { renderLines } from '../../adapters/console/render.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import type { ActionReply, ChatRef, Inbound } from '../../src/chat/event.ts'
import type { Card, Outbound } from '../../src/chat/message.ts'

const at = new Date('2026-11-23T01:00:00Z')
const group: ChatRef = { platform: 'console', tenant: 'console', id: 'g1', kind: 'group' }
const direct: ChatRef = { platform: 'console', tenant: 'console', id: '王芳', kind: 'dm' }
const words = (text: string): Outbound => ({ t: 'text', text })
const card: Card = {
  key: 'study-1',
  title: '第48期',
  lines: ['一行'],
  fields: [
    { name: '1', kind: 'single', label: '1. 题', choices: [{ value: 'A', label: 'A 甲' }] },
    { name: 'share', kind: 'share', label: '想法', choices: [] },
  ],
  buttons: [
    { action: 'submit', label: '提交' },
    { action: 'finished', label: '读完了' },
  ],
}

/** A console with a group that hears everything and one that hears mentions, and what reached the bot. */
async function connected(reply?: ActionReply) {
  const heard: Inbound[] = []
  const shown: string[] = []
  const console = createConsole({
    platforms: ['console', 'lark'],
    groups: [
      { id: 'g1', hears: 'all' },
      { id: 'g2', hears: 'mentions' },
    ],
    directWidgets: ['form'],
    now: () => at,
    onMessage: ({ to, message }) => shown.push(`${to.id}: ${renderLines(message).join(' / ')}`),
  })
  for (const adapter of console.adapters) {
    await adapter.start(async (events) => {
      heard.push(...events)
      return reply
    })
  }
  const [adapter] = console.adapters
  return { console, adapter: adapter!, heard, shown }
}

const saying: Extract<ConsoleEvent, { t: 'message' }> = {
  t: 'message',
  id: 'm1',
  group: 'g1',
  platform: 'console',
  account: '王芳',
  at,
  text: '分享：一句话',
  mention: false,
}

const pressing: ConsoleEvent = {
  t: 'action',
  id: 'p1',
  group: 'g2',
  platform: 'lark',
  account: '王芳',
  at,
  card: 'study-1',
  action: 'submit',
  values: { '1': 'A', '2': ['B', 'C'] },
}

describe('what happens on the console', () => {
  it('reaches the bot as a message of the account on its platform', async () => {
    const { console, heard } = await connected()
    expect(await console.happen({ ...saying, replyTo: 'm0' })).toEqual({ heard: true, reply: undefined })
    expect(heard).toMatchObject([
      {
        t: 'message',
        eventId: 'm1',
        messageId: 'm1',
        chat: group,
        from: { platform: 'console', id: '王芳' },
        at,
        text: '分享：一句话',
        mentionsBot: false,
        replyTo: 'm0',
      },
    ])
  })

  it('is in private where it names no group, on the platform of the account', async () => {
    const { console, heard } = await connected()
    const { group: _, ...privately } = saying
    await console.happen({ ...privately, platform: 'lark' })
    expect(heard).toMatchObject([{ chat: { platform: 'lark', id: '王芳', kind: 'dm' } }])
  })

  it('never arrives from a group that hears mentions only, unless it is one or a press of a button', async () => {
    const { console, heard } = await connected()
    expect(await console.happen({ ...saying, group: 'g2' })).toEqual({ heard: false, reply: undefined })
    expect(heard).toEqual([])
    await console.happen({ ...saying, group: 'g2', mention: true, id: 'm2' })
    await console.happen(pressing)
    expect(heard.map(({ eventId }) => eventId)).toEqual(['m2', 'p1'])
  })

  it('is answered in private when it is a press, once however often it arrives', async () => {
    const { console, shown } = await connected({ text: '记下了' })
    await console.happen(pressing)
    await console.happen(pressing)
    expect(shown).toEqual(['王芳: 记下了'])
    expect(console.messages).toMatchObject([{ to: { platform: 'lark', kind: 'dm' }, at }])
  })

  it('must have the form of an event', async () => {
    const { console, heard } = await connected()
    const strange = { ...saying, account: '', feeling: 'good' }
    await expect(async () => console.happen(strange)).rejects.toThrow()
    expect(heard).toEqual([])
  })

  it('needs somebody who listens', async () => {
    const { console, adapter } = await connected()
    await adapter.stop()
    await expect(console.happen(saying)).rejects.toThrow('not connected')
  })
})

describe('what the bot sends', () => {
  it('stands in its conversation, once for one key', async () => {
    const { console, adapter, shown } = await connected()
    const first = await adapter.send(group, words('一'), { idempotencyKey: 'k1', replyTo: 'm1' })
    const again = await adapter.send(group, words('一'), { idempotencyKey: 'k1' })
    await adapter.send(direct, words('二'), { idempotencyKey: 'k2' })
    expect(again).toEqual(first)
    expect(shown).toEqual(['g1: 一', '王芳: 二'])
    expect(console.messages).toMatchObject([{ to: group, replyTo: 'm1' }, { to: direct }])
  })

  it('fails as often as it was told to, in that conversation alone', async () => {
    const { console, adapter, shown } = await connected()
    console.failSends(group, 2)
    const send = () => adapter.send(group, words('一'), { idempotencyKey: 'k1' })
    const kinds = [(await send()).kind, (await send()).kind, (await send()).kind]
    expect(kinds).toEqual(['retry', 'retry', 'sent'])
    console.failSends(group, 5)
    expect(await adapter.send(direct, words('二'), { idempotencyKey: 'k2' })).toMatchObject({ kind: 'sent' })
    expect(shown).toEqual(['g1: 一', '王芳: 二'])
  })

  it('changes in place when it is a card, without a new message', async () => {
    const { console, adapter, shown } = await connected()
    const options = { idempotencyKey: 'k1' }
    const sent = await adapter.send(group, { t: 'card', card, fallback: '第48期' }, options)
    const id = sent.kind === 'sent' ? sent.messageId! : ''
    const changed = await adapter.updateCard!(group, id, { ...card, lines: ['已有3人参加'] })
    expect(changed).toMatchObject({ kind: 'sent', messageId: id })
    expect(console.messages).toMatchObject([{ message: { card: { lines: ['已有3人参加'] } } }])
    expect(shown).toHaveLength(1)
    expect(await adapter.updateCard!(group, 'nothing', card)).toMatchObject({ kind: 'refused' })
  })

  it('reads as lines; a card with its fields and, in brackets, its buttons and their words', () => {
    expect(renderLines(words('一\n二'))).toEqual(['一', '二'])
    expect(renderLines({ t: 'card', card, fallback: '' })).toEqual([
      '────────────────────────',
      '第48期',
      '一行',
      '▢ 1. 题 (1)',
      '    A 甲',
      '▢ 想法 (share)',
      '[提交 submit]  [读完了 finished]',
      '────────────────────────',
    ])
  })
})
