import type { Adapter, Capabilities, SendResult } from './chat/adapter.ts'
import type { Outbound } from './chat/message.ts'
import { type DeliveryRow, lockDirty, lockDue, nextDelivery, recoverLeases } from './db/queries/deliveries.ts'
import { getOrganisation } from './db/queries/organisations.ts'
import { type Db, inTransaction, savepoint, type Tx } from './db/transaction.ts'
import { isTransient } from './db/transient.ts'
import type { DeliveryId } from './domain/ids.ts'
import { settle } from './domain/settle.ts'
import { storable } from './domain/storable.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'
import { isTimely, type Rendered, renderView } from './views/render-view.ts'

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
/** A call that takes longer is given up, so that its outcome is known before the lease ends. */
const PATIENCE_MS = 45_000
/** A card that could not be redrawn is left alone at least this long, whatever the platform says. */
const REDRAW_WAIT_MS = 5_000
/** How many messages of one platform are on their way at a time. */
const AT_ONCE = 16

interface Claimed extends DeliveryRow {
  readonly message: Outbound
  /** Whether an earlier attempt may have reached the platform. */
  readonly uncertain: boolean
}

/**
 * Sends what is due on one platform: claims a slice by lease and commits it as `sending`, calls the platform
 * outside any transaction, records how that ended; until nothing is due. Gives the number of calls made.
 */
export async function deliverDue(ctx: OutboxContext, adapter: Adapter): Promise<number> {
  const { platform } = adapter
  await recoverLeases(ctx.db, platform, ctx.clock.now())
  for (let calls = 0; ; ) {
    const letters = await claim(ctx, adapter, 'due')
    const cards = await claim(ctx, adapter, 'dirty')
    if (letters.seen + cards.seen === 0) return calls
    await Promise.all(letters.claimed.map((letter) => deliver(ctx, adapter, letter)))
    await Promise.all(cards.claimed.map((card) => redraw(ctx, adapter, card)))
    calls += letters.claimed.length + cards.claimed.length
  }
}

/** When there is something to send next. */
export function nextSend({ db, adapters }: OutboxContext): Promise<Date | undefined> {
  return nextDelivery(
    db,
    adapters.map((adapter) => adapter.platform),
  )
}

type What = 'due' | 'dirty'

/** Of the rows that were `seen`, those that cannot be sent were put aside. */
function claim(
  ctx: OutboxContext,
  { platform }: Adapter,
  what: What,
): Promise<{ seen: number; claimed: Claimed[] }> {
  const now = ctx.clock.now()
  return inTransaction(ctx.db, async (tx) => {
    const rows = await (what === 'due' ? lockDue : lockDirty)(tx, platform, now, AT_ONCE)
    const claimed: Claimed[] = []
    for (const row of rows) {
      const message = await messageFor(ctx, tx, row, what, now)
      if (!message) continue
      await markClaimed(ctx, tx, row, { what, message, now })
      const uncertain = row.attemptedAt !== null
      claimed.push({
        ...row,
        message,
        uncertain,
        attempts: row.attempts + 1,
        attemptedAt: row.attemptedAt ?? now,
      })
    }
    return { seen: rows.length, claimed }
  })
}

/** What is sent now; none where sending again might show it twice, or where there is nothing to be said now. */
async function messageFor(
  ctx: OutboxContext,
  tx: Tx,
  row: DeliveryRow,
  what: What,
  now: Date,
): Promise<Outbound | undefined> {
  if (what === 'due' && isForgotten(ctx, row, now)) return putAside(tx, row, { state: 'unknown' })
  if (what === 'due' && row.message && !isTimely(row.kind)) return row.message
  const rendered = await savepoint(tx, () => render(ctx, tx, row, now))
  if (rendered.kind === 'done') return sayNow(tx, row, rendered.value)
  if (isTransient(rendered.error)) throw rendered.error
  const error = rendered.error instanceof Error ? rendered.error : new Error(String(rendered.error))
  ctx.log.error('not rendered', { platform: row.to.platform, kind: row.kind, error })
  return putAside(tx, row, what === 'due' ? { state: 'dead', error: reasonOf(error) } : { dirty: false })
}

function sayNow(tx: Tx, row: DeliveryRow, rendered: Rendered): Outbound | Promise<undefined> {
  if (rendered.kind === 'message') return rendered.message
  return putAside(tx, row, rendered.kind === 'later' ? { run_at: rendered.at } : { state: 'dropped' })
}

/** Whether an attempt that may have arrived lies so far back that the platform would show another one too. */
function isForgotten(ctx: OutboxContext, { attemptedAt, to }: DeliveryRow, now: Date): boolean {
  const { idempotentForMs } = ctx.capabilities(to.platform)
  return attemptedAt !== null && now.getTime() - attemptedAt.getTime() >= idempotentForMs
}

async function render(ctx: OutboxContext, tx: Tx, row: DeliveryRow, now: Date): Promise<Rendered> {
  const organisation = await getOrganisation(tx, row.organisationId)
  const { random, capabilities } = ctx
  return renderView({ tx, now, random, organisation, capabilities }, row)
}

async function putAside(tx: Tx, { id }: DeliveryRow, outcome: Outcome): Promise<undefined> {
  await tx.updateTable('delivery').set(outcome).where('id', '=', id).execute()
}

interface Claim {
  readonly what: What
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

async function deliver(ctx: OutboxContext, adapter: Adapter, letter: Claimed): Promise<void> {
  const options = {
    idempotencyKey: letter.id,
    ...(letter.replyTo === null ? {} : { replyTo: letter.replyTo }),
  }
  const result = await ending(ctx, () => adapter.send(letter.to, letter.message, options))
  await settleSent(ctx, letter, result)
}

async function redraw(ctx: OutboxContext, adapter: Adapter, card: Claimed): Promise<void> {
  const { to, platformMessageId, message } = card
  if (!adapter.updateCard || platformMessageId === null || message.t !== 'card')
    return release(ctx, card.id, {})
  const update = adapter.updateCard
  await settleRedrawn(ctx, card, await ending(ctx, () => update(to, platformMessageId, message.card)))
}

/** How a call ended; one that throws or does not end may have reached the platform. */
async function ending({ clock }: OutboxContext, call: () => Promise<SendResult>): Promise<SendResult> {
  const late = Promise.withResolvers<SendResult>()
  const timer = clock.timer(PATIENCE_MS, () => late.resolve({ kind: 'unknown', detail: 'no answer in time' }))
  try {
    return await Promise.race([call(), late.promise])
  } catch (error) {
    return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    timer.cancel()
  }
}

async function settleSent(ctx: OutboxContext, letter: Claimed, result: SendResult): Promise<void> {
  const now = ctx.clock.now()
  const { platform } = letter.to
  const settlement = settle(result, {
    count: letter.attempts,
    ageMs: now.getTime() - (letter.attemptedAt ?? now).getTime(),
    idempotentForMs: ctx.capabilities(platform).idempotentForMs,
    jitter: ctx.random.fraction(),
  })
  const { state } = settlement
  if (result.kind === 'sent') {
    const { messageId = null, degraded } = result
    const sent = { sent_at: now, platform_message_id: messageId, degraded: JSON.stringify(degraded) }
    return release(ctx, letter.id, { state, error: null, ...sent })
  }
  ctx.log.warn('not sent', { platform, kind: letter.kind, state, attempts: letter.attempts })
  await release(ctx, letter.id, {
    state,
    error: reasonOf({ message: result.detail }),
    ...(settlement.state === 'ready' ? { run_at: new Date(now.getTime() + settlement.delayMs) } : {}),
    ...(result.kind === 'retry' && !letter.uncertain ? { attempted_at: null } : {}),
  })
}

/** A card that could not be redrawn is marked again; one the platform refuses stays as it is. */
async function settleRedrawn(ctx: OutboxContext, card: Claimed, result: SendResult): Promise<void> {
  const again = result.kind === 'retry' || result.kind === 'unknown'
  const asked = result.kind === 'retry' ? result.afterMs : undefined
  const runAt = new Date(ctx.clock.now().getTime() + Math.max(REDRAW_WAIT_MS, asked ?? LEASE_MS))
  await release(ctx, card.id, again ? { dirty: true, run_at: runAt } : {})
}

function reasonOf({ message }: { readonly message: string }): string {
  return storable(message).slice(0, 500)
}

interface Outcome {
  readonly state?: 'ready' | 'sent' | 'unknown' | 'dead' | 'dropped'
  readonly run_at?: Date
  readonly attempted_at?: null
  readonly sent_at?: Date
  readonly platform_message_id?: string | null
  readonly degraded?: string
  readonly error?: string | null
  readonly dirty?: boolean
}

/** Ends this process's lease; a delivery that somebody else has taken over meanwhile is left alone. */
async function release(ctx: OutboxContext, id: DeliveryId, outcome: Outcome): Promise<void> {
  await ctx.db
    .updateTable('delivery')
    .set({ ...outcome, lease_owner: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_owner', '=', ctx.owner)
    .execute()
}
