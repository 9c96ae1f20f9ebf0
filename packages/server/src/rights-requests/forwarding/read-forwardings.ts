import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { listControllers, listForwardings, type Forwarding, type TenantController } from './forwarding.store.ts'

/** The parts of a request that tenants answer. Where a person has records is a fact about them, so the read is audited. */
export async function readForwardings(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  requestId: string,
): Promise<readonly Forwarding[]> {
  return inOrganization(db, organizationId, async (trx) => {
    const found = await listForwardings(trx, organizationId, { requestId })
    const [first] = found
    if (first === undefined) return []
    const context = { organizationId, actor, at: clock.now(), subject: first.subjectId }
    await appendAudit(trx, keyring, context, { type: 'rights-forwarding.read', details: { requestId } })
    return found
  })
}

/** Who answers for each tenant. */
export async function readTenantControllers(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
): Promise<readonly TenantController[]> {
  return inOrganization(db, organizationId, (trx) => listControllers(trx, keyring, organizationId))
}
