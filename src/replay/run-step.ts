import { consolePlatform, consoleTenant, groupRef } from '../../adapters/console/inbound.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import { getOrganisation } from '../db/queries/organisations.ts'
import { memberNamed } from '../db/queries/people.ts'
import { newestSent } from '../db/queries/record.ts'
import { type Db, inTransaction } from '../db/transaction.ts'
import type { OrganisationId } from '../domain/ids.ts'
import { readSolitaire } from '../domain/solitaire.ts'
import type { Random } from '../ports/random.ts'
import type { ScriptFault } from '../text/script-fault.ts'
import { bindAccount } from '../usecases/bind-account.ts'
import { joinBranch } from '../usecases/join-branch.ts'
import { leaveBranch } from '../usecases/leave-branch.ts'
import type { Turn } from '../usecases/turn.ts'
import type { Account, Step } from './script.ts'
import { ScriptError } from './script-error.ts'
import type { World } from './world.ts'

/** An empty store to run in. `reopen` lets go of it and opens it again, as a restarted process would. */
export interface ReplayStore {
  readonly db: Db
  reopen(): Promise<Db>
}

/** A script under way. */
export interface Stage {
  /** The script's file, for messages. */
  readonly file: string
  readonly world: World
  readonly store: ReplayStore
  readonly random: Random
  readonly organisationId: OrganisationId
  /** The store as it is open now. */
  db: Db
  /** What has happened, by message id, for a second delivery. */
  readonly happened: Map<string, ConsoleEvent>
}

type StepOf<Verb extends Step['verb']> = Extract<Step, { verb: Verb }>

/** Lets one step happen and everything that follows from it. What only running shows to be wrong is a `ScriptError`. */
export async function runStep(stage: Stage, step: Step, line: number | undefined): Promise<void> {
  const { world } = stage
  switch (step.verb) {
    case 'at':
      return world.moveTo(step.at)
    case 'say':
      return happen(stage, await saying(stage, step, line))
    case 'solitaire':
      return happen(stage, listing(stage, step))
    case 'press':
      return happen(stage, pressing(stage, step, line))
    case 'redeliver':
      await world.happen(stage.happened.get(step.id)!)
      return
    case 'recall':
    case 'edit':
      await world.happen(changing(stage, step))
      return
    case 'join':
    case 'leave':
    case 'bind':
      await inTransaction(stage.db, async (tx) => {
        const organisation = await getOrganisation(tx, stage.organisationId)
        await changePeople({ tx, now: world.now(), random: stage.random, organisation }, step)
      })
      return world.settle()
    case 'restart':
      stage.db = await stage.store.reopen()
      return world.restart(stage.db)
    case 'failSends':
      return world.console.failSends(groupRef(step.in), step.times)
  }
}

async function happen(stage: Stage, event: ConsoleEvent): Promise<void> {
  stage.happened.set(event.id, event)
  await stage.world.happen(event)
}

async function saying(stage: Stage, step: StepOf<'say'>, line: number | undefined): Promise<ConsoleEvent> {
  const replyTo = step.replyTo === 'push' ? await newestPush(stage, step, line) : step.replyTo
  return {
    t: 'message',
    ...placeOf(step),
    id: step.id,
    at: step.sentAt ?? stage.world.now(),
    text: step.text,
    mention: step.mention,
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

/** A list as a text, or with the authors of its entries as the form of its own that some platforms have. */
function listing({ world }: Stage, step: StepOf<'solitaire'>): ConsoleEvent {
  const { id, text, authors } = step
  const said = { ...placeOf(step), id, at: step.sentAt ?? world.now(), text, mention: false }
  if (!authors) return { t: 'message', ...said }
  const entries = (readSolitaire(text)?.entries ?? []).map(({ start, end }, index) => {
    const { platform, id: account } = authors[index]!
    return { platform, account, start, length: end - start }
  })
  return { t: 'solitaire', ...said, entries }
}

function changing({ happened, world }: Stage, step: StepOf<'recall'> | StepOf<'edit'>): ConsoleEvent {
  const { id: message, ...before } = happened.get(step.id)!
  const { platform, account, group } = before
  const place = { platform, account, ...(group === undefined ? {} : { group }) }
  const said = before.t === 'message' ? before : undefined
  const again = { ...place, id: step.eventId, message, mention: said?.mention ?? false }
  if (step.verb === 'recall') return { t: 'recall', ...again, at: world.now() }
  const replyTo = said?.replyTo === undefined ? {} : { replyTo: said.replyTo }
  return { t: 'edit', ...again, ...replyTo, at: step.sentAt ?? world.now(), text: step.text }
}

async function newestPush(
  stage: Stage,
  { in: group, from }: StepOf<'say'>,
  line: number | undefined,
): Promise<string> {
  const chat = group === undefined ? from : { platform: consolePlatform, id: group }
  const id = await newestSent(stage.db, stage.organisationId, 'push', chat)
  return id ?? fail(stage, line, { code: 'no-such', what: 'push', name: group ?? from.id })
}

function pressing(stage: Stage, step: StepOf<'press'>, line: number | undefined): ConsoleEvent {
  const { in: group, from } = step
  const kind = group === undefined ? 'dm' : 'group'
  const place = {
    id: group ?? from.id,
    platform: group === undefined ? from.platform : consolePlatform,
    kind,
  }
  const { world } = stage
  const card = world.console.messages
    .filter(({ to }) => to.kind === place.kind && to.id === place.id && to.platform === place.platform)
    .flatMap(({ message }) => (message.t === 'card' ? [message.card] : []))
    .at(-1)
  if (!card) return fail(stage, line, { code: 'no-such', what: 'card', name: group ?? from.id })
  const button = card.buttons.find(({ action }) => action === step.button)
  if (!button) return fail(stage, line, { code: 'no-such', what: 'button', name: step.button })
  const values = Object.fromEntries(
    Object.entries(step.values).map(([name, value]) => [name, fieldValue(value)]),
  )
  return {
    t: 'action',
    ...placeOf(step),
    id: step.id,
    at: world.now(),
    card: card.key,
    action: button.action,
    values,
  }
}

function fieldValue(value: string | readonly string[]): string | string[] {
  return typeof value === 'string' ? value : [...value]
}

function placeOf({ in: group, from }: { readonly in: string | undefined; readonly from: Account }) {
  return { platform: from.platform, account: from.id, ...(group === undefined ? {} : { group }) }
}

type Changing = Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>

async function changePeople(
  turn: Changing,
  step: StepOf<'join'> | StepOf<'leave'> | StepOf<'bind'>,
): Promise<void> {
  const named = (name: string) => memberNamed(turn.tx, turn.organisation.id, name)
  switch (step.verb) {
    case 'join': {
      const memberId = await joinBranch(turn, step.name, step.branch)
      return bindAccount(turn, memberId, { platform: consolePlatform, tenant: consoleTenant, id: step.name })
    }
    case 'leave': {
      const member = await named(step.name)
      if (member) await leaveBranch(turn, member.id, step.branch)
      return
    }
    case 'bind': {
      const member = await named(step.as)
      const { platform, id } = step.account
      if (member) await bindAccount(turn, member.id, { platform, tenant: consoleTenant, id })
    }
  }
}

function fail({ file }: Stage, line: number | undefined, fault: ScriptFault): never {
  throw new ScriptError(file, [{ line, fault }])
}
