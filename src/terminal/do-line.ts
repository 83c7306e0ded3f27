import { consolePlatform } from '../../adapters/console/inbound.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import { newestSent } from '../db/queries/record.ts'
import { readMoment, readWait } from '../domain/terminal-time.ts'
import type { TerminalVerb } from '../lexicon/terminal-words.ts'
import type { ScriptChat } from '../replay/script.ts'
import {
  noNextStep,
  roleTitle,
  silence,
  type TerminalFault,
  terminalFaultText,
  terminalHelp,
} from '../text/terminal.ts'
import { alignedRows } from './columns.ts'
import { parseLine } from './parse-line.ts'
import { pressing } from './pressing.ts'
import { recordLines } from './record-lines.ts'
import type { Session } from './session.ts'

/** Does what a typed line asks for; says whether the chat goes on. */
export async function doLine(session: Session, typed: string): Promise<'on' | 'end'> {
  const line = parseLine(typed)
  switch (line.kind) {
    case 'next':
      return nextStep(session)
    case 'say':
      await letHappen(session, saying(session, line.text, line.mention))
      return 'on'
    case 'unknown':
      refuse(session, { code: 'unknown-word', word: line.word })
      return 'on'
    case 'do':
      if (line.verb === 'quit') return 'end'
      await doVerb(session, line.verb, line.argument)
      return 'on'
  }
}

async function nextStep(session: Session): Promise<'on' | 'end'> {
  const step = session.tour.shift()
  if (!step) {
    session.show([noNextStep(session.organisation.locale, session.toured)])
    return 'on'
  }
  session.toured = true
  session.show([step.why])
  for (const line of step.lines) {
    session.show([`> ${line}`])
    await doLine(session, line)
  }
  return 'on'
}

async function doVerb(
  session: Session,
  verb: Exclude<TerminalVerb, 'quit'>,
  argument: string,
): Promise<void> {
  switch (verb) {
    case 'as':
      return speakAs(session, argument)
    case 'group':
      return goTo(session, argument)
    case 'dm':
      session.speaker = { ...session.speaker, group: undefined }
      return
    case 'to':
    case 'wait':
      return moveClock(session, verb, argument)
    case 'reply':
      return reply(session, argument)
    case 'press':
      return press(session, argument)
    case 'record':
      return session.show(await recordLines(session))
    case 'people':
      return session.show(peopleLines(session))
    case 'restart':
      return session.restart()
    case 'help':
      return session.show(alignedRows(terminalHelp(session.organisation.locale)))
  }
}

function speakAs(session: Session, name: string): void {
  const person = session.people.find((each) => each.name === name)
  if (person) session.speaker = { person: name, group: groupFor(session, person.branch) }
  else refuse(session, { code: 'no-such-person', name })
}

/** Where a person of a branch goes on speaking: in private if so far, else in the own group. */
function groupFor({ chats, speaker }: Session, home: string): string | undefined {
  if (speaker.group === undefined) return undefined
  return chats.find(({ branch }) => branch === home)?.id ?? speaker.group
}

function goTo(session: Session, name: string): void {
  const home = session.people.find((each) => each.name === session.speaker.person)?.branch
  const isMeant = ({ id, title, branch }: ScriptChat) =>
    name === '' ? branch === home : [id, title].includes(name)
  const chat = session.chats.find(isMeant)
  if (chat) session.speaker = { ...session.speaker, group: chat.id }
  else refuse(session, { code: 'no-such-group', name })
}

async function moveClock(session: Session, verb: 'to' | 'wait', argument: string): Promise<void> {
  if (!session.moveTo) return refuse(session, { code: 'live' })
  const now = session.now()
  const wait = verb === 'wait' ? readWait(argument) : undefined
  const instant =
    wait === undefined
      ? readMoment(argument, now, session.organisation.timezone)
      : new Date(now.getTime() + wait)
  if (!instant) return refuse(session, { code: 'no-time', text: argument })
  return instant < now ? refuse(session, { code: 'not-back' }) : session.moveTo(instant)
}

async function reply(session: Session, text: string): Promise<void> {
  const { person, group } = session.speaker
  const chat = { platform: consolePlatform, id: group ?? person }
  const replyTo = await newestSent(session.db, session.organisation.id, 'push', chat)
  if (!replyTo) return refuse(session, { code: 'no-push' })
  return letHappen(session, { ...saying(session, text, false), replyTo })
}

async function press(session: Session, argument: string): Promise<void> {
  const event = pressing(session, argument)
  return event ? letHappen(session, event) : refuse(session, { code: 'no-card' })
}

function saying(session: Session, text: string, mention: boolean): Extract<ConsoleEvent, { t: 'message' }> {
  const { person, group } = session.speaker
  session.said += 1
  const place = { platform: consolePlatform, account: person, ...(group === undefined ? {} : { group }) }
  return {
    t: 'message',
    ...place,
    id: `said-${session.now().getTime()}-${session.said}`,
    at: session.now(),
    text,
    mention,
  }
}

async function letHappen(session: Session, event: ConsoleEvent): Promise<void> {
  const silent = await session.happen(event)
  if (silent) session.show([silence(session.organisation.locale, silent)])
}

function peopleLines({ organisation, chats, people }: Session): string[] {
  const rooms = chats.map(({ id, title, branch }) => [id, title, branch ?? ''])
  const persons = people.map(({ name, branch, role }) => [name, branch, roleTitle(organisation.locale, role)])
  return [...alignedRows(rooms), ...alignedRows(persons)]
}

function refuse(session: Session, fault: TerminalFault): void {
  session.show([terminalFaultText(session.organisation.locale, fault)])
}
