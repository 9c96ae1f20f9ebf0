/** What both drivers put on their errors. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/**
 * Whether the database is away rather than unwilling: connection failures (SQLSTATE class 08), shutting down or
 * starting (57P), out of connections (53), and the socket's own errors.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(08...|57P0.|53...)$/.test(code)) return true
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)) return true
  return (
    error instanceof Error &&
    /Connection terminated|is not queryable|timeout exceeded when trying to connect|PGlite (failed|is clos)/i.test(
      error.message,
    )
  )
}

/** Whether single values of a statement were at fault: data exceptions (class 22) and broken constraints (class 23). */
export function isValueFault(error: unknown): boolean {
  return /^2[23]/.test(codeOf(error))
}

/** Others hold a lock we waited for (55P03), or two of us waited for each other and we were the one to yield (40P01). */
export function isLockContention(error: unknown): boolean {
  return /^(55P03|40P01)$/.test(codeOf(error))
}
