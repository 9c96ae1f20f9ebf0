import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findAccountKey, markAccountKeyRevoked, type AccountKey } from './account-keys.store.ts'

/** Revokes a key at once. One revoked before keeps its first time and is audited once. Null when there is none. */
export async function revokeAccountKey(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  id: string,
): Promise<AccountKey | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const at = clock.now()
    const isNew = await markAccountKeyRevoked(trx, organizationId, id, at)
    const found = await findAccountKey(trx, organizationId, id)
    if (isNew) {
      const event = { type: 'account-key.revoked', details: { keyId: id } } as const
      await appendAudit(trx, keyring, { organizationId, actor, at }, event)
    }
    return found?.key ?? null
  })
}
