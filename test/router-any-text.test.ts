import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityId, ShareId } from '../src/domain/ids.ts'
import type { Intent } from '../src/intent.ts'
import { type OpenActivity, type RouteFacts, route } from '../src/router.ts'
import { answerish, anyText } from './fixtures/answers/messages.ts'
import { quizzes } from './fixtures/answers/quizzes.ts'
import { action, edit, message } from './fixtures/router/events.ts'

const activity: fc.Arbitrary<OpenActivity> = fc.record({
  id: fc.constantFrom('a48', 'a49', 'a50').map((id) => id as ActivityId),
  issueNo: fc.constantFrom(48, 49, 50),
  questions: fc.constantFrom(...Object.values(quizzes), []),
})

const facts: fc.Arbitrary<RouteFacts> = fc.record({
  chat: fc.record({ kind: fc.constantFrom('group', 'dm'), use: fc.constantFrom('mixed', 'study') }),
  activities: fc.uniqueArray(activity, { maxLength: 3, selector: ({ id }) => id }),
  lastClosed: fc.option(activity, { nil: undefined }),
  toMakeUp: fc.array(activity, { maxLength: 2 }),
  repliesTo: fc.constantFrom(
    undefined,
    { kind: 'bot', activityId: undefined },
    { kind: 'bot', activityId: 'a48' as ActivityId },
    { kind: 'share', shareId: 's1' as ShareId, activityId: 'a48' as ActivityId },
  ),
  brought: fc.boolean(),
  isAdmin: fc.boolean(),
  prompt: fc.constantFrom(
    undefined,
    { kind: 'share', activityId: 'a48' as ActivityId },
    { kind: 'share', activityId: undefined },
    { kind: 'extend', activityId: 'a48' as ActivityId },
  ),
  shareMinLetters: fc.nat(20),
})

const words = fc
  .array(
    fc.constantFrom(
      ...[
        '分享',
        '：',
        ' ',
        '@八分钟 ',
        '推送',
        '48',
        '第48期',
        '延期',
        '2天',
        '1A',
        '2BC',
        '帮助',
        '收到',
        '你好',
      ],
      ...[
        '怎么',
        '？',
        '数据安全在身边',
        'share: ',
        'help',
        '读完了',
        '#',
        '/',
        '\n',
        '👍',
        '\u202e',
        'constructor',
        '#接龙\n',
        '\n1. ',
      ],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(words, anyText, answerish, fc.string({ unit: 'binary' }))

describe('any text, in any facts', () => {
  it('means one thing', () => {
    fc.assert(
      fc.property(text, facts, fc.boolean(), (said, known, called) => {
        expect(route(message(said, called), known).kind).toBeTypeOf('string')
        expect(route(edit(said), known).kind).toBe(
          known.brought ? 'revise' : route(message(said, false), { ...known, prompt: undefined }).kind,
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('goes to an issue that is open, unless it comments on a share', () => {
    fc.assert(
      fc.property(text, facts, fc.boolean(), (said, known, called) => {
        const activityId = activityOf(route(message(said, called), known))
        if (activityId) expect(known.activities.map(({ id }) => id)).toContain(activityId)
      }),
      { numRuns: 1500 },
    )
  })

  it('that nobody meant for the bot is ignored, whatever it says', () => {
    const chatter = fc.constantFrom(
      '吃饭了吗',
      '今天5点开会',
      'A股又跌了',
      '好的',
      '帮助',
      '推送 48',
      '读完了',
      '我选了A餐',
    )
    fc.assert(
      fc.property(chatter, facts, (said, known) => {
        const openly = {
          ...known,
          chat: { kind: 'group', use: 'mixed' } as const,
          repliesTo: undefined,
          prompt: undefined,
        }
        expect(route(message(said, false), openly)).toEqual({ kind: 'ignore' })
      }),
    )
  })

  it('is understood in a study group where it is in a mixed one, and privately where it is in either', () => {
    fc.assert(
      fc.property(text, facts, (said, given) => {
        const known = { ...given, prompt: undefined, repliesTo: undefined }
        const [mixed, study, privately] = (['mixed', 'study', 'dm'] as const).map((place) => {
          const chat = place === 'dm' ? { kind: 'dm', use: 'mixed' } : { kind: 'group', use: place }
          return route(message(said, false), { ...known, chat } as RouteFacts).kind
        })
        if (mixed !== 'ignore') expect(study).not.toBe('ignore')
        expect(privately).not.toBe('ignore')
      }),
      { numRuns: 1000 },
    )
  })

  it('is told apart in a moment, however long', () => {
    const known: RouteFacts = {
      chat: { kind: 'dm', use: 'study' },
      activities: [{ id: 'a48' as ActivityId, issueNo: 48, questions: quizzes.mixed! }],
      lastClosed: undefined,
      toMakeUp: [],
      repliesTo: { kind: 'bot', activityId: undefined },
      brought: false,
      isAdmin: false,
      prompt: { kind: 'extend', activityId: 'a48' as ActivityId },
      shareMinLetters: 10,
    }
    for (const unit of [
      '。',
      '好',
      '分享：',
      '1A ',
      '#',
      '【',
      ' ',
      '@',
      '？',
      '\u0301',
      'ﷺ',
      '延期',
      '第1',
    ]) {
      const long = `${unit.repeat(Math.ceil(65_536 / unit.length))}x`
      const start = performance.now()
      route(message(long, true), known)
      expect(performance.now() - start, unit).toBeLessThan(100)
    }
  })
})

it('any card is answered', () => {
  const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())))
  fc.assert(
    fc.property(
      fc.string(),
      fc.oneof(fc.string(), fc.constant('study-a48')),
      values,
      facts,
      (name, key, given, known) => {
        expect(['quiet', 'late', 'form', 'finish']).toContain(route(action(name, key, given), known).kind)
      },
    ),
  )
})

function activityOf(intent: Intent): ActivityId | undefined {
  switch (intent.kind) {
    case 'share':
    case 'answers':
    case 'form':
    case 'finish':
      return intent.activityId
    default:
      return undefined
  }
}
