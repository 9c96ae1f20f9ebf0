import type { DatasetCount, DatasetOrder } from '../../retention/dataset-adapter.ts'
import { decide } from '../../retention/decide.domain.ts'
import { finalAction, type RetentionRule, type StageAction } from '../../retention/rule.domain.ts'
import { CountTally, countOf, emptyCount, factsOf, undatedOf } from '../record-decision.ts'
import type { CompanyTable } from './company-table.ts'
import { decideRegistered } from './sweep-registered.ts'
import { actionsOf, countHeld, dueAndFree } from './sweep-table.ts'

/** Counts what a sweep would do, changing nothing and locking nothing. */
export async function previewTable(table: CompanyTable, order: DatasetOrder): Promise<readonly DatasetCount[]> {
  const tally = new CountTally()
  for (const rule of order.rules) {
    for (const action of actionsOf(rule)) {
      const count = emptyCount(rule, action)
      const held = await countHeld(table, order, rule, action)
      tally.add({ ...count, due: await countDue(table, order, rule, action), held })
    }
    tally.add({ ...emptyCount(rule, finalAction(rule)), undated: await countUndated(table, order, rule) })
  }
  // The database has counted by the columns alone; where the register knows more, its answer takes their place.
  for await (const decisions of decideRegistered(table, order)) {
    for (const decided of decisions) {
      const { record, rule, holds } = decided
      if (record === undefined) continue
      const byColumns = decide(rule, factsOf(record, order, rule, holds), order.asOf)
      tally.add(countOf({ rule, holds, decision: byColumns }, order), -1)
      tally.add(undatedOf({ rule, decision: byColumns }), -1)
      tally.add(countOf(decided, order))
      tally.add(undatedOf(decided))
    }
  }
  return tally.list()
}

async function countDue(
  table: CompanyTable,
  order: DatasetOrder,
  rule: RetentionRule,
  action: StageAction,
): Promise<number> {
  const candidates = table.sql.passes(order, rule, action).map(({ candidate }) => candidate)
  if (candidates.length === 0) return 0
  const [counted] = await table.database.read<{ due: number }>(
    `select count(*)::int as due from ${table.sql.from(order, rule)}
     where (${candidates.join(' or ')}) and ${dueAndFree(table, order, rule, action)}`,
  )
  return counted?.due ?? 0
}

/** Rows without a day; where a column that is never empty dates every row, nothing is read. */
async function countUndated(table: CompanyTable, order: DatasetOrder, rule: RetentionRule): Promise<number> {
  const { sql, database } = table
  if (sql.isAlwaysDated(rule)) return 0
  const [counted] = await database.read<{ undated: number }>(
    `select count(*)::int as undated from ${sql.from(order, rule)} where ${sql.governed} and ${sql.undated(order, rule)}`,
  )
  return counted?.undated ?? 0
}
