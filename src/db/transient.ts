/**
 * SQLSTATE classes and codes of trouble that passes by itself: connection (08), rollback such as a deadlock (40),
 * no resources (53), a lock waited for too long (55P03), operator intervention (57), trouble of the machine (58).
 */
const TRANSIENT = /^(?:08|40|53|57|58|55P03$)/

/** Whether a database error says nothing about the work itself, so that doing it again may succeed. */
export function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.length === 5 && TRANSIENT.test(code)
}
