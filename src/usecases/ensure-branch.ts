import type { BranchId } from '../domain/ids.ts'
import type { Turn } from './turn.ts'

/** The branch of a name, founded on first need. */
export async function ensureBranch(
  { tx, random, organisation }: Pick<Turn, 'tx' | 'random' | 'organisation'>,
  name: string,
): Promise<BranchId> {
  const known = await tx
    .selectFrom('branch')
    .where('organisation_id', '=', organisation.id)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirst()
  if (known) return known.id
  const id = random.uuid() as BranchId
  const { count } = await tx
    .selectFrom('branch')
    .where('organisation_id', '=', organisation.id)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('branch')
    .values({ id, organisation_id: organisation.id, name, ordinal: count })
    .execute()
  return id
}
