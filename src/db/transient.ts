/**
 * SQLSTATE classes of trouble that passes by itself: connection (08), rollback such as a deadlock (40), no
 * resources (53), operator intervention (57).
 */
const TRANSIENT = ['08', '40', '53', '57']

/** Whether a database error says nothing about the work itself, so that doing it again may succeed. */
export function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.length === 5 && TRANSIENT.includes(code.slice(0, 2))
}
