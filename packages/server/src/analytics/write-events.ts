import { inOrganizations } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { insertBatches, type EventBatch } from './hits.store.ts'

export type { EventBatch } from './hits.store.ts'

/** `withdrawn`: nothing of the batch was stored, because the visitor withdrew after the token was issued. */
export type EventOutcome = 'stored' | 'withdrawn'

export type EventBatchWriter = (batches: readonly EventBatch[]) => Promise<readonly EventOutcome[]>

export function createEventBatchWriter({ db, partitions }: Pick<Deps, 'db' | 'partitions'>): EventBatchWriter {
  return async (batches) => {
    const days = batches.flatMap(({ events }) => events.map(({ anonymizeOn }) => anonymizeOn))
    await partitions.ensure('analytics_hit', new Set(days))
    const organizations = [...new Set(batches.map(({ organizationId }) => organizationId))]
    const refused = await inOrganizations(db, organizations, (trx) => insertBatches(trx, batches))
    return batches.map(({ batchId }) => (refused.has(batchId) ? 'withdrawn' : 'stored'))
  }
}
