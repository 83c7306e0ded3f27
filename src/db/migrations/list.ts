import type { Migration } from 'kysely/migration'
import { up as programme } from './0001-programme.ts'

/** Every migration by name, in order; a static list, so that nothing is looked for on a disk. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-programme': { up: programme },
}
