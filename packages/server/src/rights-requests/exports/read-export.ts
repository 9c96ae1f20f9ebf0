import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { findExport, type StoredExport } from './exports.store.ts'

/** The export of a request; null before one was prepared. What it counts is a fact about a person, so the read is audited. */
export async function readExport(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  organizationId: string,
  actor: Actor,
  requestId: string,
): Promise<StoredExport | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const found = await findExport(trx, organizationId, 'request_id', requestId)
    if (found === undefined) return null
    const context = { organizationId, actor, at: clock.now(), subject: found.subjectId }
    const details = { requestId, exportId: found.id }
    await appendAudit(trx, keyring, context, { type: 'rights-export.read', details })
    return found
  })
}
