import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { UnreadableValueError } from '../../src/db/errors.ts'
import { openStore } from '../../src/db/open.ts'
import type { Db } from '../../src/db/transaction.ts'
import { createDatabase, describeStores, onTestServer } from '../support/stores.ts'

async function select(db: Db, expression: RawBuilder<unknown>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(db)
  return rows[0]?.value
}

const instant = new Date('2026-03-01T01:02:03.456Z')

/** What both databases must give for the same SQL. */
const read: readonly (readonly [expression: string, value: unknown])[] = [
  ['true', true],
  ['false', false],
  ['7::int2', 7],
  ['-7::int4', -7],
  ['8::int8', 8],
  ['9007199254740991::int8', Number.MAX_SAFE_INTEGER],
  ['-9007199254740991::int8', Number.MIN_SAFE_INTEGER],
  ['(select count(*) from member)', 0],
  ['(select sum(n) from (values (1), (2)) as v (n))', 3],
  ['(select max(seq) from share)', null],
  ['1.50::numeric', '1.50'],
  ['(select avg(n) from (values (1), (2)) as v (n))', '1.5000000000000000'],
  ['0.1::float8', 0.1],
  ['0.5::float4', 0.5],
  [`'2026-03-01'::date`, '2026-03-01'],
  [`'2026-03-01 23:59:59.5'::timestamp`, '2026-03-01 23:59:59.5'],
  [`'2026-03-01T09:02:03.456+08'::timestamptz`, instant],
  [`'2026-03-01T01:02:03.456999Z'::timestamptz`, instant],
  [`'1969-12-31T23:59:59Z'::timestamptz`, new Date(-1000)],
  [`'09:30'::time`, '09:30:00'],
  [`'90 minutes'::interval`, '01:30:00'],
  [`'8f4b8f1c-7f7e-4c1a-9a57-0d5f0b6d1a11'::uuid`, '8f4b8f1c-7f7e-4c1a-9a57-0d5f0b6d1a11'],
  [`'第一期 "A"'`, '第一期 "A"'],
  [`'member'::name`, 'member'],
  [`'\\x00ff10'::bytea`, new Uint8Array([0, 255, 16])],
  [`'{"a": [1, null, "学"]}'::jsonb`, { a: [1, null, '学'] }],
  [`'"text"'::jsonb`, 'text'],
  [`'null'::jsonb`, null],
  [`'[]'::json`, []],
  ['null', null],
  ['array[1, null, 3]::int4[]', [1, null, 3]],
  ['array[1, 9007199254740991]::int8[]', [1, Number.MAX_SAFE_INTEGER]],
  [`array['a,b', 'say "x"', '', null, 'NULL', '学']::text[]`, ['a,b', 'say "x"', '', null, 'NULL', '学']],
  [`array['x']::varchar[]`, ['x']],
  [`'{}'::text[]`, []],
  [
    'array[[1, 2], [3, 4]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['array[true, false]', [true, false]],
  [`array['2026-03-01'::date]`, ['2026-03-01']],
  [`array['2026-03-01T01:02:03.456Z'::timestamptz]`, [instant]],
  [`array['{"a": "b,\\"c\\""}'::jsonb]`, [{ a: 'b,"c"' }]],
  ['array[1.50]', ['1.50']],
  [`array['8f4b8f1c-7f7e-4c1a-9a57-0d5f0b6d1a11'::uuid]`, ['8f4b8f1c-7f7e-4c1a-9a57-0d5f0b6d1a11']],
]

/** What is sent as a parameter and must come back as it was. */
const written: readonly (readonly [type: string, parameter: unknown, value: unknown])[] = [
  ['timestamptz', instant, instant],
  ['timestamptz', new Date(-1), new Date(-1)],
  ['date', '2026-03-01', '2026-03-01'],
  ['bool', false, false],
  ['int4', 12, 12],
  ['int8', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['text', '学习 \n\t\\ \'"', '学习 \n\t\\ \'"'],
  ['text', '', ''],
  ['text', null, null],
  ['jsonb', JSON.stringify({ a: ['学'] }), { a: ['学'] }],
  ['jsonb', JSON.stringify('text'), 'text'],
  ['jsonb', '[1, 2]', [1, 2]],
  ['bytea', Buffer.from([0, 255]), new Uint8Array([0, 255])],
  ['text[]', ['a,b', '"', '', '学'], ['a,b', '"', '', '学']],
  ['int4[]', [], []],
]

describeStores('values', (store) => {
  it.each(read)('reads %s', async (expression, value) => {
    expect(await select(store.db, sql.raw(expression))).toStrictEqual(value)
  })

  it.each(written)('writes %s and reads it back: %j', async (type, parameter, value) => {
    expect(await select(store.db, sql`${parameter}::${sql.raw(type)}`)).toStrictEqual(value)
  })

  it.each([
    '9007199254740992::int8',
    `'-9007199254740992'::int8`,
    `'infinity'::timestamptz`,
    `'12000-01-01T00:00:00Z'::timestamptz`,
  ])('refuses to read %s inexactly', async (expression) => {
    await expect(select(store.db, sql.raw(expression))).rejects.toThrow(UnreadableValueError)
    expect(await select(store.db, sql`1`)).toBe(1)
  })

  it('compares with a list of parameters', async () => {
    expect(await select(store.db, sql`'b' = any(${['a', 'b']}::text[])`)).toBe(true)
  })

  it('works in UTC', async () => {
    expect(await select(store.db, sql`current_setting('TimeZone')`)).toBe('UTC')
  })
})

describe('a server with other habits', () => {
  it('gives the same values', async () => {
    const { url, drop } = await createDatabase()
    const name = new URL(url).pathname.slice(1)
    const habits = {
      timezone: 'Asia/Shanghai',
      datestyle: 'SQL, DMY',
      bytea_output: 'escape',
      intervalstyle: 'iso_8601',
    }
    for (const [setting, value] of Object.entries(habits))
      await onTestServer(`alter database ${name} set ${setting} = '${value}'`)
    const store = await openStore({ kind: 'postgres', url })
    try {
      for (const [expression, value] of read)
        expect(await select(store.db, sql.raw(expression)), expression).toStrictEqual(value)
    } finally {
      await store.close()
      await drop()
    }
  })
})
