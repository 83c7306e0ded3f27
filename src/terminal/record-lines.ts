import { allStudies } from '../db/queries/activities.ts'
import { dueMembers } from '../db/queries/participation.ts'
import { branchesGiven } from '../db/queries/record.ts'
import { countOf, tookPart } from '../domain/participation.ts'
import { noRecordYet, recordRow } from '../text/terminal.ts'
import type { Session } from './session.ts'

/** Who took part in what, by issue and branch. In the simulator everybody may see everything. */
export async function recordLines({ db, organisation }: Session): Promise<string[]> {
  const { locale, settings } = organisation
  const lines: string[] = []
  for (const { id, issueNo } of await allStudies(db, organisation.id)) {
    const members = await dueMembers(db, organisation.id, id)
    for (const branch of await branchesGiven(db, organisation.id, id)) {
      const own = members.filter(({ branchId }) => branchId === branch.id)
      const names = own.filter((member) => tookPart(member, settings)).map(({ name }) => name)
      lines.push(recordRow(locale, { branch: branch.name, issueNo, ...countOf(own, settings), names }))
    }
  }
  return lines.length > 0 ? lines : [noRecordYet(locale)]
}
