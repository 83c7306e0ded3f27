import { consolePlatform } from '../../adapters/console/inbound.ts'
import { readSolitaire } from '../domain/solitaire.ts'
import { clockText, dateText, localTime, parseZoned } from '../domain/zone.ts'
import type { ScriptFault } from '../text/script-fault.ts'
import type { Account, Step } from './script.ts'
import type { ScriptProblem } from './script-error.ts'
import type { ScriptStep, StepVerb } from './script-schema.ts'

/** The names that a script's steps may use, and where its clock stands. */
export interface Surroundings {
  readonly timezone: string
  readonly startsAt: Date
  /** Everybody on the roster; joiners are added as they join. */
  readonly members: ReadonlySet<string>
  readonly branches: ReadonlySet<string>
  readonly chats: ReadonlySet<string>
}

export interface StepsResolved {
  readonly steps: readonly { readonly line: number | undefined; readonly step: Step }[]
  readonly problems: readonly ScriptProblem[]
}

interface Progress {
  now: Date
  nowText: string
  readonly members: Set<string>
  readonly messages: Set<string>
}

/** Turns the steps as they were written into what happens, in order, and says what cannot be. */
export function resolveSteps(
  written: readonly { readonly line: number | undefined; readonly step: ScriptStep }[],
  surroundings: Surroundings,
): StepsResolved {
  const begin = localTime(surroundings.startsAt, surroundings.timezone)
  const progress: Progress = {
    now: surroundings.startsAt,
    nowText: `${dateText(begin)} ${clockText(begin)}`,
    members: new Set(surroundings.members),
    messages: new Set(),
  }
  const steps: { line: number | undefined; step: Step }[] = []
  const problems: ScriptProblem[] = []
  for (const [index, { line, step }] of written.entries()) {
    const faults: ScriptFault[] = []
    const resolved = resolve(step, index, { ...surroundings, progress, faults })
    problems.push(...faults.map((fault) => ({ line, fault })))
    if (resolved && faults.length === 0) steps.push({ line, step: resolved })
  }
  return { steps, problems }
}

interface Resolving extends Surroundings {
  readonly progress: Progress
  readonly faults: ScriptFault[]
}

type Written<Verb extends StepVerb> = Extract<ScriptStep, { verb: Verb }>

function resolve(step: ScriptStep, index: number, at: Resolving): Step | undefined {
  switch (step.verb) {
    case 'at':
      return moved(step, at)
    case 'say':
      return said(step, index, at)
    case 'press':
      return pressed(step, index, at)
    case 'redeliver':
      known(at, 'message', step.redeliver, at.progress.messages)
      return { verb: 'redeliver', id: step.redeliver }
    case 'join':
    case 'leave':
      return belonging(step, at)
    case 'bind':
      known(at, 'member', step.as, at.progress.members)
      return { verb: 'bind', account: accountOf(step.bind, at.progress.members), as: step.as }
    case 'restart':
      return { verb: 'restart' }
    case 'failSends':
      known(at, 'chat', step.in, at.chats)
      return { verb: 'failSends', times: step.failSends, in: step.in }
    case 'recall':
    case 'edit':
      return changed(step, index, at)
    case 'solitaire':
      return listed(step, index, at)
  }
}

function moved(step: Written<'at'>, at: Resolving): Step | undefined {
  const instant = time(step.at, at)
  if (!instant) return undefined
  const { progress, faults } = at
  if (instant < progress.now) faults.push({ code: 'clock-back', value: step.at, now: progress.nowText })
  else Object.assign(progress, { now: instant, nowText: step.at })
  return { verb: 'at', at: instant }
}

function said(step: Written<'say'>, index: number, at: Resolving): Step {
  const { messages, members } = at.progress
  chatIn(step.in, at)
  if (step.replyTo !== undefined && step.replyTo !== 'push') known(at, 'message', step.replyTo, messages)
  return {
    verb: 'say',
    text: step.say,
    from: accountOf(step.from, members),
    in: step.in,
    id: messageId(step.id, index, at),
    mention: step.mention ?? false,
    sentAt: step.sentAt === undefined ? undefined : time(step.sentAt, at),
    replyTo: step.replyTo,
  }
}

function listed(step: Written<'solitaire'>, index: number, at: Resolving): Step {
  const { members } = at.progress
  chatIn(step.in, at)
  const entries = readSolitaire(step.solitaire)?.entries.length ?? 0
  if (step.authors && step.authors.length !== entries)
    at.faults.push({ code: 'authors', entries, authors: step.authors.length })
  return {
    verb: 'solitaire',
    text: step.solitaire,
    from: accountOf(step.from, members),
    in: step.in,
    id: messageId(step.id, index, at),
    authors: step.authors?.map((author) => accountOf(author, members)),
    sentAt: step.sentAt === undefined ? undefined : time(step.sentAt, at),
  }
}

function changed(step: Written<'recall'> | Written<'edit'>, index: number, at: Resolving): Step {
  const id = step.verb === 'edit' ? step.edit : step.recall
  known(at, 'message', id, at.progress.messages)
  const eventId = `${step.verb}-${index + 1}`
  if (step.verb === 'recall') return { verb: 'recall', id, eventId }
  const sentAt = step.sentAt === undefined ? undefined : time(step.sentAt, at)
  return { verb: 'edit', id, eventId, text: step.say, sentAt }
}

function pressed(step: Written<'press'>, index: number, at: Resolving): Step {
  chatIn(step.in, at)
  const values = Object.entries(step.values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value : String(value),
  ])
  return {
    verb: 'press',
    button: step.press,
    from: accountOf(step.from, at.progress.members),
    in: step.in,
    id: messageId(step.id, index, at),
    values: Object.fromEntries(values),
  }
}

function belonging(step: Written<'join'> | Written<'leave'>, at: Resolving): Step {
  known(at, 'branch', step.branch, at.branches)
  if (step.verb === 'join') {
    chatIn(step.in, at)
    at.progress.members.add(step.join)
    return { verb: 'join', name: step.join, branch: step.branch, in: step.in }
  }
  known(at, 'member', step.leave, at.progress.members)
  return { verb: 'leave', name: step.leave, branch: step.branch }
}

/** A roster name is that person's first account; `name@platform` one elsewhere; anything else a stranger's. */
function accountOf(from: string, members: ReadonlySet<string>): Account {
  const elsewhere = members.has(from) ? null : /^(.+)@([a-z][a-z0-9-]*)$/u.exec(from)
  return elsewhere ? { platform: elsewhere[2]!, id: elsewhere[1]! } : { platform: consolePlatform, id: from }
}

function messageId(id: string | undefined, index: number, { progress, faults }: Resolving): string {
  const given = id ?? `step-${index + 1}`
  if (progress.messages.has(given)) faults.push({ code: 'twice', what: 'message', name: given })
  progress.messages.add(given)
  return given
}

function chatIn(chat: string | undefined, at: Resolving): void {
  if (chat !== undefined) known(at, 'chat', chat, at.chats)
}

function known(
  at: Resolving,
  what: 'chat' | 'message' | 'member' | 'branch',
  name: string,
  names: ReadonlySet<string>,
) {
  if (!names.has(name)) at.faults.push({ code: 'no-such', what, name })
}

function time(text: string, { timezone, faults }: Resolving): Date | undefined {
  const instant = parseZoned(text, timezone)
  if (!instant) faults.push({ code: 'not-a-time', value: text })
  return instant
}
