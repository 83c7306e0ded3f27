import { mayUse } from '../domain/permissions.ts'
import { type CommandName, commands } from '../lexicon/commands.ts'
import { notAllowed } from '../text/admin.ts'
import { closeIssue } from './close-issue.ts'
import { endLeave } from './end-leave.ts'
import { extendIssue } from './extend-issue.ts'
import { pausePushes } from './pause-pushes.ts'
import { previewItem } from './preview-item.ts'
import { pushItem } from './push-item.ts'
import { privately, type Reply } from './reply.ts'
import { resumePushes } from './resume-pushes.ts'
import { sendItem } from './send-item.ts'
import { showHelp } from './show-help.ts'
import { showProgress } from './show-progress.ts'
import { showRecord } from './show-record.ts'
import { showStats } from './show-stats.ts'
import { startMakeUp } from './start-make-up.ts'
import { startQuiz } from './start-quiz.ts'
import { startShare } from './start-share.ts'
import { takeLeave } from './take-leave.ts'
import type { Actor, Origin, Turn } from './turn.ts'

/** A command a member gave; saying that the item was read is a fact, not a command. */
export interface CommandGiven {
  readonly name: Exclude<CommandName, 'finished'>
  readonly argument: string
}

/** Runs the use case of a command if the member may use it; rights come from the verified account alone. */
export async function runCommand(
  turn: Turn,
  actor: Actor,
  origin: Origin,
  command: CommandGiven,
): Promise<readonly Reply[]> {
  const { for: needed } = commands.find((entry) => entry.name === command.name)!
  if (needed !== 'member' && !mayUse(needed, actor.roles)) {
    return [privately(notAllowed(turn.organisation.locale, command.name, needed))]
  }
  const issueNo = /^\d+$/.test(command.argument) ? Number(command.argument) : undefined
  switch (command.name) {
    case 'item':
      return sendItem(turn, actor, issueNo)
    case 'share':
      return startShare(turn, actor)
    case 'quiz':
      return startQuiz(turn, actor)
    case 'record':
      return showRecord(turn, actor)
    case 'progress':
      return showProgress(turn, actor, origin)
    case 'makeUp':
      return startMakeUp(turn, actor, issueNo)
    case 'leave':
      return takeLeave(turn, actor, command.argument)
    case 'back':
      return endLeave(turn, actor)
    case 'help':
      return showHelp(turn, actor)
    case 'push':
      return pushItem(turn, issueNo)
    case 'preview':
      return previewItem(turn, actor, issueNo)
    case 'extend':
      return extendIssue(turn, actor, command.argument)
    case 'close':
      return closeIssue(turn)
    case 'stats':
      return showStats(turn, actor, issueNo)
    case 'pause':
      return pausePushes(turn)
    case 'resume':
      return resumePushes(turn)
  }
}
