import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findApiKey, markKeyRevoked, type ApiKey } from './identity.store.ts'

/** Revokes a key at once. A key revoked before keeps its first time and is audited once. Null when there is no such key. */
export async function revokeApiKey(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  id: string,
): Promise<ApiKey | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const at = clock.now()
    const revoked = await markKeyRevoked(trx, organizationId, id, at)
    const apiKey = await findApiKey(trx, organizationId, id)
    if (revoked) {
      await appendAudit(
        trx,
        keyring,
        { organizationId, actor, at },
        { type: 'api-key.revoked', details: { keyId: id } },
      )
    }
    return apiKey ?? null
  })
}
