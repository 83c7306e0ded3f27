import { mayUse } from '../domain/permissions.ts'
import { type CommandName, commands } from '../lexicon/commands.ts'
import { notAllowed } from '../text/admin.ts'
import { closeIssue } from './close-issue.ts'
import { correctKey } from './correct-key.ts'
import { endLeave } from './end-leave.ts'
import { extendIssue } from './extend-issue.ts'
import { offerReminder } from './offer-reminder.ts'
import { pausePushes } from './pause-pushes.ts'
import { previewItem } from './preview-item.ts'
import { pushItem } from './push-item.ts'
import { privately, type Reply } from './reply.ts'
import { resumePushes } from './resume-pushes.ts'
import { sendItem } from './send-item.ts'
import { setReminderWish } from './set-reminder-wish.ts'
import { showHelp } from './show-help.ts'
import { showProgress } from './show-progress.ts'
import { showRecord } from './show-record.ts'
import { showStats } from './show-stats.ts'
import { startMakeUp } from './start-make-up.ts'
import { startQuiz } from './start-quiz.ts'
import { startShare } from './start-share.ts'
import { takeDownItem } from './take-down-item.ts'
import { takeLeave } from './take-leave.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** A command a member gave; saying that the item was read is a fact, not a command. */
export interface CommandGiven {
  readonly name: Exclude<CommandName, 'finished'>
  readonly argument: string
}

/** What a command was given with. */
interface Given {
  readonly origin: Origin
  readonly argument: string
  /** The argument, where it is the number of an issue. */
  readonly issueNo: number | undefined
}

type Run = (turn: Turn, actor: Actor, given: Given) => Promise<readonly Reply[]> | readonly Reply[]

const runs: Readonly<Record<CommandGiven['name'], Run>> = {
  item: (turn, actor, { issueNo }) => sendItem(turn, actor, issueNo),
  share: startShare,
  quiz: startQuiz,
  record: showRecord,
  progress: (turn, actor, { origin }) => showProgress(turn, actor, origin),
  makeUp: (turn, actor, { issueNo }) => startMakeUp(turn, actor, issueNo),
  leave: (turn, actor, { argument }) => takeLeave(turn, actor, argument),
  back: endLeave,
  noReminders: (turn, actor) => setReminderWish(turn, actor, 'never'),
  notThisWeek: (turn, actor) => setReminderWish(turn, actor, 'not-this-week'),
  remindersOn: (turn, actor) => setReminderWish(turn, actor, 'again'),
  help: showHelp,
  push: (turn, _actor, { issueNo }) => pushItem(turn, issueNo),
  preview: (turn, actor, { issueNo }) => previewItem(turn, actor, issueNo),
  extend: (turn, actor, { argument }) => extendIssue(turn, actor, argument),
  close: closeIssue,
  stats: (turn, actor, { issueNo }) => showStats(turn, actor, issueNo),
  remind: (turn, actor) => offerReminder(turn, actor),
  correctKey: (turn, _actor, { argument }) => correctKey(turn, argument),
  takeDown: (turn, _actor, { issueNo }) => takeDownItem(turn, issueNo),
  pause: pausePushes,
  resume: resumePushes,
}

/** Runs the use case of a command if the member may use it; rights come from the verified account alone. */
export async function runCommand(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  { name, argument }: CommandGiven,
): Promise<readonly Reply[]> {
  const { for: needed } = commands.find((entry) => entry.name === name)!
  if (needed !== 'member' && !mayUse(needed, actor.roles)) {
    return [privately(notAllowed(turn.organisation.locale, name, needed))]
  }
  const issueNo = /^\d+$/.test(argument) ? Number(argument) : undefined
  return runs[name](turn, actor, { origin, argument, issueNo })
}
