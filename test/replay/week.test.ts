import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeStores } from '../support/stores.ts'
import { playFile } from './play.ts'

const examples = join(import.meta.dirname, '../../examples')

describeStores('the example week', (store) => {
  it('results in exactly the expected document', async () => {
    const expected = JSON.parse(readFileSync(join(examples, 'week.expected.json'), 'utf8'))
    const result = await playFile(store, join(examples, 'week.yaml'))
    expect(JSON.parse(JSON.stringify(result))).toEqual(expected)
  })

  it('lets no group hear more than eight messages from its push to the next', async () => {
    const { sent } = await playFile(store, join(examples, 'week.yaml'))
    const week = sent.filter(({ at }) => at >= '2026-11-23' && at < '2026-11-30')
    const heard = ['g1', 'g2', 'g3'].map((chat) => week.filter(({ to }) => to === chat).length)
    expect(Math.min(...heard)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...heard)).toBeLessThanOrEqual(8)
  })
})
