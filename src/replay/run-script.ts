import { getOrganisation } from '../db/queries/organisations.ts'
import { drivenClock } from '../ports/driven-clock.ts'
import type { Log } from '../ports/log.ts'
import { seededRandom } from '../ports/seeded-random.ts'
import { replayDocument } from './document.ts'
import { foundOrganisation } from './found-organisation.ts'
import { type ReplayStore, runStep, type Stage } from './run-step.ts'
import type { Account, Script, Step } from './script.ts'
import { createWorld } from './world.ts'

/** What a script results in (`replay.md`). */
export type ReplayResult = Awaited<ReturnType<typeof replayDocument>>

/** Runs a script from its beginning to its end against the real application and tells what came of it. */
export async function runScript(script: Script, store: ReplayStore, log: Log): Promise<ReplayResult> {
  const random = seededRandom(script.seed)
  const founded = await foundOrganisation(store.db, random, 'replay', script)
  const clock = drivenClock(script.startsAt)
  const { chats } = script
  const world = await createWorld({ db: store.db, clock, random, log, chats, platforms: platformsOf(script) })
  const stage: Stage = {
    file: script.file,
    world,
    store,
    random,
    organisationId: founded.id,
    db: store.db,
    happened: new Map(),
  }
  await world.settle()
  for (const { line, step } of script.steps) await runStep(stage, step, line)
  const organisation = await getOrganisation(stage.db, founded.id)
  const seen = { messages: world.console.messages, ignored: world.ignored() }
  const result = await replayDocument(stage.db, organisation, seen)
  await world.close()
  return result
}

function platformsOf({ steps }: Script): string[] {
  return steps.flatMap(({ step }) => accountsIn(step).map(({ platform }) => platform))
}

function accountsIn(step: Step): Account[] {
  if (step.verb === 'say' || step.verb === 'press') return [step.from]
  if (step.verb === 'solitaire') return [step.from, ...(step.authors ?? [])]
  return step.verb === 'bind' ? [step.account] : []
}
