import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { explain } from '../../src/cli/failure.ts'
import type { Locale } from '../../src/domain/locale.ts'
import type { StoreInUse } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { playFile } from './play.ts'

/** What somebody reads who runs this script, with files beside it; the folder, which is another one each time, is left out. */
export async function complaints(
  store: StoreInUse,
  text: string,
  locale: Locale = 'zh-CN',
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries({ ...files, 'week.yaml': text })) {
    await writeFile(join(folder, name), content)
  }
  const failure = await playFile(store, join(folder, 'week.yaml')).then(
    () => undefined,
    (error: unknown) => explain(locale, error) ?? Promise.reject(error),
  )
  expect(failure?.code).toBe(2)
  return (failure?.text ?? '').replaceAll(`${folder}/`, '').split('\n')
}
