import { createHash } from 'node:crypto'
import type { Keyring } from '../crypto/keyring.ts'

const SECRET_BYTES = 24
const ORGANIZATION_BYTES = 16

/** What a link is good for. */
export type LinkUse = 'status' | 'confirm' | 'export'

/**
 * The token of a link: the organization, so that the look-up runs in its scope, and 24 bytes derived from the request.
 * Derived and not random, because a form that is sent twice must get the same answer, and only hashes are stored.
 */
export function linkToken(keyring: Keyring, organizationId: string, requestId: string, use: LinkUse): string {
  const secret = Buffer.from(keyring.keyedHash('link-token', organizationId, `${requestId}|${use}`), 'hex')
  return Buffer.concat([
    Buffer.from(organizationId.replaceAll('-', ''), 'hex'),
    secret.subarray(0, SECRET_BYTES),
  ]).toString('base64url')
}

/** What is stored of a token: it has 192 bits of its own, so that a plain hash keeps it. */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The organization a token names; null when it is no token of ours. Whether it opens anything is the look-up's to say. */
export function linkTokenOrganization(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  // Written again and compared, so that one token has one spelling.
  if (bytes.length !== ORGANIZATION_BYTES + SECRET_BYTES || bytes.toString('base64url') !== token) return null
  const hex = bytes.subarray(0, ORGANIZATION_BYTES).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
