import { expect, it } from 'vitest'
import type { Inbound } from '../../src/chat/event.ts'
import { openStore } from '../../src/db/open.ts'
import type { Db } from '../../src/db/transaction.ts'
import { rowsLeft, startEngine, startWithPlatform } from '../support/engine.ts'
import { afterPush, foundOrganisation, pressing, pushAt, saying } from '../support/organisation.ts'
import { describeStores, type StoreInUse } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const at = afterPush(20)
const share = saying({
  id: 's1',
  from: 'm3',
  in: 'g1',
  at,
  text: '分享：昨天在面馆先问了一句，店员说不给手机号也能点。',
})
const answers = saying({ id: 'a1', from: 'm4', in: 'g1', at, text: '1B 2AB 3对 4书面' })
const values = { 1: 'A', 2: ['A', 'B'], share: '扫码以前先看一眼要什么，能不给就不给。' }

/** An organisation whose issue 48 has just been pushed, and the key of its card. */
async function openIssue(db: Db): Promise<string> {
  await foundOrganisation(db)
  const engine = startWithPlatform(db)
  await engine.at(pushAt)
  const [card] = engine.platform.sends.flatMap(({ message }) =>
    message.t === 'card' ? [message.card.key] : [],
  )
  return card!
}

function pressOf(cardKey: string): Inbound {
  return pressing({ id: 'p1', from: 'm5', in: 'g2', at, cardKey, action: 'submit', values })
}

const shareAndAnswers = {
  share: 1,
  answer: 4,
  ledger: 2,
  inbound_event: 2,
  delivery: 4,
  collected_line: 2,
}

describeStores('the same event again', (store: StoreInUse) => {
  it('counts once, one after the other', async () => {
    await openIssue(store.db)
    const engine = startEngine(store.db)
    const kinds: string[] = []
    for (const event of [share, answers, share, answers, share, answers])
      kinds.push(...(await engine.receive([event])).map(({ kind }) => kind))
    expect(kinds).toEqual(['taken', 'taken', 'repeated', 'repeated', 'repeated', 'repeated'])
    expect(await rowsLeft(store.db)).toEqual(shareAndAnswers)
  })

  it('counts once within one batch', async () => {
    await openIssue(store.db)
    const received = await startEngine(store.db).receive([share, share, answers, answers])
    expect(received.map(({ kind }) => kind)).toEqual(['taken', 'repeated', 'taken', 'repeated'])
    expect(await rowsLeft(store.db)).toEqual(shareAndAnswers)
  })

  it('counts once at the same time, in two processes', async () => {
    await openIssue(store.db)
    const engines = [startEngine(store.db), startEngine(store.db)]
    const events = [share, answers, share, answers, share, answers]
    const received = await Promise.all(events.map((event, index) => engines[index % 2]!.receive([event])))
    const kinds = received.flat().map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['repeated', 'repeated', 'repeated', 'repeated', 'taken', 'taken'])
    expect(await rowsLeft(store.db)).toEqual(shareAndAnswers)
  })

  it('answers a press again as it was answered the first time', async () => {
    const event = pressOf(await openIssue(store.db))
    const [first] = await startEngine(store.db).receive([event])
    expect(first).toEqual({ kind: 'taken', reply: { text: expect.stringContaining('你的分享') } })
    const again = await Promise.all([1, 2, 3].map(() => startEngine(store.db).receive([event])))
    expect(again.flat()).toEqual(Array(3).fill({ kind: 'repeated', reply: first?.reply }))
    expect(await rowsLeft(store.db)).toEqual({
      share: 1,
      answer: 2,
      ledger: 2,
      inbound_event: 1,
      delivery: 3,
    })
  })

  it('answers a press that comes twice at the same time with one answer', async () => {
    const event = pressOf(await openIssue(store.db))
    const both = await Promise.all([1, 2].map(() => startEngine(store.db).receive([event])))
    expect(
      both
        .flat()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['repeated', 'taken'])
    const [one, other] = both.flat().map(({ reply }) => reply?.text)
    expect(one).toContain('第3、4题还没答')
    expect(other).toBe(one)
  })

  it('is the same message whatever it says', async () => {
    await openIssue(store.db)
    const engine = startEngine(store.db)
    await engine.receive([share])
    await engine.receive([{ ...share, eventId: 's1-by-history' }])
    expect(await rowsLeft(store.db)).toMatchObject({ share: 1, ledger: 1, collected_line: 1 })
  })
})

describeStores('the same event after a restart', (store) => {
  it('counts once, on new connections', async () => {
    const url = store.url
    const path = `${await temporaryFolder()}/data`
    const open = () => openStore(url === undefined ? { kind: 'folder', path } : { kind: 'postgres', url })
    const before = await open()
    const press = pressOf(await openIssue(before.db))
    const first = await startEngine(before.db).receive([share, answers, press])
    await before.close()
    const after = await open()
    try {
      const again = await startEngine(after.db).receive([share, answers, press])
      expect(first.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'taken'])
      expect(again).toEqual([
        { kind: 'repeated' },
        { kind: 'repeated' },
        { kind: 'repeated', reply: first[2]?.reply },
      ])
      expect(await rowsLeft(after.db)).toMatchObject({ share: 2, answer: 6, ledger: 4, inbound_event: 3 })
    } finally {
      await after.close()
    }
  })
})
