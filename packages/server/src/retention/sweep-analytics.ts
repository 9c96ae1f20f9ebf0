import type { CalendarDate } from '@assent/shared'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { listPartitions, partitionName } from '../db/partitions.ts'
import type { Deps } from '../deps.ts'
import type { Trx } from '../db/database.ts'
import { dropDuePartition, type Patience } from './drop-due-partition.ts'
import { describeFailure } from './failure.domain.ts'
import { endReleased, splitDue } from './holds/held-analytics.ts'
import type { OpenRun } from './open-run.ts'
import type { DueGroup } from './retention.domain.ts'
import { countDue, LIFE_TABLES, saveProgress } from './retention.store.ts'

/** Every row of analytics that is due on a day, of every organization, and what holds keep of them. */
export async function countDueAnalytics(
  trx: Trx,
  deps: Pick<Deps, 'keyring'>,
  asOf: CalendarDate,
): Promise<readonly DueGroup[]> {
  const groups: DueGroup[] = []
  for (const { life } of LIFE_TABLES) {
    groups.push(...(await splitDue(trx, deps, life, await countDue(trx, life, asOf), { until: asOf })))
  }
  return groups
}

/**
 * Drops the partitions whose day has come, of all organizations at once, because they share them. `due` is what was
 * counted before; it says whose run fails when a partition cannot be dropped. Rows that a hold has kept and no hold
 * covers any more go first.
 */
export async function sweepAnalytics(
  deps: Pick<Deps, 'db' | 'clock' | 'log' | 'partitions' | 'keyring' | 'ids'>,
  runs: ReadonlyMap<string, OpenRun>,
  due: readonly DueGroup[],
  {
    asOf,
    signal,
    patience,
  }: { readonly asOf: CalendarDate; readonly signal: AbortSignal; readonly patience: Patience | undefined },
): Promise<void> {
  for (const run of runs.values()) {
    if (!run.organization.analytics) continue
    const save = (trx: Trx, groups: readonly DueGroup[]): Promise<void> => saveProgress(trx, [run.progress(groups)])
    for (const group of await endReleased(deps, run.organizationId, save, signal)) run.analytics.addDone(group)
  }
  for (const { life, table } of LIFE_TABLES) {
    for (const partition of await listPartitions(deps.db, table)) {
      if (partition.from > asOf) continue
      if (signal.aborted) return
      try {
        const save = (trx: Trx, groups: readonly DueGroup[]): Promise<void> =>
          saveProgress(trx, progressOf(runs, groups))
        const done = await dropDuePartition(deps, life, partition, save, patience)
        for (const group of done) runs.get(group.organizationId)?.analytics.addDone(group)
      } catch (error) {
        if (isDatabaseUnavailable(error)) throw error
        // One table that stays busy must not keep the others past their day.
        deps.log.error({ partition: partition.name, err: error }, 'retention could not drop a partition')
        const failure = `${partition.name} could not be dropped (${describeFailure(error)}); its rows stay due and the next run tries again.`
        const concerned = due.filter(
          (group) => group.life === life && partitionName(table, group.dueOn) === partition.name,
        )
        for (const organizationId of new Set(concerned.map((group) => group.organizationId))) {
          runs.get(organizationId)?.failures.push(failure)
        }
      }
    }
  }
}

/** The progress of the organizations that these rows are of, once they are done. */
function progressOf(runs: ReadonlyMap<string, OpenRun>, groups: readonly DueGroup[]) {
  const byOrganization = Map.groupBy(groups, ({ organizationId }) => organizationId)
  return [...byOrganization].flatMap(([organizationId, own]) => runs.get(organizationId)?.progress(own) ?? [])
}
