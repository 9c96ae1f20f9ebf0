import type { DatasetOrder } from '../../retention/dataset-adapter.ts'
import { finalAction, type RetentionRule, type StageAction } from '../../retention/rule.domain.ts'
import { LOCK_LIMIT_MS } from '../batch-size.domain.ts'
import type { CompanyTable } from './company-table.ts'
import { isTooLong } from './failures.ts'

/**
 * Drops the partitions whose every row is due, where that can be told from their bounds alone; all others are left to
 * batches. A partition that stays busy is left to them too.
 */
export async function* dropDuePartitions(
  table: CompanyTable,
  order: DatasetOrder,
  rule: RetentionRule,
  action: StageAction,
): AsyncIterable<{ readonly partition: string; readonly rows: number }> {
  const event = action === 'delete' ? decidingEvent(table, order, rule) : undefined
  if (event === undefined) return
  const { database, facts, sql } = table
  for (const { name, to } of facts.partitions) {
    if (to === null) continue
    const [bound] = await database.read<{ due: boolean | null }>(
      `select ${sql.dueAtEnd(rule, order.asOf, event, to)} as due`,
    )
    if (bound?.due !== true) continue
    const [counted] = await database.read<{ rows: number }>(`select count(*)::int as rows from ${name}`)
    try {
      await database.change(LOCK_LIMIT_MS, (run) => run(`drop table ${name}`))
    } catch (error) {
      if (isTooLong(error)) continue
      throw error
    }
    yield { partition: name, rows: counted?.rows ?? 0 }
  }
}

/** The one event that decides over every row, when it is the one the table is partitioned by and nothing else counts. */
function decidingEvent({ source, facts }: CompanyTable, order: DatasetOrder, rule: RetentionRule): string | undefined {
  const { partitionedBy, isOwner, referencedBy } = facts
  if (partitionedBy === null || !isOwner || referencedBy.length > 0) return undefined
  const single =
    source.where === undefined &&
    source.pin === undefined &&
    source.block === undefined &&
    order.holds.length === 0 &&
    order.register.isEmpty &&
    order.tenantPeriods.every((period) => period.rule !== rule.id)
  if (!single || finalAction(rule) !== 'delete') return undefined
  const counted = [...rule.stages, ...rule.floors, ...rule.maxima].map(({ after }) => after)
  const known = new Set(counted.filter((event) => Object.hasOwn(source.events, event)))
  const [event] = known
  return known.size === 1 && event !== undefined && source.events[event] === partitionedBy ? event : undefined
}
