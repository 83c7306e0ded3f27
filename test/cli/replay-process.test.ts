import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { openPostgres } from '../../src/db/open-postgres.ts'
import { scripts } from '../replay/play.ts'
import { createDatabase } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run, runProcess } from './command-line.ts'

const sending = join(scripts, 'sending.yaml')

describe('replay', () => {
  it('gives one document on standard output, the same on both databases, alone and side by side', async () => {
    const { url, drop } = await createDatabase()
    const cwd = await temporaryFolder()
    const onServer = () => runProcess(['replay', sending, '--database-url', url], {}, cwd)
    const ran = await Promise.all([runProcess(['replay', sending], {}, cwd), onServer(), onServer()])
    ran.push(await run(['replay', sending, '--database-url', url]))
    const left = await namesLeft(url)
    await drop()
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const [first] = ran
    const document = JSON.parse(first!.out)
    expect(Object.keys(document)).toEqual([
      'sent',
      'members',
      'branches',
      'ledger',
      'deliveries',
      'unidentified',
      'parked',
      'ignored',
    ])
    for (const { out } of ran) expect(out).toBe(`${JSON.stringify(document)}\n`)
    expect(left).toEqual([])
    for (const line of first!.err.trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ msg: 'not sent' })
  })

  it('indents it when asked, and takes paths relative to the script, not to where it is run', async () => {
    const script = join(scripts, 'least.yaml')
    const { code, out, err } = await run(['replay', '--pretty', script])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
  })

  it('writes nothing to standard output when it cannot be run', async () => {
    const cwd = await temporaryFolder()
    const refused = 'postgres://somebody:secret@127.0.0.1:1/name'
    const [noScript, badUrl, unreachable] = await Promise.all([
      runProcess(['replay', '--database-url', refused, 'nothing.yaml'], {}, cwd),
      run(['replay', sending, '--database-url', 'mysql://somebody:secret@host/name']),
      run(['replay', sending, '--database-url', refused], { EIGHT_MINUTES_LOCALE: 'en' }),
    ])
    expect(noScript).toEqual({
      code: 2,
      out: '',
      err: 'nothing.yaml：打不开这份脚本。请检查文件名和权限。\n',
    })
    expect(badUrl).toEqual({
      code: 2,
      out: '',
      err: '数据库地址不对。应当像 postgres://用户:密码@主机:5432/库名。\n',
    })
    expect(unreachable).toMatchObject({ code: 1, out: '' })
    expect(unreachable.err).toContain('127.0.0.1:1')
    expect(unreachable.err).toContain('cannot be reached')
    expect(unreachable.err).not.toContain('secret')
  })
})

/** What is in a database that PostgreSQL did not put there. */
async function namesLeft(url: string): Promise<string[]> {
  expect(url).not.toBe(inject('postgres').url)
  const { db } = await openPostgres({ url, maxConnections: 1 })
  try {
    const { rows } = await sql<{ name: string }>`
      select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
      union all select tablename from pg_tables where schemaname = 'public'`.execute(db)
    return rows.map(({ name }) => name)
  } finally {
    await db.destroy()
  }
}
