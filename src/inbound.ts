import type { Capabilities } from './chat/adapter.ts'
import type { ActionReply, Inbound } from './chat/event.ts'
import { insertEventKey, keepReply, keptReply, parkEvent } from './db/queries/inbound-events.ts'
import { type Db, inTransaction, savepoint, type Tx } from './db/transaction.ts'
import { isContention, isTransient } from './db/transient.ts'
import { storable } from './domain/storable.ts'
import { type Place, readFacts, sourceKeyOf } from './facts.ts'
import { type Intent, retention } from './intent.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'
import { route } from './router.ts'
import { forget } from './usecases/ask.ts'
import { directChat } from './usecases/direct-chat.ts'
import { dropUnidentified } from './usecases/drop-unidentified.ts'
import { queueUnidentified } from './usecases/queue-unidentified.ts'
import { recordAnswers } from './usecases/record-answers.ts'
import { recordComment } from './usecases/record-comment.ts'
import { recordFinish } from './usecases/record-finish.ts'
import { recordShares } from './usecases/record-shares.ts'
import { recordSolitaire } from './usecases/record-solitaire.ts'
import type { Reply } from './usecases/reply.ts'
import { respond } from './usecases/respond.ts'
import { reviseMessage } from './usecases/revise-message.ts'
import { sendReplies } from './usecases/send-replies.ts'
import { submitForm } from './usecases/submit-form.ts'
import type { Actor, Origin, Turn } from './usecases/turn.ts'
import { withdrawMessage } from './usecases/withdraw-message.ts'

export interface InboundContext {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  capabilities(platform: string): Capabilities
}

/**
 * What became of an event: `ignored` was not for the bot and `quiet` asked for nothing, of both nothing was
 * kept; `taken` is recorded and answered; `repeated` had been taken before; `parked` could not be worked on and
 * waits for a person.
 */
export interface Received {
  readonly kind: 'ignored' | 'quiet' | 'taken' | 'repeated' | 'parked'
  readonly reply?: ActionReply
}

/** How often a batch is taken in when the database undoes it for the sake of another one. */
const TRIES = 3

/**
 * Takes events in: each is routed, worked on by one use case and answered, all in one transaction. Once this
 * resolves everything is stored and the platform may be acknowledged; if it throws, nothing is.
 */
export async function receive(ctx: InboundContext, events: readonly Inbound[]): Promise<Received[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeIn(ctx, events.map(storableEvent))
    } catch (error) {
      if (tries === TRIES || !isContention(error)) throw error
    }
  }
}

function takeIn(ctx: InboundContext, events: readonly Inbound[]): Promise<Received[]> {
  const now = ctx.clock.now()
  return inTransaction(ctx.db, async (tx) => {
    const received: Received[] = []
    for (const event of events) received.push(await receiveOne(ctx, tx, event, now))
    return received
  })
}

/** What people wrote, as it can be kept, quoted and parked. */
function storableEvent(event: Inbound): Inbound {
  if (event.t === 'recall') return event
  // A list's entries are places in its text, which stays as long as it is.
  if (event.t === 'solitaire') return { ...event, text: storable(event.text.replaceAll('\u0000', ' ')) }
  if (event.t !== 'action') return { ...event, text: storable(event.text) }
  const values = Object.entries(event.values).map(([name, value]) => [
    storable(name),
    typeof value === 'string' ? storable(value) : value.map(storable),
  ])
  return { ...event, values: Object.fromEntries(values) }
}

async function receiveOne(ctx: InboundContext, tx: Tx, event: Inbound, now: Date): Promise<Received> {
  let meant: Intent | undefined
  const outcome = await savepoint(tx, async (): Promise<Received> => {
    const place = await readFacts(tx, event, now)
    if (!place) return { kind: 'ignored' }
    meant = route(event, place.facts)
    if (meant.kind === 'ignore') return { kind: 'ignored' }
    if (meant.kind === 'quiet') return { kind: 'quiet' }
    if (!(await insertEventKey(tx, event, now))) return withReply('repeated', await keptReply(tx, event))
    const turn = {
      tx,
      now,
      random: ctx.random,
      organisation: place.organisation,
      capabilities: ctx.capabilities,
    }
    const reply = await work(turn, place, event, meant)
    if (reply) await keepReply(tx, event, reply)
    return withReply('taken', reply)
  })
  if (outcome.kind === 'done') return outcome.value
  if (isTransient(outcome.error)) throw outcome.error
  ctx.log.error('event parked', {
    platform: event.chat.platform,
    kind: meant?.kind ?? 'unrouted',
    error: asError(outcome.error),
  })
  const keep = meant !== undefined && retention(meant) === 'full'
  await parkEvent(tx, event, { now, reason: asError(outcome.error).message, keep })
  return { kind: 'parked' }
}

function withReply(kind: 'taken' | 'repeated', reply: ActionReply | undefined): Received {
  return reply ? { kind, reply } : { kind }
}

async function work(
  turn: Turn,
  place: Place,
  event: Inbound,
  intent: Intent,
): Promise<ActionReply | undefined> {
  const origin = await originOf(turn, place, event)
  if (!place.actor) {
    await welcomeStranger(turn, origin, event, intent)
    return undefined
  }
  if (isAnswered(place, intent)) await forget(turn, place.actor)
  const replies = await act(turn, place.actor, origin, intent, event.eventId)
  return sendReplies(turn, event.from, origin, replies)
}

/** Making up takes several messages, and a list can be picked from again; else the next message is the answer. */
function isAnswered({ facts }: Place, intent: Intent): boolean {
  if (!facts.prompt || facts.prompt.kind === 'digest' || intent.kind === 'unclear') return false
  return !(
    facts.prompt.kind === 'make-up' &&
    'activityId' in intent &&
    intent.activityId === facts.prompt.activityId
  )
}

async function act(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  intent: Intent,
  eventId: string,
): Promise<readonly Reply[]> {
  switch (intent.kind) {
    case 'share': {
      const { activityId, text } = intent
      const [outcome] = await recordShares(turn, [{ actor, origin, activityId, text }])
      return outcome?.replies ?? []
    }
    case 'answers': {
      const { activityId, reading } = intent
      const [replies] = await recordAnswers(turn, [{ actor, origin, activityId, ...reading }])
      return replies ?? []
    }
    case 'form':
      return submitForm(turn, actor, origin, intent)
    case 'finish':
      return recordFinish(turn, actor, origin, intent.activityId)
    case 'solitaire':
      await recordSolitaire(turn, origin, intent)
      return []
    case 'comment':
      return recordComment(turn, actor, origin, intent)
    case 'withdraw':
      return withdrawMessage(turn, actor, origin)
    case 'revise': {
      const { to } = intent
      const record = (anew: Origin) => act(turn, actor, anew, to, eventId)
      return reviseMessage(turn, actor, origin, { to, eventId }, record)
    }
    default:
      return respond(turn, actor, origin, intent)
  }
}

async function welcomeStranger(turn: Turn, origin: Origin, event: Inbound, intent: Intent): Promise<void> {
  const meant = intent.kind === 'revise' ? intent.to : intent
  if (intent.kind === 'withdraw' || intent.kind === 'revise') await dropUnidentified(turn, origin)
  if (meant.kind === 'solitaire' && origin.kind === 'group') await recordSolitaire(turn, origin, meant)
  const submission = bringing.includes(meant.kind) ? textOf(event) : undefined
  if (submission === undefined && event.chat.kind === 'group') return
  await queueUnidentified(turn, event.from, origin, submission)
}

const bringing: readonly Intent['kind'][] = ['share', 'answers', 'finish', 'form']

function textOf(event: Inbound): string {
  if (event.t === 'message' || event.t === 'edit') return event.text
  const values = event.t === 'action' ? Object.entries(event.values) : []
  return values.map((field) => field.join(' ')).join(', ')
}

async function originOf(turn: Turn, place: Place, event: Inbound): Promise<Origin> {
  const sourceKey = sourceKeyOf(event)
  const changes = event.t === 'edit' || event.t === 'recall'
  return {
    sourceKey,
    replyKey: changes ? `${sourceKey}~${event.eventId}` : sourceKey,
    chatId: place.chatId ?? (await directChat(turn, event.from)),
    kind: event.t === 'action' ? 'action' : event.chat.kind,
    messageId: event.t === 'action' ? undefined : event.messageId,
    sentAt: event.at,
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
