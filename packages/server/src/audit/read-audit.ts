import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { appendAudit } from './append-audit.ts'
import type { Actor } from './audit.events.ts'
import { listEntries, type AuditEntry } from './audit.store.ts'

export interface AuditPage {
  readonly limit: number
  /** Sequence number of the last entry seen; undefined for the first page. */
  readonly before: number | undefined
}

/**
 * Up to `limit` entries and one more, which only tells that another page follows; the newest first. The read is itself
 * audited, after it, so that it does not show itself.
 */
export async function readAudit(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  organizationId: string,
  actor: Actor,
  { limit, before }: AuditPage,
): Promise<readonly AuditEntry[]> {
  return inOrganization(db, organizationId, async (trx) => {
    const entries = await listEntries(trx, organizationId, { before, limit: limit + 1 })
    const event = { type: 'audit.read', details: { count: Math.min(entries.length, limit) } } as const
    await appendAudit(trx, keyring, { organizationId, actor, at: clock.now() }, event)
    return entries
  })
}
