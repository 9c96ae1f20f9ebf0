import type { Trx } from '../../db/database.ts'
import type { Partition } from '../../db/partitions.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { AnalyticsLife, DueGroup } from '../retention.domain.ts'
import { groupHeld, keeperOf, withoutHeld, type HeldGroup } from './held-analytics.domain.ts'
import {
  countCovered,
  deleteHeld,
  keepCovered,
  listAnalyticsHolds,
  listHeld,
  lockHolds,
  type HeldRow,
} from './held-analytics.store.ts'

/** Takes what holds cover out of what is due of one life. Reads nothing where no hold is over analytics. */
export async function splitDue(
  trx: Trx,
  { keyring }: Pick<Deps, 'keyring'>,
  life: AnalyticsLife,
  due: readonly DueGroup[],
  within: Parameters<typeof countCovered>[4],
): Promise<readonly DueGroup[]> {
  const holds = await listAnalyticsHolds(trx, keyring, organizationsOf(due))
  const held: HeldGroup[] = []
  for (const [id, own] of holds) held.push(...(await countCovered(trx, life, id, own, within)))
  return withoutHeld(due, held)
}

/**
 * Puts the rows of a partition that holds cover into safety, in the transaction that drops it, and answers what is left
 * to go. No hold is placed or released meanwhile.
 */
export async function keepHeld(
  trx: Trx,
  deps: Pick<Deps, 'keyring' | 'ids'>,
  life: AnalyticsLife,
  partition: Partition,
  counted: readonly DueGroup[],
): Promise<readonly DueGroup[]> {
  await lockHolds(trx)
  for (const [id, own] of await listAnalyticsHolds(trx, deps.keyring, organizationsOf(counted))) {
    await keepCovered(trx, deps, life, partition, id, own)
  }
  return splitDue(trx, deps, life, counted, { partition })
}

/** What was kept by holds before: what still is, by its case, and what no hold covers any more, as due. */
export async function countKept(
  trx: Trx,
  { keyring }: Pick<Deps, 'keyring'>,
  organizationId: string,
): Promise<readonly DueGroup[]> {
  const groups: DueGroup[] = []
  for (let after: string | null = null; ;) {
    const rows: readonly HeldRow[] = await listHeld(trx, keyring, organizationId, after)
    const last = rows.at(-1)
    if (last === undefined) return groups
    const { free, kept } = await judge(trx, { keyring }, organizationId, rows)
    groups.push(...free, ...kept.map((group) => ({ ...group, rows: 0, events: 0, held: [group] })))
    after = last.id
  }
}

/**
 * Deletes what no hold covers any more, batch by batch. `record` is called in each transaction with what that one
 * ended. Looks at `signal` between two of them.
 */
export async function endReleased(
  { db, keyring }: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
  record: (trx: Trx, groups: readonly DueGroup[]) => Promise<void>,
  signal: AbortSignal,
): Promise<readonly DueGroup[]> {
  const ended: DueGroup[] = []
  let after: string | null = null
  while (!signal.aborted) {
    const from = after
    const batch = await inOrganization(db, organizationId, async (trx) => {
      await lockHolds(trx)
      const rows = await listHeld(trx, keyring, organizationId, from)
      const { free, freeIds } = await judge(trx, { keyring }, organizationId, rows)
      if (freeIds.length > 0) {
        await deleteHeld(trx, organizationId, freeIds)
        await record(trx, [...ended, ...free])
      }
      return { last: rows.at(-1)?.id, free }
    })
    ended.push(...batch.free)
    if (batch.last === undefined) break
    after = batch.last
  }
  return ended
}

async function judge(
  trx: Trx,
  { keyring }: Pick<Deps, 'keyring'>,
  organizationId: string,
  rows: readonly HeldRow[],
): Promise<{
  readonly free: readonly DueGroup[]
  readonly freeIds: readonly string[]
  readonly kept: readonly HeldGroup[]
}> {
  const holds = (await listAnalyticsHolds(trx, keyring, [organizationId])).get(organizationId) ?? []
  const judged = rows.map((row) => ({ ...row, reference: keeperOf(holds, row) }))
  const free = judged.filter(({ reference }) => reference === undefined)
  const kept = judged.flatMap((row) => (row.reference === undefined ? [] : [{ ...row, reference: row.reference }]))
  return {
    free: groupHeld(free.map((row) => ({ ...row, reference: '' }))),
    freeIds: free.map(({ id }) => id),
    kept: groupHeld(kept),
  }
}

function organizationsOf(groups: readonly DueGroup[]): readonly string[] {
  return [...new Set(groups.map(({ organizationId }) => organizationId))]
}
