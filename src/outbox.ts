import type { Adapter, Capabilities, SendResult } from './chat/adapter.ts'
import type { Outbound } from './chat/message.ts'
import { type DeliveryRow, lockDirty, lockDue, nextDelivery } from './db/queries/deliveries.ts'
import { getOrganisation } from './db/queries/organisations.ts'
import { type Db, inTransaction, type Tx } from './db/transaction.ts'
import type { DeliveryId } from './domain/ids.ts'
import { settle } from './domain/settle.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'
import { renderView } from './views/render-view.ts'

export interface OutboxContext {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly adapters: readonly Adapter[]
  /** Names this process in its leases. */
  readonly owner: string
  capabilities(platform: string): Capabilities
}

/** A process that sends takes this long at most before another one asks what became of it. */
const LEASE_MS = 60_000
/** How many messages of one platform are on their way at a time. */
const AT_ONCE = 16

interface Claimed extends DeliveryRow {
  readonly message: Outbound
}

/**
 * Sends what is due: claims a slice by lease and commits it as `sending`, calls the platform outside any
 * transaction, records how that ended; until nothing is due. Platforms do not wait for each other. Gives the
 * number of calls made.
 */
export async function deliverDue(ctx: OutboxContext): Promise<number> {
  await recoverLeases(ctx)
  const calls = await Promise.all(ctx.adapters.map((adapter) => drain(ctx, adapter)))
  return calls.reduce((sum, count) => sum + count, 0)
}

/** When there is something to send next. */
export function nextSend({ db, adapters }: OutboxContext): Promise<Date | undefined> {
  return nextDelivery(
    db,
    adapters.map((adapter) => adapter.platform),
  )
}

async function drain(ctx: OutboxContext, adapter: Adapter): Promise<number> {
  let calls = 0
  for (;;) {
    const letters = await claim(ctx, adapter, 'due')
    const cards = await claim(ctx, adapter, 'dirty')
    if (letters.length + cards.length === 0) return calls
    await Promise.all(letters.map(async (letter) => settleSent(ctx, letter, await send(adapter, letter))))
    await Promise.all(cards.map(async (card) => settleRedrawn(ctx, card, await redraw(adapter, card))))
    calls += letters.length + cards.length
  }
}

function claim(ctx: OutboxContext, { platform }: Adapter, what: 'due' | 'dirty'): Promise<Claimed[]> {
  const now = ctx.clock.now()
  return inTransaction(ctx.db, async (tx) => {
    const rows = await (what === 'due' ? lockDue : lockDirty)(tx, platform, now, AT_ONCE)
    const claimed: Claimed[] = []
    for (const row of rows) {
      const message = what === 'due' && row.message ? row.message : await render(ctx, tx, row, now)
      await markClaimed(ctx, tx, row, { what, message, now })
      claimed.push({ ...row, message, attempts: row.attempts + 1, attemptedAt: row.attemptedAt ?? now })
    }
    return claimed
  })
}

async function render(ctx: OutboxContext, tx: Tx, row: DeliveryRow, now: Date): Promise<Outbound> {
  const organisation = await getOrganisation(tx, row.organisationId)
  const { random, capabilities } = ctx
  return renderView({ tx, now, random, organisation, capabilities }, row)
}

interface Claim {
  readonly what: 'due' | 'dirty'
  readonly message: Outbound
  readonly now: Date
}

async function markClaimed(ctx: OutboxContext, tx: Tx, row: DeliveryRow, claim: Claim): Promise<void> {
  const { what, message, now } = claim
  const sending = {
    state: 'sending' as const,
    attempts: row.attempts + 1,
    attempted_at: row.attemptedAt ?? now,
  }
  await tx
    .updateTable('delivery')
    .set({
      ...(what === 'due' ? sending : { dirty: false }),
      lease_owner: ctx.owner,
      lease_until: new Date(now.getTime() + LEASE_MS),
      message: JSON.stringify(message),
    })
    .where('id', '=', row.id)
    .execute()
}

async function send(adapter: Adapter, letter: Claimed): Promise<SendResult> {
  const options = {
    idempotencyKey: letter.id,
    ...(letter.replyTo === null ? {} : { replyTo: letter.replyTo }),
  }
  try {
    return await adapter.send(letter.to, letter.message, options)
  } catch (error) {
    return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) }
  }
}

async function redraw(adapter: Adapter, { to, platformMessageId, message }: Claimed): Promise<SendResult> {
  if (!adapter.updateCard || platformMessageId === null || message.t !== 'card')
    return { kind: 'sent', degraded: [] }
  try {
    return await adapter.updateCard(to, platformMessageId, message.card)
  } catch (error) {
    return { kind: 'retry', detail: error instanceof Error ? error.message : String(error) }
  }
}

async function settleSent(ctx: OutboxContext, letter: Claimed, result: SendResult): Promise<void> {
  const now = ctx.clock.now()
  const settlement = settle(result, {
    count: letter.attempts,
    ageMs: now.getTime() - (letter.attemptedAt ?? now).getTime(),
    idempotentForMs: ctx.capabilities(letter.to.platform).idempotentForMs,
    jitter: ctx.random.fraction(),
  })
  const sent = result.kind === 'sent'
  if (!sent) {
    const { platform } = letter.to
    ctx.log.warn('not sent', {
      platform,
      kind: letter.kind,
      state: settlement.state,
      attempts: letter.attempts,
    })
  }
  await release(ctx, letter.id, {
    state: settlement.state,
    ...(settlement.state === 'ready' ? { run_at: new Date(now.getTime() + settlement.delayMs) } : {}),
    ...(sent
      ? {
          sent_at: now,
          platform_message_id: result.messageId ?? null,
          degraded: JSON.stringify(result.degraded),
        }
      : {}),
    error: sent ? null : result.detail.slice(0, 500),
  })
}

/** A card that could not be redrawn is marked again; one the platform refuses stays as it is. */
async function settleRedrawn(ctx: OutboxContext, card: Claimed, result: SendResult): Promise<void> {
  const again = result.kind === 'retry' || result.kind === 'unknown'
  const wait = result.kind === 'retry' ? (result.afterMs ?? LEASE_MS) : LEASE_MS
  const runAt = new Date(ctx.clock.now().getTime() + wait)
  await release(ctx, card.id, again ? { dirty: true, run_at: runAt } : {})
}

interface Released {
  readonly state?: 'ready' | 'sent' | 'unknown' | 'dead'
  readonly run_at?: Date
  readonly sent_at?: Date
  readonly platform_message_id?: string | null
  readonly degraded?: string
  readonly error?: string | null
  readonly dirty?: boolean
}

/** Ends this process's lease; a delivery that somebody else has taken over meanwhile is left alone. */
async function release(ctx: OutboxContext, id: DeliveryId, outcome: Released): Promise<void> {
  await ctx.db
    .updateTable('delivery')
    .set({ ...outcome, lease_owner: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_owner', '=', ctx.owner)
    .execute()
}

/** What a process that vanished had claimed: sent again where the platform's key allows it, else unknown. */
async function recoverLeases(ctx: OutboxContext): Promise<void> {
  const now = ctx.clock.now()
  const free = { lease_owner: null, lease_until: null }
  await ctx.db
    .updateTable('delivery')
    .set({ ...free, dirty: true, run_at: now })
    .where('lease_until', '<=', now)
    .where('state', '=', 'sent')
    .execute()
  for (const { platform } of ctx.adapters) {
    const known = new Date(now.getTime() - ctx.capabilities(platform).idempotentForMs)
    await ctx.db
      .updateTable('delivery')
      .set((eb) => ({
        ...free,
        state: eb
          .case()
          .when('attempted_at', '>', known)
          .then('ready' as const)
          .else('unknown' as const)
          .end(),
        run_at: now,
      }))
      .where('lease_until', '<=', now)
      .where('state', '=', 'sending')
      .where('chat_id', 'in', ctx.db.selectFrom('chat').where('platform', '=', platform).select('id'))
      .execute()
  }
}
