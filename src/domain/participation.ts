import type { OrganisationSettings } from './settings.ts'

/** What a member did for one activity inside its window. */
export interface Doings {
  readonly shares: number
  readonly answers: number
  readonly finished: boolean
}

/**
 * Whether it counts as having taken part: a share, or one recorded answer, or having said that the item was
 * read where the organisation counts that (design §4).
 */
export function tookPart(done: Doings, settings: Pick<OrganisationSettings, 'countFinished'>): boolean {
  return done.shares > 0 || done.answers > 0 || (done.finished && settings.countFinished)
}

/** The share of those due who took part, 0 to 1; nobody due is 0. */
export function participationRate(due: number, participated: number): number {
  return due === 0 ? 0 : participated / due
}
