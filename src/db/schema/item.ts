import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ItemId, OrganisationId } from '../../domain/ids.ts'
import type { Choice, QuestionKind } from '../../domain/study-item.ts'

export interface StudyItemTable {
  id: ItemId
  organisation_id: OrganisationId
  issue_no: number
  title: string
  /** The Monday of its week, `YYYY-MM-DD`. */
  week: string
  source: string | null
  audio: string | null
  video: string | null
  body: string
  imported_at: ColumnType<Date, Date, Date>
  /** When it was taken down; its issue number is free again. */
  withdrawn_at: Generated<Date | null>
}

export interface QuestionTable {
  organisation_id: OrganisationId
  item_id: ItemId
  no: number
  kind: QuestionKind
  stem: string
  choices: JSONColumnType<Choice[]>
  key: JSONColumnType<string[]>
  explanation: string | null
}
