import { expect, it } from 'vitest'
import { loggedError } from '../../src/ports/json-log.ts'

it('of an error the log says what went wrong, never the values it went wrong with', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (text)=(分享：心里话) already exists.',
    params: ['分享：心里话'],
    query: 'insert into share …',
  })
  const logged = loggedError(new Error('event parked', { cause }))
  expect(JSON.stringify(logged)).not.toContain('心里话')
  expect(logged).toMatchObject({
    message: 'event parked',
    cause: { code: '23505' },
  })
})
