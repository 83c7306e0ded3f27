import type { ActionEvent, ChatRef, MessageEvent } from '../../src/chat/event.ts'
import { type Db, inTransaction } from '../../src/db/transaction.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import type { OrganisationSettings } from '../../src/domain/settings.ts'
import type { StudyItem } from '../../src/domain/study-item.ts'
import { realRandom } from '../../src/ports/real-random.ts'
import { bindAccount } from '../../src/usecases/bind-account.ts'
import { createOrganisation } from '../../src/usecases/create-organisation.ts'
import { ensureBranch } from '../../src/usecases/ensure-branch.ts'
import { importItem } from '../../src/usecases/import-item.ts'
import { importRoster } from '../../src/usecases/import-roster.ts'
import { registerChat } from '../../src/usecases/register-chat.ts'

/** Friday 20 November 2026, 08:00 in Shanghai: the organisation is founded. */
export const founded = new Date('2026-11-20T00:00:00Z')
/** Monday 09:00: issue 48 is pushed. */
export const pushAt = new Date('2026-11-23T01:00:00Z')
/** Sunday 22:00: it closes. */
export const closeAt = new Date('2026-11-29T14:00:00Z')

export const minute = 60_000
export const hour = 60 * minute

/** Some time after the push, in minutes. */
export function afterPush(minutes: number): Date {
  return new Date(pushAt.getTime() + minutes * minute)
}

/** One question of each kind; everything right is `1B 2AB 3对 4书面`. */
export const item: StudyItem = {
  issueNo: 48,
  title: '扫码点餐，要不要先给手机号',
  week: '2026-11-23',
  body: '点一碗面，先要手机号。同意之前，可以先问一句：不给行不行？',
  questions: [
    { no: 1, kind: 'single', stem: '该怎么做', choices: lettered('给', '先问一句'), key: ['B'] },
    {
      no: 2,
      kind: 'multiple',
      stem: '哪些可以不给',
      choices: lettered('位置', '通讯录', '桌号'),
      key: ['A', 'B'],
    },
    { no: 3, kind: 'true-false', stem: '同意可以撤回', choices: [], key: ['true'] },
    { no: 4, kind: 'gap', stem: '应当取得____同意', choices: [], key: ['书面'] },
  ],
}

function lettered(...texts: readonly string[]) {
  return texts.map((text, index) => ({ letter: 'ABC'.charAt(index), text }))
}

/** Where an organisation's groups and accounts are. */
export interface Place {
  readonly platform: string
  readonly tenant: string
}

export const home: Place = { platform: 'console', tenant: 'console' }

export interface Founding extends Partial<Place> {
  readonly name?: string
  readonly timezone?: string
  readonly settings?: Partial<OrganisationSettings>
  readonly items?: readonly StudyItem[]
}

/**
 * Founds an organisation of three branches with four members each, `m1` to `m12`, each with an account of that
 * name; `m1` and `m2` are admins. Each branch meets in a group: `g1` is a study group, `g2` is mixed and shows
 * forms, `g3` is mixed and hears mentions only.
 */
export function foundOrganisation(db: Db, founding: Founding = {}): Promise<Organisation> {
  const { name = '一单位', timezone = 'Asia/Shanghai', settings = {}, items = [item] } = founding
  const place = { ...home, ...founding }
  const random = realRandom()
  return inTransaction(db, async (tx) => {
    const organisation = await createOrganisation(tx, random, founded, {
      name,
      locale: 'zh-CN',
      timezone,
      settings,
    })
    const turn = { tx, random, now: founded, organisation }
    const people = Array.from({ length: 12 }, (_, index) => personOf(index))
    const { members } = await importRoster(turn, people)
    for (const [index, memberId] of members.entries())
      await bindAccount(turn, memberId, { ...account(place, `m${index + 1}`) })
    for (const { id, branch, ...group } of groups) {
      const branches = [await ensureBranch(turn, branch)]
      await registerChat(turn, { ref: groupRef(place, id), title: id, branches, ...group })
    }
    for (const each of items) await importItem(turn, each)
    return organisation
  })
}

function personOf(index: number) {
  const role = index < 2 ? ('admin' as const) : ('member' as const)
  return { name: `m${index + 1}`, branch: `b${Math.floor(index / 4) + 1}`, role }
}

const groups = [
  { id: 'g1', branch: 'b1', hears: 'all', use: 'study', widgets: [] },
  { id: 'g2', branch: 'b2', hears: 'all', use: 'mixed', widgets: ['form'] },
  { id: 'g3', branch: 'b3', hears: 'mentions', use: 'mixed', widgets: [] },
] as const

function account({ platform, tenant }: Place, id: string) {
  return { platform, tenant, id }
}

/** A group of an organisation, as events and sends name it. */
export function groupRef({ platform, tenant }: Place, id: string): ChatRef {
  return { platform, tenant, id, kind: 'group' }
}

interface Happening {
  readonly id: string
  readonly from: string
  /** The group; the direct conversation unless given. */
  readonly in?: string
  readonly at: Date
  readonly place?: Place
}

/** Somebody says something. */
export function saying(
  said: Happening & { readonly text: string; readonly mention?: boolean; readonly replyTo?: string },
): MessageEvent {
  const { text, mention = false, replyTo } = said
  return {
    t: 'message',
    ...baseOf(said),
    messageId: said.id,
    text,
    mentionsBot: mention,
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

/** Somebody presses a button of a card. */
export function pressing(
  pressed: Happening & Pick<ActionEvent, 'cardKey' | 'action'> & Partial<Pick<ActionEvent, 'values'>>,
): ActionEvent {
  const { cardKey, action, values = {} } = pressed
  return { t: 'action', ...baseOf(pressed), cardKey, action, values }
}

function baseOf({ id, from, in: group, at, place = home }: Happening) {
  const direct: ChatRef = { ...account(place, from), kind: 'dm' }
  return {
    eventId: id,
    chat: group === undefined ? direct : groupRef(place, group),
    from: account(place, from),
    at,
  }
}
