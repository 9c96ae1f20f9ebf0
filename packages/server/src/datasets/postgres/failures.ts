import { isDatabaseUnavailable, isLockContention } from '../../db/errors.ts'
import { DatasetError } from '../../retention/dataset-adapter.ts'

/** A batch that the server ended because it, or its wait for a lock, took too long; a smaller one may not. */
export function isTooLong(error: unknown): boolean {
  // 57014 statement_timeout, 25P03 idle_in_transaction_session_timeout.
  return isLockContention(error) || /^(57014|25P03)$/.test(codeOf(error))
}

/** What a failure of the company's database means, without its words: those may quote values. */
export function asDatasetError(dataset: string, error: unknown): DatasetError {
  if (error instanceof DatasetError) return error
  const code = codeOf(error)
  const say = (kind: DatasetError['code'], message: string): DatasetError =>
    new DatasetError(dataset, kind, message, { cause: error })
  if (isDatabaseUnavailable(error))
    return say('UNREACHABLE', `Its database cannot be reached (${code || 'no answer'}).`)
  if (isTooLong(error)) return say('TIMEOUT', `Its database was busy for too long (${code}).`)
  if (code.startsWith('28')) return say('REFUSED', `Its database refuses the account (${code}).`)
  if (code === '42501') return say('REFUSED', `Its account lacks a right (${code}).`)
  if (code.startsWith('23')) return say('REFUSED', `A constraint of its table refuses the change (${code}).`)
  if (code.startsWith('42')) return say('MISCONFIGURED', `Its table is not what the policy says (${code}).`)
  return say('REFUSED', `Its database refuses (${code || (error instanceof Error ? error.name : typeof error)}).`)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
