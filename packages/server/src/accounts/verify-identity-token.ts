import { compactVerify, decodeProtectedHeader, errors, type ProtectedHeaderParameters } from 'jose'
import { show } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { lastUseIsStale } from '../identity/identity.domain.ts'
import { findAccountKey, markAccountKeyUsed } from './account-keys.store.ts'
import { ACCOUNT_ALGORITHMS } from './account-keys.domain.ts'
import { judgeClaims, refuse, type Claims, type Refusal } from './identity-token.domain.ts'
import { openAccountKey } from './verifying-key.ts'

/**
 * Reads who is signed in from a token of the company's back end (JWT, RFC 7519). The key says which algorithm counts,
 * never the token. Whether it was used before is not looked at here.
 */
export async function verifyIdentityToken(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  { organizationId, siteKey }: { readonly organizationId: string; readonly siteKey: string },
  token: string,
): Promise<{ readonly kind: 'claims'; readonly claims: Claims } | Refusal> {
  const header = headerOf(token)
  if (header === null)
    return refuse(
      'TOKEN_MALFORMED',
      'Expected a JWT: three parts of base64url joined by dots, at most 4096 characters.',
    )
  // Whatever the type says: nobody has looked at what the token claims.
  const { alg, kid } = header as { readonly alg?: unknown; readonly kid?: unknown }
  if (!(ACCOUNT_ALGORITHMS as readonly unknown[]).includes(alg))
    return refuse('TOKEN_ALGORITHM', `alg: expected one of ${ACCOUNT_ALGORITHMS.join(', ')}, got ${show(alg)}.`)
  const found =
    typeof kid !== 'string'
      ? undefined
      : await inOrganization(db, organizationId, (trx) => findAccountKey(trx, organizationId, kid))
  if (found === undefined)
    return refuse('TOKEN_KEY_UNKNOWN', `kid: expected the id of an account key of this organization, got ${show(kid)}.`)
  const { key, sealed } = found
  if (key.revokedAt !== null)
    return refuse(
      'TOKEN_KEY_REVOKED',
      `kid: the account key ${key.id} was revoked on ${new Date(key.revokedAt).toISOString()}.`,
    )
  if (alg !== key.algorithm)
    return refuse('TOKEN_ALGORITHM', `alg: the account key ${key.id} is for ${key.algorithm}, got ${show(alg)}.`)
  let payload: unknown
  try {
    const verifying = openAccountKey(keyring, key, key.algorithm, sealed)
    const verified = await compactVerify(token, verifying, { algorithms: [key.algorithm] })
    payload = JSON.parse(Buffer.from(verified.payload).toString())
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('TOKEN_MALFORMED', 'Expected claims as a JSON object.')
    if (!(error instanceof errors.JOSEError)) throw error
    return refuse('TOKEN_SIGNATURE', `The signature does not fit the account key ${key.id}.`)
  }
  if (typeof payload !== 'object' || payload === null)
    return refuse('TOKEN_MALFORMED', `Expected claims as a JSON object, got ${show(payload)}.`)
  const now = clock.now()
  if (lastUseIsStale(key.lastUsedAt, now))
    await inOrganization(db, organizationId, (trx) => markAccountKeyUsed(trx, organizationId, key.id, now))
  return judgeClaims(payload as Record<string, unknown>, siteKey, now)
}

function headerOf(token: string): ProtectedHeaderParameters | null {
  if (token.length > 4096) return null
  try {
    return decodeProtectedHeader(token)
  } catch {
    return null
  }
}
