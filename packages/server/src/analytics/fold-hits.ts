import { utcDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import type { Partition } from '../db/partitions.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findPolicyInForce } from '../policy/policy.store.ts'
import { minimumCell } from '../policy/policy.types.ts'
import { foldHits, listFolds } from './fold-hits.store.ts'

/**
 * Makes a place for the facts of a partition of hits, and answers how to count them, inside the transaction that drops
 * the partition.
 */
export async function prepareFold(
  { db, partitions, clock }: Pick<Deps, 'db' | 'partitions' | 'clock'>,
  partition: Partition,
): Promise<(trx: Trx) => Promise<void>> {
  const { days, minimums } = await inSystem(db, async (trx) => {
    const folds = await listFolds(trx, partition)
    const least = new Map<string, number>()
    for (const organizationId of new Set(folds.map((fold) => fold.organizationId))) {
      const policy = await findPolicyInForce(trx, organizationId, utcDate(clock.now()))
      if (policy !== undefined) least.set(organizationId, minimumCell(policy.content))
    }
    return { days: new Set(folds.map(({ deleteOn }) => deleteOn)), minimums: least }
  })
  await partitions.ensure('analytics_fact', days)
  return (trx) => foldHits(trx, partition, minimums)
}
