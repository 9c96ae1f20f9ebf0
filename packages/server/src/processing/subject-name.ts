import { show, type Problem } from '@assent/shared'
import type { Keyring } from '../crypto/keyring.ts'
import { normalizeEmail } from '../subjects/subjects.domain.ts'

/** How a company names a person: by e-mail address or by its own customer number; one of the two. */
export interface SubjectName {
  readonly email?: string | null | undefined
  readonly customer?: string | null | undefined
}

const LIMIT = 320

/**
 * The keyed hash a person stands under here; the name itself is never stored. An e-mail address has the hash that
 * rights requests look people up by, so that an erasure of the one finds the other.
 */
export function hashSubject(
  keyring: Keyring,
  organizationId: string,
  { email, customer }: SubjectName,
): { readonly ok: true; readonly hash: string } | { readonly ok: false; readonly problem: Omit<Problem, 'code'> } {
  const given = [email, customer].filter((name) => name !== null && name !== undefined && name.trim() !== '')
  if (given.length !== 1) {
    return wrong('', `Expected either email or customer, got ${given.length === 0 ? 'neither' : 'both'}.`)
  }
  if (given.some((name) => (name ?? '').length > LIMIT)) return wrong('', `Expected at most ${LIMIT} characters.`)
  if (email !== null && email !== undefined && email.trim() !== '') {
    return /^[^\s@]+@[^\s@]+$/.test(email.trim())
      ? { ok: true, hash: keyring.keyedHash('blind-index', organizationId, normalizeEmail(email)) }
      : wrong('email', `Expected an e-mail address, got ${show(email)}.`)
  }
  // No address begins with a bracket and a quote, so a number never meets one.
  const number = JSON.stringify(['customer', (customer ?? '').trim().normalize('NFC')])
  return { ok: true, hash: keyring.keyedHash('blind-index', organizationId, number) }
}

function wrong(path: string, message: string): { readonly ok: false; readonly problem: Omit<Problem, 'code'> } {
  return { ok: false, problem: { path, message } }
}
