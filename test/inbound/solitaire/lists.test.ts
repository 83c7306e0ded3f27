import { expect, it } from 'vitest'
import type { EditEvent, RecallEvent } from '../../../src/chat/event.ts'
import { allStudies } from '../../../src/db/queries/activities.ts'
import { rowsLeft } from '../../support/engine.ts'
import { afterPush, closeAt, minute, saying } from '../../support/organisation.ts'
import { describeStores } from '../../support/stores.ts'
import { kinds, list, one, openIssue, posted, shareOf, sharesIn, three, told, two } from './posting.ts'

describeStores('a list', (store) => {
  it('after the closing is not for the bot, in a study group either', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await engine.at(closeAt)
    const late = (id: string, group: string) =>
      saying({ id, from: 'm1', in: group, at: new Date(closeAt.getTime() + minute), text: list(one) })
    expect(await kinds(engine, late('l1', 'g1'), late('l2', 'g2'))).toEqual(['ignored', 'ignored'])
    expect(await sharesIn(store.db)).toEqual([])
    expect((await rowsLeft(store.db, organisation.id)).solitaire_entry).toBeUndefined()
  })

  it('about an issue that is not open is not for the bot', async () => {
    const { engine } = await openIssue(store.db)
    const text = (issue: number) => list(one).replace('本期学习', `第${issue}期学习`)
    expect(await kinds(engine, posted({ id: 'l1' }, text(47)), posted({ id: 'l2' }, text(48)))).toEqual([
      'ignored',
      'taken',
    ])
  })

  it('that goes on from the week before brings its new entries only', async () => {
    const { engine, organisation } = await openIssue(store.db)
    await kinds(engine, posted({ id: 'l1' }, list(one, two)))
    await engine.at(closeAt)
    const week = 7 * 24 * 60
    await engine.at(afterPush(week))
    await kinds(engine, posted({ id: 'l2', minutes: week + 20 }, list(one, two, three)))
    expect(await sharesIn(store.db)).toEqual([shareOf.one, shareOf.two, shareOf.three])
    const [, newer] = await allStudies(store.db, organisation.id)
    const rows = await store.db
      .selectFrom('share')
      .where('activity_id', '=', newer!.id)
      .select('text')
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('that is recalled or edited leaves what others wrote in it', async () => {
    const { engine } = await openIssue(store.db)
    const event = posted({ id: 'l1' }, list(one, two))
    const { text: _, mentionsBot, replyTo: __, ...base } = event
    const edited: EditEvent = {
      ...event,
      t: 'edit',
      eventId: 'e1',
      at: afterPush(25),
      text: list(`${one}吗`, three),
    }
    const recalled: RecallEvent = { ...base, t: 'recall', eventId: 'r1', at: afterPush(30) }
    expect(mentionsBot).toBe(false)
    expect(await kinds(engine, event, edited, recalled)).toEqual(['taken', 'taken', 'ignored'])
    expect(await sharesIn(store.db)).toEqual([
      'm1 2: 扫码以前先问一句不给行不行吗',
      shareOf.two,
      shareOf.three,
    ])
    const standing = await store.db
      .selectFrom('share')
      .where('withdrawn_at', 'is', null)
      .select('id')
      .execute()
    expect(standing).toHaveLength(3)
  })

  it('that a share is edited into takes the share back', async () => {
    const { engine } = await openIssue(store.db)
    const share = posted({ id: 's1', from: 'm4' }, '分享：扫码以前先问一句不给行不行')
    const edited: EditEvent = { ...share, t: 'edit', eventId: 'e1', at: afterPush(25), text: list(one, two) }
    expect(await kinds(engine, share, edited)).toEqual(['taken', 'taken'])
    const standing = await store.db
      .selectFrom('share')
      .where('withdrawn_at', 'is', null)
      .select('text')
      .execute()
    expect(standing).toHaveLength(2)
  })

  it('is nobody’s share as a whole, so that a reply to it is no comment', async () => {
    const { engine } = await openIssue(store.db)
    const reply = saying({ id: 'r1', from: 'm5', in: 'g2', at: afterPush(25), text: '同感', replyTo: 'l1' })
    expect(await kinds(engine, posted({ id: 'l1' }, list(one)), reply)).toEqual(['taken', 'ignored'])
  })

  it('is taken from a stranger in a group, not in private', async () => {
    const { engine } = await openIssue(store.db)
    const direct = saying({ id: 'd1', from: 'stranger', at: afterPush(20), text: list(one) })
    await kinds(engine, direct)
    expect(await sharesIn(store.db)).toEqual([])
    await kinds(engine, posted({ id: 'l1', from: 'stranger' }, list(one)))
    expect(await sharesIn(store.db)).toEqual([shareOf.one])
  })

  it('may hold what no database takes, and be long', async () => {
    const { engine } = await openIssue(store.db)
    const odd = `m1 扫码\u0000以前先问\ud800一句不给行不行${'好'.repeat(200)}`
    const title = `#接龙 ${'本期学习'.repeat(2000)}`
    const text = `${title}\n1. ${odd}\n2. ${two}`
    expect(
      await kinds(engine, told({ id: 'l1' }, text, ['m1', 'm2']), posted({ id: 'l2', minutes: 30 }, text)),
    ).toEqual(['taken', 'taken'])
    expect(await rowsLeft(store.db)).toMatchObject({ share: 2, solitaire_entry: 2 })
    expect((await sharesIn(store.db))[1]).toBe(shareOf.two)
  })
})
