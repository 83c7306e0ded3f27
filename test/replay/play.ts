import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { loadScript } from '../../src/replay/load-script.ts'
import { type ReplayResult, runScript } from '../../src/replay/run-script.ts'
import { silent } from '../support/engine.ts'
import type { StoreInUse } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export const scripts = join(import.meta.dirname, '../fixtures/scripts')

/** Runs a script of the fixtures in an empty store. */
export async function play(store: StoreInUse, name: string): Promise<ReplayResult> {
  return playFile(store, join(scripts, `${name}.yaml`))
}

/** Runs a script that stands in a test. */
export async function playText(store: StoreInUse, text: string): Promise<ReplayResult> {
  const file = join(await temporaryFolder(), 'script.yaml')
  await writeFile(file, text)
  return playFile(store, file)
}

export async function playFile({ db }: StoreInUse, file: string): Promise<ReplayResult> {
  return runScript(await loadScript(file), { db, reopen: async () => db }, silent)
}

/**
 * Everybody's record as lines a person can work out by hand: name, branch, points, streak; below, each issue with
 * what was done, the answers with how many are right of how many, whether it was taken part in, and its points.
 */
export function recordOf({ members }: ReplayResult): string[] {
  return members.flatMap(({ name, branch, points, streak, issues }) => [
    `${name}, ${branch}: ${points}, streak ${streak}`,
    ...issues.map((issue) => `  ${issue.issueNo} ${issueText(issue)}`),
  ])
}

type Issue = ReplayResult['members'][number]['issues'][number]

function issueText({ shares, comments, finished, quiz, tookPart, points, ...rest }: Issue): string {
  const { answers, correct, of, submitted } = quiz
  const given = Object.entries(answers).map((answer) => answer.join(''))
  expect(rest).toMatchObject({ due: true, shared: shares > 0, read: null, onTime: tookPart })
  expect(rest).toMatchObject({ makeup: false, excused: false })
  expect(submitted).toBe(given.length > 0)
  const done = [
    ...(shares > 0 ? [`shared ${shares}`] : []),
    ...(comments > 0 ? [`commented ${comments}`] : []),
    ...(finished ? ['finished'] : []),
    ...(submitted ? [given.join(' ')] : []),
    `${correct}/${of}`,
  ]
  return `${done.join(', ')}: ${tookPart ? 'took part' : 'no'}, ${points}`
}

export function branchesOf({ branches }: ReplayResult): string[] {
  return branches.map(({ name, issueNo, due, participated, rate }) => {
    expect(rate).toBe(due === 0 ? 0 : participated / due)
    return `${issueNo} ${name} ${participated}/${due}`
  })
}

export function ledgerOf({ ledger }: ReplayResult): string[] {
  return ledger.map(({ member, issueNo, cause, points }) => `${member} ${issueNo} ${cause} ${points}`)
}

/** The deliveries to groups. */
export function groupDeliveriesOf({ deliveries }: ReplayResult): string[] {
  return deliveries
    .filter(({ to }) => !to.startsWith('dm:'))
    .map(({ to, kind, issueNo, state, attempts }) => `${to} ${kind} ${issueNo} ${state} ${attempts}`)
}

/** What the bot said in private to somebody, oldest first. */
export function toldTo({ sent }: ReplayResult, name: string): string[] {
  return sent.filter(({ to }) => to === `dm:${name}`).map(({ text }) => text)
}
