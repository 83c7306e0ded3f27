import type { Db } from '../../src/db/transaction.ts'
import type { OrganisationSettings } from '../../src/domain/settings.ts'
import { parseZoned } from '../../src/domain/zone.ts'
import { type Engine, startWithPlatform } from '../support/engine.ts'
import { type Founding, founded, foundOrganisation, pushAt, saying } from '../support/organisation.ts'
import { type ScriptedAdapter, scriptedAdapter, wordsOf } from '../support/scripted-adapter.ts'

export const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
export const everybody = Array.from({ length: 12 }, (_, index) => `m${index + 1}`)
export type Running = Engine & { readonly platform: ScriptedAdapter }

/** A time of the week of issue 48, in Shanghai: it opens on Monday the 23rd at nine and closes on the 29th at 22. */
export function on(day: number, clock: string): Date {
  return parseZoned(`2026-11-${day} ${clock}`, 'Asia/Shanghai')!
}

export interface Beginning extends Omit<Founding, 'settings' | 'platform' | 'tenant'> {
  readonly remind?: string
  readonly settings?: Partial<OrganisationSettings>
  readonly platform?: ScriptedAdapter
  /** Who leads which branch. */
  readonly leading?: readonly (readonly [member: string, branch: string])[]
}

/** An organisation whose issue 48 has just been pushed; reminders on Wednesday and Friday evening unless told. */
export async function begun(db: Db, beginning: Beginning = {}): Promise<Running> {
  const { remind = '0 19 * * 3,5', settings, platform, leading = [], ...founding } = beginning
  const organisation = await foundOrganisation(db, { ...founding, settings: { remind, ...settings } })
  for (const [member, branch] of leading) {
    const { id } = await idOf(db, 'member', member)
    const { id: branchId } = await idOf(db, 'branch', branch)
    await db
      .insertInto('role_grant')
      .values({
        organisation_id: organisation.id,
        member_id: id as never,
        role: 'secretary',
        branch_id: branchId as never,
        granted_at: founded,
      })
      .execute()
  }
  const engine = startWithPlatform(db, platform ?? scriptedAdapter())
  await engine.at(pushAt)
  return engine
}

function idOf(db: Db, table: 'member' | 'branch', name: string): Promise<{ id: string }> {
  return db.selectFrom(table).where('name', '=', name).select('id').executeTakeFirstOrThrow()
}

/** Lets somebody say something privately, or in a group, at an instant. */
export async function tell(
  engine: Running,
  from: string,
  at: Date,
  text: string,
  group?: { readonly in: string; readonly mention?: boolean },
): Promise<void> {
  await engine.at(at)
  await engine.receive([saying({ id: `${from}-${at.getTime()}-${text}`, from, at, text, ...group })])
  await engine.runDue()
}

/** Who has got a reminder, in the order of sending; the same name again for the second. */
export function reminded({ platform }: Running): string[] {
  return platform.sends.filter((call) => isReminder(wordsOf(call))).map(({ to }) => to.id)
}

export function isReminder(text: string): boolean {
  return text.startsWith('第48期《') && text.includes('别提醒')
}

/** What somebody has read privately since a moment of the sends. */
export function readBy({ platform }: Running, who: string): string[] {
  return platform.sends.filter(({ to }) => to.kind === 'dm' && to.id === who).map(wordsOf)
}

/** How reminders ended up: the state of every delivery of them, in order. */
export async function reminderStates(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery')
    .where('kind', '=', 'reminder')
    .select('state')
    .orderBy('seq')
    .execute()
  return rows.map(({ state }) => state)
}
