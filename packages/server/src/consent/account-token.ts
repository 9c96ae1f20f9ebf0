import { parseSiteKey, parseVisitorId, type SiteKey, type VisitorId } from '@assent/shared'
import type { Keyring } from '../crypto/keyring.ts'
import { readFields, signFields } from './signed-fields.ts'

/** The right to decide for an account, given to a page that proved who is signed in. Usable as often as they decide. */
export interface AccountToken {
  readonly siteKey: SiteKey
  /** The account's visitor. */
  readonly visitorId: VisitorId
  /** Milliseconds since 1970. */
  readonly issuedAt: number
}

const KIND = 'account'

export function issueAccountToken(keyring: Keyring, { siteKey, visitorId, issuedAt }: AccountToken): string {
  return signFields(keyring, [KIND, siteKey, visitorId, issuedAt])
}

/** Null when the token is not one of ours, whatever is wrong with it; a write token is none. */
export function readAccountToken(keyring: Keyring, text: string): AccountToken | null {
  const [, key, visitor, issuedAt] = readFields(keyring, text, KIND) ?? []
  const [siteKey, visitorId] = [parseSiteKey(key), parseVisitorId(visitor)]
  return siteKey.ok && visitorId.ok && typeof issuedAt === 'number'
    ? { siteKey: siteKey.value, visitorId: visitorId.value, issuedAt }
    : null
}
