/** The kind of failure and its code: a driver's own words may quote values. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
