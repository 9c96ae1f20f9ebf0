import { createHash } from 'node:crypto'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import {
  isScope,
  judgeKeyWish,
  KEY_ID_BYTES,
  KEY_SECRET_BYTES,
  keyIdFrom,
  writeKey,
  type KeyWish,
} from './identity.domain.ts'
import { insertApiKey, type ApiKey } from './identity.store.ts'

export type CreateApiKeyOutcome =
  /** `secret` is the whole key; it is in this answer and nowhere else. */
  | { readonly kind: 'created'; readonly apiKey: ApiKey; readonly secret: string }
  | { readonly kind: 'rejected'; readonly problems: readonly { path: string; code: string; message: string }[] }

/** What is stored of a secret: it has 256 random bits, so that a plain hash keeps it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Makes an API key of an organization; audited with its scopes. */
export async function createApiKey(
  { db, clock, ids, keyring, settings }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'settings'>,
  organizationId: string,
  actor: Actor,
  wish: KeyWish,
): Promise<CreateApiKeyOutcome> {
  const problems = judgeKeyWish(wish, settings.mode === 'demo')
  if (problems.length > 0) return { kind: 'rejected', problems }
  const createdAt = clock.now()
  const secret = ids.bytes(KEY_SECRET_BYTES).toString('base64url')
  const apiKey: ApiKey = {
    organizationId,
    id: keyIdFrom(ids.bytes(KEY_ID_BYTES)),
    name: wish.name.trim(),
    scopes: [...new Set(wish.scopes.filter(isScope))],
    createdAt,
    lastUsedAt: null,
    revokedAt: null,
  }
  await inOrganization(db, organizationId, async (trx) => {
    await insertApiKey(trx, apiKey, secretHash(secret))
    const event = { type: 'api-key.created', details: { keyId: apiKey.id, scopes: apiKey.scopes } } as const
    await appendAudit(trx, keyring, { organizationId, actor, at: createdAt }, event)
  })
  return { kind: 'created', apiKey, secret: writeKey(apiKey.id, secret) }
}
