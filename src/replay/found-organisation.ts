import { consolePlatform, consoleTenant, groupRef } from '../../adapters/console/inbound.ts'
import { type Db, inTransaction } from '../db/transaction.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { Random } from '../ports/random.ts'
import { bindAccount } from '../usecases/bind-account.ts'
import { createOrganisation } from '../usecases/create-organisation.ts'
import { ensureBranch } from '../usecases/ensure-branch.ts'
import { importItem } from '../usecases/import-item.ts'
import { importRoster } from '../usecases/import-roster.ts'
import { registerChat } from '../usecases/register-chat.ts'
import type { Script } from './script.ts'

export type Founding = Pick<
  Script,
  'timezone' | 'locale' | 'settings' | 'people' | 'items' | 'chats' | 'startsAt'
>

/** Puts a script's organisation into an empty store: people with an account each, groups, items. */
export function foundOrganisation(
  db: Db,
  random: Random,
  name: string,
  script: Founding,
): Promise<Organisation> {
  const { timezone, locale, settings, people, items, chats, startsAt } = script
  return inTransaction(db, async (tx) => {
    const organisation = await createOrganisation(tx, random, startsAt, { name, locale, timezone, settings })
    const turn = { tx, random, now: startsAt, organisation }
    const { members } = await importRoster(turn, people)
    for (const [index, memberId] of members.entries()) {
      await bindAccount(turn, memberId, {
        platform: consolePlatform,
        tenant: consoleTenant,
        id: people[index]!.name,
      })
    }
    for (const { id, branch, ...group } of chats) {
      const branches = branch === undefined ? [] : [await ensureBranch(turn, branch)]
      await registerChat(turn, { ref: groupRef(id), branches, ...group })
    }
    for (const item of items) await importItem(turn, item)
    return organisation
  })
}
