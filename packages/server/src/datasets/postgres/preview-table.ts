import type { DatasetCount, DatasetOrder } from '../../retention/dataset-adapter.ts'
import { decide, type RetentionDecision } from '../../retention/decide.domain.ts'
import type { RetentionRule, StageAction } from '../../retention/rule.domain.ts'
import type { CompanyTable } from './company-table.ts'
import { decideRegistered, factsOf } from './sweep-registered.ts'
import { actionsOf, countHeld, dueAndFree, emptyCount } from './sweep-table.ts'

/** Counts what a sweep would do, changing nothing and locking nothing. */
export async function previewTable(table: CompanyTable, order: DatasetOrder): Promise<readonly DatasetCount[]> {
  const tally = new Tally()
  for (const rule of order.rules) {
    for (const action of actionsOf(rule)) {
      const count = emptyCount(rule, action)
      const held = await countHeld(table, order, rule, action)
      tally.add({ ...count, due: await countDue(table, order, rule, action), held }, 1)
    }
  }
  // The database has counted by the columns alone; where the register knows more, its answer takes their place.
  for await (const decisions of decideRegistered(table, order)) {
    for (const { row, rule, decision, holds } of decisions) {
      if (row === undefined) continue
      const byColumns = decide(rule, factsOf(row, order, rule, holds), order.asOf)
      tally.add(countOf(rule, byColumns, holds, order), -1)
      tally.add(countOf(rule, decision, holds, order), 1)
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

/** One record's decision as a count; null when nothing is due. */
function countOf(
  rule: RetentionRule,
  decision: RetentionDecision,
  holds: readonly string[],
  { asOf }: DatasetOrder,
): DatasetCount | null {
  if (decision.kind === 'act') return { ...emptyCount(rule, decision.action), due: 1 }
  const { next } = decision
  if (next === null || next.dueOn > asOf || holds.length === 0) return null
  return { ...emptyCount(rule, next.action), held: holds.map((reference) => ({ reference, rows: 1 })) }
}

/** Adds counts up, and takes some away again. */
class Tally {
  readonly #counts = new Map<string, DatasetCount>()

  add(count: DatasetCount | null, sign: 1 | -1): void {
    if (count === null) return
    const key = `${count.rule} ${count.action}`
    const known = this.#counts.get(key)
    const held = new Map(known?.held.map(({ reference, rows }) => [reference, rows]))
    for (const { reference, rows } of count.held) held.set(reference, (held.get(reference) ?? 0) + sign * rows)
    this.#counts.set(key, {
      ...count,
      due: (known?.due ?? 0) + sign * count.due,
      held: [...held].filter(([, rows]) => rows > 0).map(([reference, rows]) => ({ reference, rows })),
    })
  }

  list(): readonly DatasetCount[] {
    return [...this.#counts.values()]
  }
}
