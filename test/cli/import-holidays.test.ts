import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listOrganisations } from '../../src/db/queries/organisations.ts'
import { openTestStore } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './command-line.ts'

function calendar(...entries: readonly string[]): string {
  const events = entries.map((entry) => `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${entry}\nEND:VEVENT\n`)
  return `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`
}

it('import takes holidays in from calendars, beside what was there, and none of a calendar with problems', async () => {
  const folder = await temporaryFolder()
  const store = await openTestStore('postgres')
  const files = {
    'one.ics': calendar('20270101\nSUMMARY:元旦(休)', '20270103\nSUMMARY:元旦(班)'),
    'two.ics': calendar('20270101', '20270501\nDTEND;VALUE=DATE:20270504'),
    'bad.ics': calendar('20270601', '2027-06-01'),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const importInto = async (...words: readonly string[]) => {
    const paths = words.map((word) => (word in files ? join(folder, word) : word))
    const { code, out, err } = await run(['import', ...paths], { DATABASE_URL: store.url! })
    return `${code} ${(out + err).replaceAll(`${folder}/`, '')}`
  }
  const said = [
    await importInto('one.ics', 'two.ics', '--organisation', '甲公司'),
    await importInto('two.ics'),
    await importInto('one.ics', 'bad.ics'),
  ]
  const [organisation] = await listOrganisations(store.db)
  await store.close()
  expect(said).toMatchInlineSnapshot(`
    [
      "0 新建了单位「甲公司」。
    one.ics：新增休息日1天、上班日1天。
    two.ics：新增休息日3天。
    ",
      "0 two.ics：新增休息日0天。
    ",
      "2 bad.ics 第6行：「2027-06-01」不是日期。写成 20261001 这样。
    ",
    ]
  `)
  expect(organisation?.settings).toMatchObject({
    restDays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-05-03'],
    workdays: ['2027-01-03'],
    push: '0 9 * * 1',
  })
})
