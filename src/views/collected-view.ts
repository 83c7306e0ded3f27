import type { Outbound } from '../chat/message.ts'
import type { DeliveryId } from '../domain/ids.ts'
import { collectedLine } from '../text/acknowledge.ts'
import type { Turn } from '../usecases/turn.ts'

/** The one line that acknowledges what a group has brought since the last one. */
export async function collectedView({ tx, organisation }: Turn, id: DeliveryId): Promise<Outbound> {
  const lines = await tx
    .selectFrom('collected_line')
    .innerJoin('member', 'member.id', 'collected_line.member_id')
    .where('collected_line.organisation_id', '=', organisation.id)
    .where('collected_line.delivery_id', '=', id)
    .select(['member.name', 'collected_line.member_id as memberId', 'collected_line.what'])
    .orderBy('collected_line.seq')
    .execute()
  const names = lines.filter((line) => line.what === 'share').map((line) => line.name)
  const count = (what: 'answers' | 'finish') => lines.filter((line) => line.what === what).length
  const facts = { sharers: names, answered: count('answers'), finished: count('finish') }
  return { t: 'text', text: collectedLine(organisation.locale, facts) }
}
