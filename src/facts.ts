import type { Inbound } from './chat/event.ts'
import type { Reader } from './db/database.ts'
import {
  closedStudies,
  lastClosedStudy,
  openStudies,
  questionsOf,
  type StudyActivity,
} from './db/queries/activities.ts'
import { findChat, type KnownChat } from './db/queries/chats.ts'
import { broughtBy, repliedTo } from './db/queries/messages.ts'
import { getOrganisation, listOrganisations } from './db/queries/organisations.ts'
import { findAccount, grantsOf, type KnownAccount } from './db/queries/people.ts'
import { openPrompt } from './db/queries/prompts.ts'
import type { ChatId, OrganisationId } from './domain/ids.ts'
import { readMakeUp } from './domain/make-up.ts'
import type { Organisation } from './domain/organisation.ts'
import type { OpenActivity, RouteFacts } from './router.ts'
import type { Actor } from './usecases/turn.ts'

/** Where an event belongs, who acted, and what the router needs to know. */
export interface Place {
  readonly organisation: Organisation
  /** None for a direct conversation that is not known yet. */
  readonly chatId: ChatId | undefined
  /** None for an account that no member has. */
  readonly actor: Actor | undefined
  readonly facts: RouteFacts
}

/** Names what an event is about, the same however often and by whichever way it arrives: the message, else itself. */
export function sourceKeyOf(event: Inbound): string {
  const { platform, tenant, id } = event.chat
  return [platform, tenant, id, event.t === 'action' ? event.eventId : event.messageId].join('/')
}

/**
 * Reads what must be known to route an event. Nothing comes back for a group the bot does not know, and for a
 * stranger's direct message where it could be meant for several organisations: the chat decides, never a guess.
 */
export async function readFacts(db: Reader, event: Inbound, now: Date): Promise<Place | undefined> {
  const [chat] = await findChat(db, event.chat)
  const accounts = await findAccount(db, event.from)
  const organisationId = await organisationOf(db, event, chat, accounts)
  if (!organisationId) return undefined
  const organisation = await getOrganisation(db, organisationId)
  const account = accounts.find((known) => known.organisationId === organisationId)
  const actor = account && (await actorOf(db, event, account))
  const prompt = chat && actor && (await openPrompt(db, organisation.id, actor.memberId, chat.id, now))
  const facts: RouteFacts = {
    chat: { kind: event.chat.kind, use: chat?.use ?? 'mixed' },
    activities: await withQuestions(db, organisation.id, await openStudies(db, organisation.id, event.at)),
    lastClosed: (
      await withQuestions(db, organisation.id, await lastClosedStudy(db, organisation.id, event.at))
    )[0],
    toMakeUp: await toMakeUp(db, organisation, event, prompt),
    repliesTo:
      chat && (event.t === 'message' || event.t === 'edit')
        ? await repliedTo(db, organisation.id, chat.id, event.replyTo)
        : undefined,
    isAdmin: actor?.roles.includes('admin') ?? false,
    brought:
      (event.t === 'edit' || event.t === 'recall') &&
      (await broughtBy(db, organisation.id, sourceKeyOf(event), event.t === 'edit' ? 'ever' : 'standing'))
        .length > 0,
    prompt,
    shareMinLetters: organisation.settings.shareMinLetters,
  }
  return { organisation, chatId: chat?.id, actor, facts }
}

async function organisationOf(
  db: Reader,
  event: Inbound,
  chat: KnownChat | undefined,
  accounts: readonly KnownAccount[],
): Promise<OrganisationId | undefined> {
  if (event.chat.kind === 'group') return chat?.organisationId
  const known = chat?.organisationId ?? accounts[0]?.organisationId
  if (known) return known
  const organisations = await listOrganisations(db)
  return organisations.length === 1 ? organisations[0]!.id : undefined
}

async function actorOf(db: Reader, event: Inbound, account: KnownAccount): Promise<Actor> {
  const grants = await grantsOf(db, account.organisationId, account.memberId)
  const roles = grants.map((grant) => grant.role)
  return {
    memberId: account.memberId,
    name: account.name,
    account: event.from,
    roles: ['member', ...new Set(roles)],
  }
}

async function withQuestions(
  db: Reader,
  organisationId: OrganisationId,
  studies: readonly StudyActivity[],
): Promise<OpenActivity[]> {
  const activities: OpenActivity[] = []
  for (const { id, issueNo, itemId } of studies) {
    activities.push({ id, issueNo, questions: await questionsOf(db, organisationId, itemId) })
  }
  return activities
}

/** What may still be made up for, where a message asks for it or answers to having asked. */
async function toMakeUp(
  db: Reader,
  organisation: Organisation,
  event: Inbound,
  prompt: RouteFacts['prompt'],
): Promise<OpenActivity[]> {
  const text = event.t === 'message' || event.t === 'edit' ? event.text : ''
  if (prompt?.kind !== 'make-up' && !readMakeUp(text.replace(/^\s*@\S+\s*/u, ''))) return []
  const since = new Date(event.at.getTime() - organisation.settings.makeUpDays * DAY)
  return withQuestions(db, organisation.id, await closedStudies(db, organisation.id, since, event.at))
}

const DAY = 86_400_000
