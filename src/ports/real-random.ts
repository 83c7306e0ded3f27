import { randomInt, randomUUID } from 'node:crypto'
import type { Random } from './random.ts'

const RANGE = 2 ** 47

/** Chance from the operating system. */
export function realRandom(): Random {
  return { uuid: () => randomUUID(), fraction: () => randomInt(RANGE) / RANGE }
}
