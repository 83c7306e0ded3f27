import type { ItemId } from '../domain/ids.ts'
import type { StudyItem } from '../domain/study-item.ts'
import type { Turn } from './turn.ts'

export type ItemImported = 'added' | 'updated' | 'already-pushed'

/**
 * Takes a study item into the library; the same issue again replaces it, as long as it has not been pushed:
 * what members have read and answered is not changed behind their backs.
 */
export async function importItem(
  turn: Pick<Turn, 'tx' | 'now' | 'random' | 'organisation'>,
  item: StudyItem,
): Promise<ItemImported> {
  const { tx, organisation } = turn
  const existing = await tx
    .selectFrom('study_item')
    .leftJoin('study_activity', 'study_activity.item_id', 'study_item.id')
    .where('study_item.organisation_id', '=', organisation.id)
    .where('study_item.issue_no', '=', item.issueNo)
    .where('study_item.withdrawn_at', 'is', null)
    .select(['study_item.id', 'study_activity.activity_id as activityId'])
    .executeTakeFirst()
  if (existing?.activityId) return 'already-pushed'
  const id = existing?.id ?? (turn.random.uuid() as ItemId)
  await writeItem(turn, id, item)
  await writeQuestions(turn, id, item)
  return existing ? 'updated' : 'added'
}

async function writeItem(
  { tx, now, organisation }: Pick<Turn, 'tx' | 'now' | 'organisation'>,
  id: ItemId,
  item: StudyItem,
): Promise<void> {
  const content = {
    title: item.title,
    week: item.week,
    source: item.source ?? null,
    audio: item.audio ?? null,
    video: item.video ?? null,
    body: item.body,
    imported_at: now,
  }
  await tx
    .insertInto('study_item')
    .values({ id, organisation_id: organisation.id, issue_no: item.issueNo, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute()
}

async function writeQuestions(
  { tx, organisation }: Pick<Turn, 'tx' | 'organisation'>,
  id: ItemId,
  item: StudyItem,
): Promise<void> {
  await tx
    .deleteFrom('question')
    .where('organisation_id', '=', organisation.id)
    .where('item_id', '=', id)
    .execute()
  if (item.questions.length === 0) return
  const rows = item.questions.map((question) => ({
    organisation_id: organisation.id,
    item_id: id,
    no: question.no,
    kind: question.kind,
    stem: question.stem,
    choices: JSON.stringify(question.choices),
    key: JSON.stringify(question.key),
    explanation: question.explanation ?? null,
  }))
  await tx.insertInto('question').values(rows).execute()
}
