import type { CalendarDate } from '@assent/shared'
import type { Keyring } from '../crypto/keyring.ts'
import type { PendingErasure } from './erasures.store.ts'

/** Days a line is kept: backups may not be kept for longer. */
export const LIST_DAYS = 400

/** One erasure, as a line of the list says it. A subject is named by a keyed hash only. */
export type ListedErasure =
  | { readonly kind: 'subject'; readonly on: CalendarDate; readonly organizationId: string; readonly hash: string }
  | { readonly kind: 'grant'; readonly on: CalendarDate; readonly organizationId: string; readonly row: object }

type Signer = Pick<Keyring, 'keyedHash' | 'sign' | 'verifySignature'>

export function subjectHash(keyring: Signer, organizationId: string, subjectId: string): string {
  return keyring.keyedHash('erasure', organizationId, subjectId)
}

/** Signed, because whoever could plant a line would erase a person at the next start. */
export function erasureLine(keyring: Signer, on: CalendarDate, pending: PendingErasure): string {
  const { organizationId, kind, reference, content } = pending
  const listed: ListedErasure =
    kind === 'subject'
      ? { kind, on, organizationId, hash: subjectHash(keyring, organizationId, reference) }
      : { kind, on, organizationId, row: content as object }
  const erasure = JSON.stringify(listed)
  return JSON.stringify({ erasure, signature: keyring.sign(erasure) })
}

/** Null for a line that is not ours: torn by a crash, changed, or planted. */
export function readErasureLine(keyring: Signer, line: string): ListedErasure | null {
  try {
    const { erasure, signature } = JSON.parse(line) as { erasure?: unknown; signature?: unknown }
    if (typeof erasure !== 'string' || typeof signature !== 'string') return null
    // What is signed was written by `erasureLine`.
    return keyring.verifySignature(erasure, signature) ? (JSON.parse(erasure) as ListedErasure) : null
  } catch {
    return null
  }
}
