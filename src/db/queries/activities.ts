import type { ActivityId, ItemId, OrganisationId } from '../../domain/ids.ts'
import type { Question } from '../../domain/study-item.ts'
import type { Reader } from '../database.ts'

/** A study activity with the head of its item. */
export interface StudyActivity {
  readonly id: ActivityId
  readonly itemId: ItemId
  readonly issueNo: number
  readonly title: string
  readonly opensAt: Date
  readonly closesAt: Date | null
  readonly closedAt: Date | null
}

function studies(db: Reader, organisationId: OrganisationId) {
  return db
    .selectFrom('activity')
    .innerJoin('study_activity', 'study_activity.activity_id', 'activity.id')
    .innerJoin('study_item', 'study_item.id', 'study_activity.item_id')
    .where('activity.organisation_id', '=', organisationId)
    .where('activity.withdrawn_at', 'is', null)
    .select([
      'activity.id',
      'study_item.id as itemId',
      'study_item.issue_no as issueNo',
      'study_item.title',
      'activity.opens_at as opensAt',
      'activity.closes_at as closesAt',
      'activity.closed_at as closedAt',
    ])
}

/** The study activities whose window [opens, closes) holds an instant, newest first. */
export function openStudies(db: Reader, organisationId: OrganisationId, at: Date): Promise<StudyActivity[]> {
  return studies(db, organisationId)
    .where('activity.opens_at', '<=', at)
    .where((eb) => eb.or([eb('activity.closes_at', 'is', null), eb('activity.closes_at', '>', at)]))
    .orderBy('activity.opens_at', 'desc')
    .orderBy('study_item.issue_no', 'desc')
    .execute()
}

/** The study activity whose window ended last before an instant; one or none. */
export function lastClosedStudy(
  db: Reader,
  organisationId: OrganisationId,
  at: Date,
): Promise<StudyActivity[]> {
  return studies(db, organisationId)
    .where('activity.closes_at', '<=', at)
    .orderBy('activity.closes_at', 'desc')
    .limit(1)
    .execute()
}

/** The study activities whose window ended in (since, at], last closed first. */
export function closedStudies(
  db: Reader,
  organisationId: OrganisationId,
  since: Date,
  at: Date,
): Promise<StudyActivity[]> {
  return studies(db, organisationId)
    .where('activity.closes_at', '>', since)
    .where('activity.closes_at', '<=', at)
    .orderBy('activity.closes_at', 'desc')
    .execute()
}

/** Every study activity, oldest issue first. */
export function allStudies(db: Reader, organisationId: OrganisationId): Promise<StudyActivity[]> {
  return studies(db, organisationId).orderBy('study_item.issue_no').execute()
}

/** The activity in which an issue is studied, or the newest that has opened when no number is given. */
export function findStudy(
  db: Reader,
  organisationId: OrganisationId,
  issueNo: number | undefined,
  at: Date,
): Promise<StudyActivity | undefined> {
  const found = studies(db, organisationId)
  const one =
    issueNo === undefined
      ? found
          .where('activity.opens_at', '<=', at)
          .orderBy('activity.opens_at', 'desc')
          .orderBy('study_item.issue_no', 'desc')
      : found.where('study_item.issue_no', '=', issueNo)
  return one.executeTakeFirst()
}

/**
 * Lets recording (`share`) and changes to the activity itself (`update`) wait for each other until their transactions
 * end, so that neither works from what the other is about to change.
 */
export async function lockActivity(
  db: Reader,
  organisationId: OrganisationId,
  id: ActivityId,
  strength: 'share' | 'update',
): Promise<void> {
  const row = db
    .selectFrom('activity')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select('id')
  await (strength === 'share' ? row.forShare() : row.forUpdate()).execute()
}

/** One study activity that is known to exist. */
export function getStudy(db: Reader, organisationId: OrganisationId, id: ActivityId): Promise<StudyActivity> {
  return studies(db, organisationId).where('activity.id', '=', id).executeTakeFirstOrThrow()
}

/** The questions of an item in order. */
export async function questionsOf(
  db: Reader,
  organisationId: OrganisationId,
  itemId: ItemId,
): Promise<Question[]> {
  const rows = await db
    .selectFrom('question')
    .where('organisation_id', '=', organisationId)
    .where('item_id', '=', itemId)
    .select(['no', 'kind', 'stem', 'choices', 'key', 'explanation'])
    .orderBy('no')
    .execute()
  return rows.map(({ explanation, ...question }) => ({
    ...question,
    ...(explanation === null ? {} : { explanation }),
  }))
}
