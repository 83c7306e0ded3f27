import { type RawBuilder, sql } from 'kysely'

/** Counts what stands of a kind of fact for the activity and member of the row around it: on time, or made up for. */
export function countFacts(
  fact: 'share' | 'comment' | 'answer' | 'finish',
  when: 'on-time' | 'made-up',
  of: { readonly activity: string; readonly member: string },
): RawBuilder<number> {
  const what = fact === 'answer' ? sql`distinct fact.question_no` : sql`*`
  return sql<number>`(select count(${what}) from ${sql.table(fact)} fact
    where fact.activity_id = ${sql.ref(of.activity)} and fact.member_id = ${sql.ref(of.member)}
      and fact.on_time = ${when === 'on-time'} and fact.withdrawn_at is null)`
}

/** Whether the member of the row around it was on leave during any part of the activity's window. */
export function isExcused(of: { readonly activity: string; readonly member: string }): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from absence, activity studied
    where studied.id = ${sql.ref(of.activity)} and absence.member_id = ${sql.ref(of.member)}
      and absence.until_at > studied.opens_at and absence.from_at < coalesce(studied.closes_at, 'infinity'))`
}
