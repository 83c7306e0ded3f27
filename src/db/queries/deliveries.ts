import { type Expression, type SqlBool, sql } from 'kysely'
import type { Hears, Widget } from '../../chat/adapter.ts'
import type { ChatRef } from '../../chat/event.ts'
import type { Outbound } from '../../chat/message.ts'
import type { ActivityId, ChatId, DeliveryId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'
import type { DeliveryKind, DeliveryState } from '../schema/delivery.ts'

/** A delivery with the conversation it goes to. */
export interface DeliveryRow {
  readonly id: DeliveryId
  readonly organisationId: OrganisationId
  readonly kind: DeliveryKind
  readonly activityId: ActivityId | null
  readonly message: Outbound | null
  readonly replyTo: string | null
  readonly attempts: number
  readonly attemptedAt: Date | null
  readonly platformMessageId: string | null
  readonly chatId: ChatId
  readonly to: ChatRef
  readonly hears: Hears
  readonly widgets: readonly Widget[]
}

function deliveries(db: Reader, platform: string) {
  return db
    .selectFrom('delivery')
    .innerJoin('chat', 'chat.id', 'delivery.chat_id')
    .where('chat.platform', '=', platform)
    .select([
      'delivery.id',
      'delivery.organisation_id as organisationId',
      'delivery.kind',
      'delivery.activity_id as activityId',
      'delivery.message',
      'delivery.reply_to as replyTo',
      'delivery.attempts',
      'delivery.attempted_at as attemptedAt',
      'delivery.platform_message_id as platformMessageId',
      'delivery.chat_id as chatId',
      'chat.platform',
      'chat.tenant',
      'chat.external_id as externalId',
      'chat.kind as chatKind',
      'chat.hears',
      'chat.widgets',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof deliveries>['execute']>>[number]

/**
 * Locks messages of a platform that are due and whose conversation waits for nothing earlier: replies first,
 * then by time, at most one a conversation, so that parts keep their order. Others' locks are passed over.
 */
export async function lockDue(db: Reader, platform: string, now: Date, most: number): Promise<DeliveryRow[]> {
  const rows = await deliveries(db, platform)
    .where('delivery.state', '=', 'ready')
    .where('delivery.run_at', '<=', now)
    .where(waitsForNothing(now))
    .orderBy(sql`case when delivery.kind = 'reply' then 0 else 1 end`)
    .orderBy('delivery.run_at')
    .orderBy('delivery.seq')
    .limit(most)
    .forUpdate('delivery')
    .skipLocked()
    .execute()
  return rows.map(rowOf)
}

/** Locks sent cards of a platform whose figures have changed and whose redrawing is due. */
export async function lockDirty(
  db: Reader,
  platform: string,
  now: Date,
  most: number,
): Promise<DeliveryRow[]> {
  const rows = await deliveries(db, platform)
    .where('delivery.dirty', '=', true)
    .where('delivery.state', '=', 'sent')
    .where('delivery.run_at', '<=', now)
    .where('delivery.lease_owner', 'is', null)
    .orderBy('delivery.seq')
    .limit(most)
    .forUpdate('delivery')
    .skipLocked()
    .execute()
  return rows.map(rowOf)
}

/** What processes that vanished had claimed on a platform is due again: to be sent, or a card to be redrawn. */
export async function recoverLeases(db: Reader, platform: string, now: Date): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      state: sql<DeliveryState>`case when state = 'sending' then 'ready' else state end`,
      dirty: sql<boolean>`dirty or state = 'sent'`,
      run_at: now,
      lease_owner: null,
      lease_until: null,
    })
    .where('lease_until', '<=', now)
    .where('chat_id', 'in', db.selectFrom('chat').where('platform', '=', platform).select('id'))
    .execute()
}

/** When the outbox has something to do next on these platforms; may lie in the past when something waits. */
export async function nextDelivery(db: Reader, platforms: readonly string[]): Promise<Date | undefined> {
  if (platforms.length === 0) return undefined
  const instant = (at: 'run_at' | 'lease_until', when: Expression<SqlBool>) =>
    sql<Date | null>`min(delivery.${sql.ref(at)}) filter (where ${when})`
  const row = await db
    .selectFrom('delivery')
    .innerJoin('chat', 'chat.id', 'delivery.chat_id')
    .where('chat.platform', 'in', platforms)
    .where(sql<SqlBool>`(delivery.state = 'ready' or delivery.dirty or delivery.lease_owner is not null)`)
    .select([
      instant('run_at', sql<SqlBool>`delivery.state = 'ready' and ${waitsForNothing(undefined)}`).as('send'),
      instant(
        'run_at',
        sql<SqlBool>`delivery.dirty and delivery.state = 'sent' and delivery.lease_owner is null`,
      ).as('redraw'),
      instant('lease_until', sql<SqlBool>`delivery.lease_owner is not null`).as('recover'),
    ])
    .executeTakeFirstOrThrow()
  const instants = [row.send, row.redraw, row.recover].filter((at) => at !== null)
  return instants.length === 0 ? undefined : new Date(Math.min(...instants.map((at) => at.getTime())))
}

/** Nothing earlier in the same conversation is being sent, is waiting for another attempt, or is due by `now`. */
function waitsForNothing(now: Date | undefined): Expression<SqlBool> {
  const due = now ? sql`or earlier.run_at <= ${now}` : sql``
  return sql<SqlBool>`not exists (select 1 from delivery earlier
    where earlier.chat_id = delivery.chat_id and earlier.seq < delivery.seq
      and (earlier.state = 'sending' or (earlier.state = 'ready' and (earlier.attempts > 0 ${due}))))`
}

function rowOf({ platform, tenant, externalId, chatKind, ...row }: Selected): DeliveryRow {
  return { ...row, to: { platform, tenant, id: externalId, kind: chatKind } }
}
