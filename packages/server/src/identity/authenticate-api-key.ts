import { timingSafeEqual } from 'node:crypto'
import { inOrganization, inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { KeyCaller } from '../graphql/context.ts'
import { secretHash } from './create-api-key.ts'
import { lastUseIsStale, readKey } from './identity.domain.ts'
import { findKeyOfAnyone, markKeyUsed } from './identity.store.ts'

/**
 * The caller behind a presented key (`assent_ID_SECRET`, without `Bearer`). Null when it is malformed, unknown, wrong or
 * revoked; the caller learns no more than that. Notes the use at most once a minute.
 */
export async function authenticateApiKey(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  presented: string,
): Promise<KeyCaller | null> {
  const read = readKey(presented)
  if (read === null) return null
  const found = await inSystem(db, (trx) => findKeyOfAnyone(trx, read.id))
  // Compared whether or not the id is known, and in constant time, so that the time tells nothing of either part.
  const same = timingSafeEqual(Buffer.from(found?.secretHash ?? secretHash('')), Buffer.from(secretHash(read.secret)))
  if (found === undefined || !same || found.key.revokedAt !== null) return null
  const { organizationId, id, scopes, lastUsedAt } = found.key
  const now = clock.now()
  if (lastUseIsStale(lastUsedAt, now)) {
    await inOrganization(db, organizationId, (trx) => markKeyUsed(trx, organizationId, id, now))
  }
  return { kind: 'key', organizationId, keyId: id, scopes: new Set(scopes) }
}
