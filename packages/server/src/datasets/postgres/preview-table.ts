import type { DatasetCount, DatasetOrder } from '../../retention/dataset-adapter.ts'
import { decide } from '../../retention/decide.domain.ts'
import type { RetentionRule, StageAction } from '../../retention/rule.domain.ts'
import { CountTally, countOf, emptyCount, factsOf } from '../record-decision.ts'
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
  }
  // The database has counted by the columns alone; where the register knows more, its answer takes their place.
  for await (const decisions of decideRegistered(table, order)) {
    for (const decided of decisions) {
      const { record, rule, holds } = decided
      if (record === undefined) continue
      const byColumns = decide(rule, factsOf(record, order, rule, holds), order.asOf)
      tally.add(countOf({ rule, holds, decision: byColumns }, order), -1)
      tally.add(countOf(decided, order))
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
