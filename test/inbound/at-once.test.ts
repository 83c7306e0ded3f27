import { expect, it } from 'vitest'
import { rowsLeft, startEngine, startWithPlatform } from '../support/engine.ts'
import { afterPush, closeAt, foundOrganisation, pressing, pushAt, saying } from '../support/organisation.ts'
import { describeStores } from '../support/stores.ts'

const members = Array.from({ length: 12 }, (_, index) => `m${index + 1}`)
const groups = ['g1', 'g2', 'g3']
const at = afterPush(20)

/** What a member brings: a share in every group, answers and a form. */
function broughtBy(from: string, cardKey: string) {
  const words = '昨天在面馆先问了一句，店员说不给手机号也能点。'
  return [
    ...groups.map((group) =>
      saying({
        id: `s-${from}-${group}`,
        from,
        in: group,
        at,
        text: `分享：${words}`,
        mention: group === 'g3',
      }),
    ),
    saying({ id: `a-${from}`, from, in: 'g1', at, text: '1B 2AB 3对 4书面' }),
    pressing({
      id: `p-${from}`,
      from,
      in: 'g2',
      at,
      cardKey,
      action: 'submit',
      values: { 1: 'A', share: words },
    }),
    saying({ id: `f-${from}`, from, in: 'g2', at, text: '读完了', mention: true }),
  ]
}

describeStores('everybody at once', (store) => {
  it('is recorded by several processes that send meanwhile, and nothing is refused', async () => {
    await foundOrganisation(store.db, { settings: { countFinished: true } })
    const first = startWithPlatform(store.db)
    await first.at(pushAt)
    const [cardKey] = first.platform.sends.flatMap(({ message }) =>
      message.t === 'card' ? [message.card.key] : [],
    )
    const engines = [first, startEngine(store.db), startEngine(store.db)]
    for (const engine of engines) engine.clock.set(at)
    const events = members.flatMap((from) => broughtBy(from, cardKey!))
    const receiving = events.map((event, index) => engines[index % 3]!.receive([event]))
    const sending = engines.map((engine) => engine.runDue())
    const received = await Promise.all(receiving)
    await Promise.all(sending)
    expect(new Set(received.flat().map(({ kind }) => kind))).toEqual(new Set(['taken']))
    expect(await rowsLeft(store.db)).toMatchObject({
      share: 48,
      answer: 60,
      finish: 12,
      ledger: 36,
      inbound_event: 72,
    })
  })

  it('in batches that overlap, each event is taken once', async () => {
    await foundOrganisation(store.db)
    const first = startEngine(store.db)
    await first.at(pushAt)
    const engines = [first, startEngine(store.db)]
    const events = members.map((from) =>
      saying({ id: `a-${from}`, from, in: 'g1', at, text: '1B 2AB 3对 4书面' }),
    )
    const batches = [events.slice(0, 8), events.slice(4, 12), events]
    const received = await Promise.all(batches.map((batch, index) => engines[index % 2]!.receive(batch)))
    const kinds = received.flat().map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'taken')).toHaveLength(12)
    expect(kinds.filter((kind) => kind === 'repeated')).toHaveLength(16)
    await first.at(closeAt)
    expect(await rowsLeft(store.db)).toMatchObject({ answer: 48, ledger: 24 })
  })
})
