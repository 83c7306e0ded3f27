import type { ActionEvent, EditEvent, Inbound, MessageEvent } from './chat/event.ts'
import type { OpenPrompt } from './db/queries/prompts.ts'
import { readAnswers } from './domain/answers.ts'
import { activityOfCard } from './domain/card-key.ts'
import { readCommand } from './domain/command.ts'
import { readConfirmation, readLineNumber } from './domain/confirmation.ts'
import { isCourtesy, isGreeting } from './domain/courtesy.ts'
import { isDeadline } from './domain/deadline.ts'
import { readForm } from './domain/form.ts'
import type { ActivityId, ShareId } from './domain/ids.ts'
import { readMakeUp } from './domain/make-up.ts'
import { isProse, isQuestion } from './domain/prose.ts'
import { readShareMark, splitAtShareMark } from './domain/share-mark.ts'
import { issueNamed, readSolitaire, readTold } from './domain/solitaire.ts'
import type { Question } from './domain/study-item.ts'
import type { Intent, ListRead } from './intent.ts'

/** A study activity as far as messages about it are concerned. */
export interface OpenActivity {
  readonly id: ActivityId
  readonly issueNo: number
  readonly questions: readonly Question[]
}

/** What must be known of the world to tell what an event means. */
export interface RouteFacts {
  readonly chat: { readonly kind: 'group' | 'dm'; readonly use: 'mixed' | 'study' }
  /** Those whose window holds the moment the event was sent, newest first. */
  readonly activities: readonly OpenActivity[]
  /** The one whose window ended last before that moment. */
  readonly lastClosed: OpenActivity | undefined
  /** Closed ones that can still be made up for, last closed first; read only where a message may be about them. */
  readonly toMakeUp: readonly OpenActivity[]
  readonly repliesTo:
    | { readonly kind: 'bot'; readonly activityId: ActivityId | undefined }
    | { readonly kind: 'share'; readonly shareId: ShareId; readonly activityId: ActivityId }
    | undefined
  /** Whether the message that was recalled had brought something that stands; of one that was edited, ever had. */
  readonly brought: boolean
  /** Whether the member administers the organisation. */
  readonly isAdmin: boolean
  /** A question the bot asked this member here. */
  readonly prompt: OpenPrompt | undefined
  readonly shareMinLetters: number
}

/** Longer texts that were not understood are pasted matter; a hint would be noise. */
const HINT_MAX_CHARACTERS = 200

/** Tells what an event means. Pure; every event has exactly one meaning. */
export function route(event: Inbound, facts: RouteFacts): Intent {
  switch (event.t) {
    case 'message':
      return routeMessage(event, facts)
    case 'solitaire':
      return aboutOpen(readTold(event.text, event.entries), facts)
    case 'action':
      return routeAction(event, facts)
    case 'edit': {
      const to = routeMessage(event, { ...facts, prompt: undefined })
      return facts.brought ? { kind: 'revise', to } : to
    }
    case 'recall':
      return { kind: facts.brought ? 'withdraw' : 'ignore' }
  }
}

function routeAction(event: ActionEvent, facts: RouteFacts): Intent {
  const activity = facts.activities.find((open) => open.id === activityOfCard(event.cardKey))
  if (event.action !== 'finished' && event.action !== 'submit') return { kind: 'quiet' }
  if (!activity) return { kind: 'late' }
  if (event.action === 'finished') return { kind: 'finish', activityId: activity.id }
  const share = typeof event.values.share === 'string' ? event.values.share.trim() : ''
  return { kind: 'form', activityId: activity.id, reading: readForm(event.values, activity.questions), share }
}

function routeMessage(event: MessageEvent | EditEvent, all: RouteFacts): Intent {
  const facts = concerned(all)
  const called = facts.chat.kind === 'dm' || event.mentionsBot
  const addressed = called || facts.repliesTo?.kind === 'bot'
  const text = event.mentionsBot ? withoutMention(event.text) : event.text
  return (
    listIn(text, facts) ??
    makingUp(text, facts, addressed) ??
    answerToPrompt(text, facts) ??
    commandIn(text, facts, called, addressed) ??
    markedShare(text, facts, addressed) ??
    answersAndShare(text, facts, addressed) ??
    answersIn(text, facts, addressed) ??
    replyIn(text, facts, called) ??
    (called ? told(text, facts) : { kind: 'ignore' })
  )
}

function listIn(text: string, facts: RouteFacts): Intent | undefined {
  const list = readSolitaire(text)
  return list && aboutOpen(list, facts)
}

/** A list is about the issue its title names, else the newest; about none it is nothing to the bot. */
function aboutOpen({ title, entries }: Omit<ListRead, 'activityId'>, facts: RouteFacts): Intent {
  const issueNo = issueNamed(title)
  const named = facts.activities.find((activity) => activity.issueNo === issueNo)
  const activityId = issueNo === undefined ? newest(facts) : named?.id
  if (activityId) return { kind: 'solitaire', activityId, title, entries }
  return { kind: facts.chat.kind === 'dm' ? 'late' : 'ignore' }
}

/** A reply to one of the bot's messages is about the activity of that message and no other. */
function concerned(facts: RouteFacts): RouteFacts {
  const { repliesTo } = facts
  if (repliesTo?.kind !== 'bot' || !repliesTo.activityId) return facts
  return { ...facts, activities: facts.activities.filter((open) => open.id === repliesTo.activityId) }
}

/** Without the name the bot was called by, which stands before what is said or after it. */
function withoutMention(text: string): string {
  const trimmed = text.trim()
  const first = /^@\S+\s*/u.exec(trimmed)
  return first ? trimmed.slice(first[0].length) : trimmed.replace(/(?<=^|\s)@\S{1,64}$/u, '').trimEnd()
}

/** A closed issue studied after all: asked for, or sent along with the asking. */
function makingUp(text: string, facts: RouteFacts, addressed: boolean): Intent | undefined {
  const wish = addressed || facts.chat.use === 'study' ? readMakeUp(text) : undefined
  if (!wish) return undefined
  const { issueNo, rest } = wish
  const activity = facts.toMakeUp.find((closed) => issueNo === undefined || closed.issueNo === issueNo)
  const made = rest === '' || !activity ? undefined : madeUp(rest, facts, activity)
  return made ?? { kind: 'command', name: 'makeUp', argument: issueNo === undefined ? '' : String(issueNo) }
}

function madeUp(text: string, facts: RouteFacts, activity: OpenActivity): Intent | undefined {
  const only = { ...facts, activities: [activity], lastClosed: undefined }
  const command = readCommand(text, true)
  if (command) return command.name === 'finished' ? { kind: 'finish', activityId: activity.id } : undefined
  const told = markedShare(text, only, true) ?? answersIn(text, only, true)
  if (told) return told
  return isProse(text, facts.shareMinLetters) && !isQuestion(text) ? shareOf(text, only) : undefined
}

function answerToPrompt(text: string, facts: RouteFacts): Intent | undefined {
  const { prompt } = facts
  if (prompt?.kind === 'make-up') {
    const activity = facts.toMakeUp.find((closed) => closed.id === prompt.activityId)
    return activity && madeUp(text, facts, activity)
  }
  if (prompt?.kind === 'confirm-remind' || prompt?.kind === 'digest') return aboutReminding(text, facts)
  if (!prompt || readCommand(text, true)) return undefined
  if (prompt.kind === 'share') return askedShare(text, facts, prompt.activityId)
  const command: Intent = { kind: 'command', name: prompt.kind, argument: text.trim() }
  if (isDeadline(text)) return command
  if (isCourtesy(text) || isGreeting(text)) return undefined
  return readShareMark(text, true) || answersIn(text, facts, true) ? undefined : command
}

/** Yes or no to a reminder that was offered, or the number of a line of the digest. */
function aboutReminding(text: string, facts: RouteFacts): Intent | undefined {
  const { prompt } = facts
  if (!prompt?.activityId) return undefined
  const { activityId, branchId } = prompt
  const answer = readConfirmation(text)
  if (prompt.kind === 'confirm-remind')
    return answer && { kind: 'confirm', activityId, branchId, yes: answer === 'yes' }
  const no = readLineNumber(text)
  if (no === undefined || answersIn(text, facts, true)?.kind === 'answers') return undefined
  return { kind: 'pick', activityId, no }
}

function askedShare(text: string, facts: RouteFacts, activityId: ActivityId | undefined): Intent | undefined {
  if (isCourtesy(text) || isGreeting(text)) return undefined
  if (readShareMark(text, true) || answersIn(text, facts, true)) return undefined
  const asked = facts.activities.find((open) => open.id === activityId)
  return asked && { kind: 'share', activityId: asked.id, text: text.trim() }
}

function commandIn(text: string, facts: RouteFacts, called: boolean, addressed: boolean): Intent | undefined {
  if (!addressed && facts.chat.use !== 'study') return undefined
  const command = readCommand(text, called)
  if (!command) return undefined
  const { name, argument } = command
  // A member who writes these words corrects the own answers.
  if (name === 'correctKey' && !facts.isAdmin) return undefined
  if (name !== 'finished') return { kind: 'command', name, argument }
  const activityId = newest(facts)
  return activityId ? { kind: 'finish', activityId } : { kind: 'late' }
}

function markedShare(text: string, facts: RouteFacts, addressed: boolean): Intent | undefined {
  const free = addressed || facts.chat.use === 'study'
  const share = readShareMark(text, free)
  if (!share) return undefined
  const named = facts.activities.find((activity) => activity.issueNo === share.issue?.no)
  const activityId = named?.id ?? (share.issue?.certain ? undefined : newest(facts))
  if (activityId) return { kind: 'share', activityId, text: share.text }
  return { kind: 'late' }
}

/** Answers with a marked share behind them, in one message. */
function answersAndShare(text: string, facts: RouteFacts, addressed: boolean): Intent | undefined {
  const parts = facts.activities.length > 0 ? splitAtShareMark(text) : undefined
  const answers = parts && answersIn(parts.before, facts, addressed)
  return parts && answers?.kind === 'answers' ? { ...answers, kind: 'form', share: parts.share } : undefined
}

function answersIn(text: string, facts: RouteFacts, addressed: boolean): Intent | undefined {
  for (const activity of facts.activities) {
    const reading = readAnswers(text, activity.questions, { addressed })
    if (reading.kind === 'answers') return { kind: 'answers', activityId: activity.id, reading }
  }
  return addressed && answersClosed(text, facts) ? { kind: 'late' } : undefined
}

function answersClosed(text: string, { lastClosed }: RouteFacts): boolean {
  return (
    lastClosed !== undefined &&
    readAnswers(text, lastClosed.questions, { addressed: true }).kind === 'answers'
  )
}

function replyIn(text: string, facts: RouteFacts, called: boolean): Intent | undefined {
  const { repliesTo } = facts
  if (repliesTo?.kind === 'share') {
    return { kind: 'comment', activityId: repliesTo.activityId, shareId: repliesTo.shareId }
  }
  if (repliesTo?.kind !== 'bot') return undefined
  if (isCourtesy(text)) return { kind: 'quiet' }
  if (isGreeting(text) || isQuestion(text)) return called ? { kind: 'unclear' } : { kind: 'quiet' }
  return shareOf(text, facts)
}

/** Said to the bot without a mark: a share if it tells something, else not understood. */
function told(text: string, facts: RouteFacts): Intent {
  const tells = isProse(text, facts.shareMinLetters) && !isQuestion(text)
  if (tells && (newest(facts) || facts.lastClosed)) return shareOf(text, facts)
  if (isCourtesy(text) || text.length > HINT_MAX_CHARACTERS) return { kind: 'quiet' }
  return isGreeting(text) || isProse(text, 2) ? { kind: 'unclear' } : { kind: 'quiet' }
}

function shareOf(text: string, facts: RouteFacts): Intent {
  const activityId = newest(facts)
  return activityId ? { kind: 'share', activityId, text: text.trim() } : { kind: 'late' }
}

function newest(facts: RouteFacts): ActivityId | undefined {
  return facts.activities[0]?.id
}
