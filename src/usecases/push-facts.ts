import type { Hears } from '../chat/adapter.ts'
import { questionsOf } from '../db/queries/activities.ts'
import type { ItemRow } from '../db/queries/items.ts'
import { readingMinutes } from '../domain/reading-time.ts'
import type { PushFacts } from '../text/push.ts'
import { said } from './said.ts'
import type { Turn } from './turn.ts'

/** What a push of an item says in a chat of given abilities. */
export async function pushFacts(
  turn: Pick<Turn, 'tx' | 'organisation' | 'now'>,
  item: ItemRow,
  closesAt: Date | null,
  chat: { readonly privateReply: boolean; readonly hears: Hears },
): Promise<PushFacts> {
  return {
    issueNo: item.issueNo,
    title: item.title,
    minutes: readingMinutes(item.body),
    source: item.source ?? undefined,
    audio: item.audio ?? undefined,
    video: item.video ?? undefined,
    questions: await questionsOf(turn.tx, turn.organisation.id, item.id),
    until: said(turn, closesAt),
    privately: chat.privateReply,
    callFirst: chat.hears === 'mentions',
    countFinished: turn.organisation.settings.countFinished,
  }
}
