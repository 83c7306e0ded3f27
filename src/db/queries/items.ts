import type { ItemId, OrganisationId } from '../../domain/ids.ts'
import type { Reader } from '../database.ts'

/** A study item without its questions. */
export interface ItemRow {
  readonly id: ItemId
  readonly issueNo: number
  readonly title: string
  readonly week: string
  readonly source: string | null
  readonly audio: string | null
  readonly video: string | null
  readonly body: string
}

function items(db: Reader, organisationId: OrganisationId) {
  return db
    .selectFrom('study_item')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .select(['id', 'issue_no as issueNo', 'title', 'week', 'source', 'audio', 'video', 'body'])
}

/** One item that is known to exist. */
export function getItem(db: Reader, organisationId: OrganisationId, id: ItemId): Promise<ItemRow> {
  return items(db, organisationId).where('id', '=', id).executeTakeFirstOrThrow()
}

/** The item of an issue number. */
export function itemByIssue(
  db: Reader,
  organisationId: OrganisationId,
  issueNo: number,
): Promise<ItemRow | undefined> {
  return items(db, organisationId).where('issue_no', '=', issueNo).executeTakeFirst()
}

/** The item of a week (its Monday, `YYYY-MM-DD`); of several the lowest issue. */
export function itemOfWeek(
  db: Reader,
  organisationId: OrganisationId,
  monday: string,
): Promise<ItemRow | undefined> {
  return items(db, organisationId).where('week', '=', monday).orderBy('issue_no').executeTakeFirst()
}

/** The first item from a week on that has not been pushed. */
export function nextUnpushed(
  db: Reader,
  organisationId: OrganisationId,
  monday: string,
): Promise<ItemRow | undefined> {
  return items(db, organisationId)
    .where('week', '>=', monday)
    .where(
      'id',
      'not in',
      db.selectFrom('study_activity').where('organisation_id', '=', organisationId).select('item_id'),
    )
    .orderBy('week')
    .orderBy('issue_no')
    .executeTakeFirst()
}
