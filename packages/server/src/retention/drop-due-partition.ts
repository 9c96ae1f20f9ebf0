import { setTimeout as pause } from 'node:timers/promises'
import { prepareFold } from '../analytics/fold-hits.ts'
import type { Trx } from '../db/database.ts'
import { isLockContention } from '../db/errors.ts'
import { dropPartition, type Partition } from '../db/partitions.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { keepHeld } from './holds/held-analytics.ts'
import type { AnalyticsLife, DueGroup } from './retention.domain.ts'
import { countPartition, limitLockWait, lockForDrop } from './retention.store.ts'

/** How long and how often a partition is tried that others are reading; milliseconds. */
export interface Patience {
  readonly lockWait: number
  readonly tries: number
  readonly pause: number
}
const PATIENCE: Patience = { lockWait: 1_000, tries: 8, pause: 500 }

/**
 * Counts and drops one partition in one short transaction, and lets the caller write the count down in the same one.
 * What may be kept of hits is counted into facts before they go, and what a legal hold covers is put aside.
 * Tried again while others use the table; throws when it stays busy. Does nothing when it is gone already.
 */
export async function dropDuePartition(
  { db, partitions, clock, keyring, ids }: Pick<Deps, 'db' | 'partitions' | 'clock' | 'keyring' | 'ids'>,
  life: AnalyticsLife,
  partition: Partition,
  record: (trx: Trx, groups: readonly DueGroup[]) => Promise<void>,
  patience: Patience = PATIENCE,
): Promise<readonly DueGroup[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const fold = life === 'hits' ? await prepareFold({ db, partitions, clock }, partition) : null
      const groups = await inSystem(db, async (trx) => {
        await limitLockWait(trx, patience.lockWait)
        const counted = await countPartition(trx, life, partition)
        if (counted === null) return []
        await fold?.(trx)
        const free = await keepHeld(trx, { keyring, ids }, life, partition, counted)
        await record(trx, free)
        // Last, because from here on until the commit nobody can read the table.
        await lockForDrop(trx, partition.table)
        await dropPartition(trx, partition)
        return free
      })
      partitions.forget(partition.name)
      return groups
    } catch (error) {
      if (!isLockContention(error) || attempt >= patience.tries) throw error
      await pause(patience.pause * attempt)
    }
  }
}
