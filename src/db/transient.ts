/**
 * SQLSTATE classes and codes of trouble that passes by itself: connection (08), rollback such as a deadlock (40),
 * no resources (53), a lock waited for too long (55P03), operator intervention (57), trouble of the machine (58).
 */
const TRANSIENT = /^(?:08|40|53|57|58|55P03$)/

/** Whether a database error says nothing about the work itself, so that doing it again may succeed. */
export function isTransient(error: unknown): boolean {
  return TRANSIENT.test(sqlStateOf(error))
}

/** Whether a transaction was undone for the sake of another one, so that it may be done again at once. */
export function isContention(error: unknown): boolean {
  return sqlStateOf(error).startsWith('40')
}

function sqlStateOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.length === 5 ? code : ''
}
