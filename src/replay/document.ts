import { consolePlatform } from '../../adapters/console/inbound.ts'
import type { ConsoleMessage } from '../../adapters/console/outbound.ts'
import type { ChatRef } from '../chat/event.ts'
import type { Reader } from '../db/database.ts'
import { allStudies } from '../db/queries/activities.ts'
import { dueMembers } from '../db/queries/participation.ts'
import {
  accountNames,
  branchesGiven,
  deliveryLines,
  ledgerLines,
  parkedEvents,
  unidentifiedAccounts,
} from '../db/queries/record.ts'
import type { Organisation } from '../domain/organisation.ts'
import { countOf, participationRate } from '../domain/participation.ts'
import { zonedText } from '../domain/zone.ts'
import { memberLines, type RecordSource } from './member-lines.ts'

/** What happened on the console besides what the store knows. */
export interface Seen {
  readonly messages: readonly ConsoleMessage[]
  readonly ignored: number
}

/** Names a conversation as a script does: a group by its id, a direct one by the person. */
type NameChat = (chat: Pick<ChatRef, 'platform' | 'kind' | 'id'>) => string

/** The result of a replay: what was said, and the whole record, as one document. */
export async function replayDocument(db: Reader, organisation: Organisation, seen: Seen) {
  const { id, timezone } = organisation
  const studies = await allStudies(db, id)
  const ledger = await ledgerLines(db, id)
  const source = { db, organisation, studies, ledger }
  const nameChat = chatNamer(await accountNames(db, id))
  return {
    sent: seen.messages.map((message) => sentLine(message, timezone, nameChat)),
    members: await memberLines(source),
    branches: await branchLines(source),
    ledger: ledger.map(({ member, issueNo, cause, points }) => ({ member, issueNo, cause, points })),
    deliveries: await deliveriesOf(source, nameChat),
    unidentified: await unidentifiedOf(source, nameChat),
    parked: (await parkedEvents(db)).map(({ platform, eventId, reason }) => ({
      platform,
      event: eventId,
      reason,
    })),
    ignored: seen.ignored,
  }
}

function sentLine({ at, to, message, replyTo }: ConsoleMessage, zone: string, nameChat: NameChat) {
  const text = message.t === 'text' ? message.text : message.fallback
  const actions = message.t === 'card' ? message.card.buttons.map(({ action }) => action) : []
  return {
    at: zonedText(at, zone),
    to: nameChat(to),
    kind: message.t,
    text,
    actions,
    replyTo: replyTo ?? null,
  }
}

async function branchLines({ db, organisation, studies }: RecordSource) {
  const lines: { name: string; issueNo: number; due: number; participated: number; rate: number }[] = []
  for (const { id, issueNo } of studies) {
    const members = await dueMembers(db, organisation.id, id)
    for (const branch of await branchesGiven(db, organisation.id, id)) {
      const own = members.filter(({ branchId }) => branchId === branch.id)
      const count = countOf(own, organisation.settings)
      lines.push({ name: branch.name, issueNo, ...count, rate: participationRate(count) })
    }
  }
  return lines
}

async function deliveriesOf({ db, organisation }: RecordSource, nameChat: NameChat) {
  const rows = await deliveryLines(db, organisation.id)
  return rows.map(({ platform, chatKind, externalId, kind, issueNo, state, attempts, degraded }) => {
    const to = nameChat({ platform, kind: chatKind, id: externalId })
    return { to, kind, issueNo, state, attempts, degraded }
  })
}

async function unidentifiedOf({ db, organisation }: RecordSource, nameChat: NameChat) {
  const rows = await unidentifiedAccounts(db, organisation.id)
  return rows.map(({ accountPlatform, account, platform, chatKind, externalId, text }) => ({
    account: accountPlatform === consolePlatform ? account : `${account}@${accountPlatform}`,
    in: nameChat({ platform, kind: chatKind, id: externalId }),
    text,
  }))
}

function chatNamer(accounts: readonly { platform: string; externalId: string; name: string }[]): NameChat {
  const names = new Map(accounts.map(({ platform, externalId, name }) => [`${platform}/${externalId}`, name]))
  return ({ platform, kind, id }) => (kind === 'group' ? id : `dm:${names.get(`${platform}/${id}`) ?? id}`)
}
