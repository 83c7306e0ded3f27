/** Where the program gets chance: row ids, one-time codes, jitter. A simulation seeds its own. */
export interface Random {
  /** A version 4 UUID. */
  uuid(): string
  /** A number in [0, 1). */
  fraction(): number
}
