import { closeJob } from '../jobs/close.ts'
import { digestJob } from '../jobs/digest.ts'
import { itemCheckJob } from '../jobs/item-check.ts'
import type { Due, Job } from '../jobs/job.ts'
import { pushJob } from '../jobs/push.ts'
import { remindJob } from '../jobs/remind.ts'
import type { Capabilities } from './chat/adapter.ts'
import { getOrganisation, listOrganisations } from './db/queries/organisations.ts'
import { type Db, inTransaction } from './db/transaction.ts'
import type { Organisation } from './domain/organisation.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Random } from './ports/random.ts'

const jobs: readonly Job[] = [itemCheckJob, closeJob, pushJob, remindJob, digestJob]

export interface OccurrenceContext {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  capabilities(platform: string): Capabilities
}

/** How many occurrences were carried out now, and what failed; what failed is tried again next time. */
export interface Fired {
  readonly fired: number
  readonly failures: readonly Error[]
}

/**
 * Carries out everything that has fallen due, oldest first, each once however many processes run this: the row
 * of an occurrence is inserted in the transaction of its effect. What is beyond its grace is reported instead.
 */
export async function fireDue(ctx: OccurrenceContext): Promise<Fired> {
  let fired = 0
  const failures: Error[] = []
  for (const organisation of await listOrganisations(ctx.db)) {
    const now = ctx.clock.now()
    const failed = failures.length
    for (const { job, due } of await dueNow(ctx, organisation, now)) {
      try {
        if (await fire(ctx, organisation, job, due, now)) fired++
      } catch (error) {
        ctx.log.error('occurrence failed', { kind: job.kind, error: error as Error })
        failures.push(error as Error)
      }
    }
    if (failures.length === failed) await advance(ctx, organisation, now)
  }
  return { fired, failures }
}

/** When the next occurrence of any organisation falls due; may lie in the past when one is waiting. */
export async function nextOccurrence(ctx: OccurrenceContext): Promise<Date | undefined> {
  let next: Date | undefined
  for (const organisation of await listOrganisations(ctx.db)) {
    for (const job of jobs) {
      const at = await job.nextAfter(ctx.db, organisation, organisation.tickedAt)
      if (at && (!next || at < next)) next = at
    }
  }
  return next
}

async function dueNow(
  ctx: OccurrenceContext,
  organisation: Organisation,
  now: Date,
): Promise<{ job: Job; due: Due }[]> {
  const all: { job: Job; due: Due }[] = []
  for (const job of jobs) {
    const dues = await job.dueBetween(ctx.db, organisation, organisation.tickedAt, now)
    all.push(...dues.map((due) => ({ job, due })))
  }
  return all.sort((one, other) => one.due.at.getTime() - other.due.at.getTime())
}

function fire(
  ctx: OccurrenceContext,
  organisation: Organisation,
  job: Job,
  due: Due,
  now: Date,
): Promise<boolean> {
  return inTransaction(ctx.db, async (tx) => {
    const late = due.until !== undefined && now >= due.until
    const key = { organisation_id: organisation.id, kind: job.kind, subject: due.subject, due_at: due.at }
    const fresh = await tx
      .insertInto('occurrence')
      .values({ ...key, outcome: late ? 'missed' : 'done', at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('kind')
      .executeTakeFirst()
    if (!fresh) return false
    const current = await getOrganisation(tx, organisation.id)
    const turn = { tx, now, random: ctx.random, organisation: current, capabilities: ctx.capabilities }
    if (late) {
      await job.missed?.(turn, due)
    } else if ((await job.run(turn, due)) === 'skipped') {
      await tx
        .updateTable('occurrence')
        .set({ outcome: 'skipped' })
        .where((eb) => eb.and(key))
        .execute()
    }
    return true
  })
}

/** Remembers up to when everything due has been looked at; never back, whatever the clock says. */
async function advance({ db }: OccurrenceContext, organisation: Organisation, now: Date): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ ticked_at: now })
    .where('id', '=', organisation.id)
    .where('ticked_at', '<', now)
    .execute()
}
