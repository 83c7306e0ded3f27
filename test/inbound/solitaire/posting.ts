import type { SolitaireEvent } from '../../../src/chat/event.ts'
import { unidentifiedAccounts } from '../../../src/db/queries/record.ts'
import { type Db, inTransaction } from '../../../src/db/transaction.ts'
import type { Organisation } from '../../../src/domain/organisation.ts'
import { readSolitaire } from '../../../src/domain/solitaire.ts'
import { realRandom } from '../../../src/ports/real-random.ts'
import { bindAccount } from '../../../src/usecases/bind-account.ts'
import { importRoster } from '../../../src/usecases/import-roster.ts'
import { type Engine, startWithPlatform } from '../../support/engine.ts'
import {
  afterPush,
  founded,
  foundOrganisation,
  home,
  item,
  pushAt,
  saying,
} from '../../support/organisation.ts'

export const one = 'm1 扫码以前先问一句不给行不行'
export const two = 'm2：手机号不是吃面的必需品，\n以后都先问一问'
export const three = 'm3 我把小程序的授权都看了一遍'
export const unknown = '小芳 昨天在面馆里没有给手机号也点成了'

export function list(...entries: readonly string[]): string {
  return `#接龙\n本期学习\n\n${entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')}`
}

interface Posted {
  readonly id: string
  readonly from?: string
  readonly in?: string
  readonly minutes?: number
}

export function posted({ id, from = 'm1', in: group = 'g2', minutes = 20 }: Posted, text: string) {
  return saying({ id, from, in: group, at: afterPush(minutes), text })
}

/** The list as the app message has it; the accounts are those of its entries in order, none: not told. */
export function told(
  post: Posted,
  text: string,
  accounts: readonly (string | undefined)[],
  at?: Date,
): SolitaireEvent {
  const { mentionsBot: _, ...event } = posted(post, text)
  const entries = (readSolitaire(text)?.entries ?? []).flatMap(({ start, end }, index) => {
    const account = accounts[index]
    return account === undefined
      ? []
      : [{ author: { ...home, id: account }, at: at ?? event.at, start, length: end - start }]
  })
  return { ...event, t: 'solitaire', entries }
}

export async function openIssue(
  db: Db,
  settings = {},
): Promise<{ engine: Engine; organisation: Organisation }> {
  const organisation = await foundOrganisation(db, {
    settings,
    items: [item, { ...item, issueNo: 49, week: '2026-11-30' }],
  })
  const engine = startWithPlatform(db)
  await engine.at(pushAt)
  return { engine, organisation }
}

export async function sharesIn(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('share')
    .innerJoin('member', 'member.id', 'share.member_id')
    .select(['member.name', 'share.text', 'share.revision'])
    .orderBy('share.seq')
    .execute()
  return rows.map(({ name, text, revision }) => `${name} ${revision}: ${text}`)
}

export const shareOf = {
  one: 'm1 1: 扫码以前先问一句不给行不行',
  two: 'm2 1: 手机号不是吃面的必需品，\n以后都先问一问',
  three: 'm3 1: 我把小程序的授权都看了一遍',
}

export async function kinds(
  engine: Engine,
  ...events: Parameters<Engine['receive']>[0][number][]
): Promise<string[]> {
  const received: string[] = []
  for (const event of events) received.push(...(await engine.receive([event])).map(({ kind }) => kind))
  return received
}

export async function asked(db: Db, organisation: Organisation): Promise<string[]> {
  const rows = await unidentifiedAccounts(db, organisation.id)
  return rows.map(({ account, text }) => `${account}: ${text}`)
}

function turnOf(organisation: Organisation) {
  return { random: realRandom(), now: founded, organisation }
}

export async function join(
  db: Db,
  organisation: Organisation,
  people: readonly (readonly [string, string])[],
): Promise<void> {
  const roster = people.map(([name, branch]) => ({ name, branch, role: 'member' as const }))
  await inTransaction(db, (tx) => importRoster({ tx, ...turnOf(organisation) }, roster))
}

export async function bind(db: Db, organisation: Organisation, name: string, id: string): Promise<void> {
  const member = await db.selectFrom('member').where('name', '=', name).select('id').executeTakeFirstOrThrow()
  await inTransaction(db, (tx) => bindAccount({ tx, ...turnOf(organisation) }, member.id, { ...home, id }))
}
