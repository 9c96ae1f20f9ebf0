import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { DatasetAdapter, DatasetCount, DatasetOrder, KnownRecord } from '../dataset-adapter.ts'
import { holdsOver } from '../holds/legal-hold.domain.ts'
import { deleteEntries, grantRecords } from '../register/register.store.ts'
import type { RecordFacts } from '../rule.domain.ts'
import {
  addKept,
  decideTerminated,
  deletesFrom,
  keptBecause,
  type KeptRecords,
  type TerminatedDataset,
  type TerminationCase,
} from './termination.domain.ts'
import { findCase, saveCase } from './terminations.store.ts'

/**
 * Deletes in one dataset what belongs to tenants whose contracts have ended, but for what a law or a hold keeps; those
 * records go by themselves when that ends, because their erasure stands in the register. Yields the counts of each
 * batch. Killed in between, the next run finds what is left; what the case says was deleted may then be too low.
 */
export async function* endTerminated(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  adapter: DatasetAdapter,
  order: DatasetOrder,
  open: readonly TerminationCase[],
  signal: AbortSignal,
): AsyncIterable<readonly DatasetCount[]> {
  for (const termination of open) {
    if (deletesFrom(termination) > order.asOf) continue
    const ended = { deleted: 0, kept: [] as readonly KeptRecords[] }
    const unreached = adapter.ofTenant === undefined
    for await (const records of adapter.ofTenant?.(termination.tenant, signal) ?? []) {
      const { gone, kept, counts } = decideBatch(records, termination, order)
      const refs = gone.map(({ id, tenant }) => ({ id, tenant }))
      const applied = await adapter.apply('delete', refs, signal)
      const left = new Set(applied.failed.map(({ id }) => id))
      ended.deleted += gone.length - left.size
      for (const { because } of kept) ended.kept = addKept(ended.kept, because)
      const found = { records: kept.map(({ record }) => record), at: clock.now() }
      await inOrganization(db, organizationId, async (trx) => {
        await deleteEntries(
          trx,
          organizationId,
          adapter.dataset,
          gone.map(({ id }) => id).filter((id) => !left.has(id)),
        )
        await grantRecords(trx, organizationId, adapter.dataset, termination.terminatedOn, found)
      })
      yield counts(left.size)
    }
    if (signal.aborted) return
    await inOrganization(db, organizationId, async (trx) => {
      const now = await findCase(trx, organizationId, termination.id)
      const before = now?.datasets.find(({ dataset }) => dataset === adapter.dataset)
      const others = now?.datasets.filter(({ dataset }) => dataset !== adapter.dataset) ?? []
      const own: TerminatedDataset = {
        dataset: adapter.dataset,
        deleted: (before?.deleted ?? 0) + ended.deleted,
        kept: ended.kept,
        ...(unreached ? { unreached } : {}),
        ...(before?.attested === undefined ? {} : { attested: before.attested }),
      }
      await saveCase(trx, organizationId, termination.id, { datasets: [...others, own] })
    })
  }
}

function decideBatch(records: readonly KnownRecord[], { terminatedOn }: TerminationCase, order: DatasetOrder) {
  const gone: KnownRecord[] = []
  const kept: { readonly record: KnownRecord; readonly because: Omit<KeptRecords, 'records'> }[] = []
  for (const record of records) {
    const facts: RecordFacts = {
      events: record.events,
      pin: undefined,
      holds: holdsOver(order.holds, record),
      done: [],
    }
    // Where several rules govern a dataset, the one that keeps a record decides.
    const keeper = order.rules.find((rule) => decideTerminated(rule, facts, terminatedOn, order.asOf).kind === 'keep')
    if (keeper === undefined) gone.push(record)
    else kept.push({ record, because: keptBecause(keeper, facts) })
  }
  const [rule] = order.rules
  const counts = (left: number): readonly DatasetCount[] =>
    rule === undefined || gone.length === 0
      ? []
      : [
          {
            rule: rule.id,
            policyVersion: rule.policyVersion,
            action: 'delete',
            due: gone.length,
            done: gone.length - left,
            held: [],
          },
        ]
  return { gone, kept, counts }
}
