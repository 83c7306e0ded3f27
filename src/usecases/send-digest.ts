import type { UserRef } from '../chat/event.ts'
import { openStudies, type StudyActivity } from '../db/queries/activities.ts'
import { dueMembers } from '../db/queries/participation.ts'
import { openPrompt } from '../db/queries/prompts.ts'
import { accountsByMember, strangersIn } from '../db/queries/reminders.ts'
import { digestLeaves } from '../domain/digest.ts'
import type { ActivityId, MemberId } from '../domain/ids.ts'
import { countOf, isDue, tookPart } from '../domain/participation.ts'
import { type DigestBranch, digestText } from '../text/digest.ts'
import { ask } from './ask.ts'
import { directChat } from './direct-chat.ts'
import { enqueue } from './enqueue.ts'
import { ownBranches } from './own-branches.ts'
import type { RemindableBranch } from './remindable-branches.ts'
import { said } from './said.ts'
import type { Actor, Turn } from './turn.ts'

/**
 * Tells a secretary once, in private, how an open issue stands in all the own branches, names included. Where nobody
 * is due, nothing is said. A number sent back offers a reminder; a question that waits for an answer keeps its place.
 */
export async function sendDigest(
  turn: Turn,
  activityId: ActivityId,
  memberId: MemberId,
): Promise<'done' | 'skipped'> {
  const { tx, now, organisation } = turn
  const { id, timezone, settings } = organisation
  const study = (await openStudies(tx, id, now)).find((open) => open.id === activityId)
  const runAt = study?.closesAt && digestLeaves(now, study.closesAt, timezone, settings)
  const account = await privateAccount(turn, memberId)
  if (!study || !runAt || !account) return 'skipped'
  const text = await digestOf(turn, study, { memberId, account })
  if (text === undefined) return 'skipped'
  await enqueue(turn, {
    chatId: await directChat(turn, account),
    kind: 'notice',
    causeKind: 'occurrence',
    causeId: `digest/${activityId}/${study.closesAt?.toISOString()}`,
    activityId,
    message: { t: 'text', text },
    runAt,
  })
  return 'done'
}

async function privateAccount(
  { tx, organisation, capabilities }: Turn,
  memberId: MemberId,
): Promise<UserRef | undefined> {
  const accounts = await accountsByMember(tx, organisation.id, memberId)
  return accounts.get(memberId)?.find(({ platform }) => capabilities(platform).privateReply)
}

type Secretary = Pick<Actor, 'memberId' | 'account'>

async function digestOf(turn: Turn, study: StudyActivity, to: Secretary): Promise<string | undefined> {
  const { tx, organisation } = turn
  const own = await ownBranches(turn, study.id, to.memberId)
  const branches = await branchesAsTheyStand(turn, study, own)
  if (branches.every(({ due }) => due === 0)) return undefined
  const missing = branches.some((branch) => branch.missing.length > 0)
  const answerable = missing && (await canAsk(turn, to))
  if (answerable) await ask(turn, to, 'digest', study.id)
  const ids = own.map((branch) => branch.id)
  return digestText(organisation.locale, {
    issueNo: study.issueNo,
    until: said(turn, study.closesAt) ?? '',
    branches,
    strangers: await strangersIn(tx, organisation.id, ids),
    answerable,
  })
}

async function branchesAsTheyStand(
  { tx, organisation }: Turn,
  study: StudyActivity,
  own: readonly RemindableBranch[],
): Promise<DigestBranch[]> {
  const { id, settings } = organisation
  const members = await dueMembers(tx, id, study.id)
  return own.map((branch) => {
    const all = members.filter(({ branchId }) => branchId === branch.id)
    const missing = all.filter((member) => isDue(member, settings) && !tookPart(member, settings))
    return { name: branch.name, ...countOf(all, settings), missing: missing.map(({ name }) => name) }
  })
}

async function canAsk(turn: Turn, { memberId, account }: Secretary): Promise<boolean> {
  const { tx, now, organisation } = turn
  const chatId = await directChat(turn, account)
  const waiting = await openPrompt(tx, organisation.id, memberId, chatId, now)
  return waiting === undefined || waiting.kind === 'digest'
}
