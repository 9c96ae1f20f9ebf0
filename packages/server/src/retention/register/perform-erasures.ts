import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { DatasetAdapter } from '../dataset-adapter.ts'
import {
  countErasureRecords,
  enterErasure,
  listWaiting,
  markPerformed,
  markSearched,
  type GrantedErasure,
} from './granted-erasures.store.ts'

/**
 * Looks in a dataset for the records of every erasure that waits and was not searched for there, and enters them in the
 * register, from which a sweep ends them as soon as no floor and no hold keeps them. Answers whether any erasure
 * concerns the dataset. Killed in between, the search begins anew and enters nothing twice.
 */
export async function searchErasures(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  adapter: DatasetAdapter,
  waiting: readonly GrantedErasure[],
  signal: AbortSignal,
): Promise<boolean> {
  const { dataset } = adapter
  const concerned = waiting.filter((erasure) => erasure.dataset === null || erasure.dataset === dataset)
  for (const erasure of concerned) {
    if (erasure.searched.includes(dataset)) continue
    const subject = { identifiers: erasure.identifiers, tenant: erasure.tenant ?? undefined }
    for await (const records of adapter.findBySubject(subject, signal)) {
      const found = { records, at: clock.now() }
      await inOrganization(db, organizationId, (trx) => enterErasure(trx, organizationId, erasure, dataset, found))
    }
    if (signal.aborted) break
    await inOrganization(db, organizationId, (trx) => markSearched(trx, organizationId, erasure.id, dataset))
  }
  return concerned.length > 0
}

/** Ends every erasure whose datasets were all searched and whose records are all gone; each is audited. */
export async function endErasures(
  trx: Trx,
  { clock, keyring }: Pick<Deps, 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  datasets: readonly string[],
): Promise<void> {
  for (const erasure of await listWaiting(trx, keyring, organizationId)) {
    const concerned = erasure.dataset === null ? datasets : [erasure.dataset]
    if (!concerned.every((dataset) => erasure.searched.includes(dataset))) continue
    const { all, left } = await countErasureRecords(trx, organizationId, erasure.id)
    if (left > 0) continue
    const at = clock.now()
    await markPerformed(trx, organizationId, erasure.id, at)
    const details = { erasureId: erasure.id, reference: erasure.reference, records: all }
    await appendAudit(trx, keyring, { organizationId, actor, at }, { type: 'erasure.performed', details })
  }
}
