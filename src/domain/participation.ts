import type { OrganisationSettings } from './settings.ts'

/** What a member did for one activity inside its window. */
export interface Doings {
  readonly shares: number
  readonly answers: number
  readonly finished: boolean
}

/** How many were due and how many of them took part. */
export interface Count {
  readonly due: number
  readonly participated: number
}

type Rule = Pick<OrganisationSettings, 'countFinished'>

/**
 * Whether it counts as having taken part: a share, or one recorded answer, or having said that the item was
 * read where the organisation counts that (design §4).
 */
export function tookPart(done: Doings, settings: Rule): boolean {
  return done.shares > 0 || done.answers > 0 || (done.finished && settings.countFinished)
}

/** Whether somebody stands in the denominator: a member on leave does only by having taken part all the same. */
export function isDue(member: Doings & { readonly excused: boolean }, settings: Rule): boolean {
  return !member.excused || tookPart(member, settings)
}

/** Counts who was due and who took part. */
export function countOf(members: readonly (Doings & { readonly excused: boolean })[], settings: Rule): Count {
  return {
    due: members.filter((member) => isDue(member, settings)).length,
    participated: members.filter((member) => tookPart(member, settings)).length,
  }
}

/** The share of those due who took part, 0 to 1; nobody due is 0. */
export function participationRate({ due, participated }: Count): number {
  return due === 0 ? 0 : participated / due
}
