import type { DatasetCount, DatasetOrder, RegisteredFacts, SweepProgress } from '../../retention/dataset-adapter.ts'
import { decide, type RetentionDecision } from '../../retention/decide.domain.ts'
import { holdsOver } from '../../retention/holds/legal-hold.domain.ts'
import { withEntry } from '../../retention/register/register-record.ts'
import type { RecordFacts, RetentionRule, StageAction } from '../../retention/rule.domain.ts'
import { actOnKnown, readRows, type TableRow } from './rows.ts'
import type { CompanyTable } from './company-table.ts'

/** What becomes of one record that the register knows. */
export interface RegisteredDecision {
  readonly entry: RegisteredFacts
  /** Undefined: the table has no such row. */
  readonly row: TableRow | undefined
  readonly rule: RetentionRule
  readonly decision: RetentionDecision
  /** The cases that hold it. */
  readonly holds: readonly string[]
}

/** Decides about every record in the register, by code: its entry may say what no column does. */
export async function* decideRegistered(
  table: CompanyTable,
  order: DatasetOrder,
): AsyncIterable<readonly RegisteredDecision[]> {
  if (order.register.isEmpty) return
  for await (const entries of order.register.entries()) {
    const rows = await readRows(
      table,
      entries.map(({ id }) => id),
    )
    yield entries.flatMap((entry) =>
      order.rules.map((rule) => {
        const row = rows.get(entry.id)
        const holds = row === undefined ? [] : holdsOver(order.holds, row)
        const decision = decide(rule, withEntry(factsOf(row, order, rule, holds), entry), order.asOf)
        return { entry, row, rule, decision, holds }
      }),
    )
  }
}

/** Carries out what is due by the register. */
export async function* sweepRegistered(
  table: CompanyTable,
  order: DatasetOrder,
  signal: AbortSignal,
): AsyncIterable<SweepProgress> {
  for await (const decisions of decideRegistered(table, order)) {
    const counts: DatasetCount[] = []
    const ended: string[] = []
    const due = new Map<string, { rule: RetentionRule; action: StageAction; ids: string[] }>()
    for (const { entry, row, rule, decision, holds } of decisions) {
      if (row === undefined) {
        // It may have been announced and not be stored yet; once its day has come it will not be any more.
        if (decision.kind === 'act' && decision.action === 'delete') ended.push(entry.id)
        continue
      }
      const { next } = decision.kind === 'keep' ? decision : { next: null }
      if (next !== null && next.dueOn <= order.asOf && holds.length > 0)
        counts.push(heldCount(rule, next.action, holds))
      if (decision.kind !== 'act') continue
      const key = `${rule.id} ${decision.action}`
      const group = due.get(key) ?? { rule, action: decision.action, ids: [] }
      group.ids.push(entry.id)
      due.set(key, group)
    }
    for (const { rule, action, ids } of due.values()) {
      const left = new Set(await actOnKnown(table, action, ids, signal))
      const done = ids.length - left.size
      counts.push({ rule: rule.id, policyVersion: rule.policyVersion, action, due: ids.length, done, held: [] })
      if (action === 'delete') ended.push(...ids.filter((id) => !left.has(id)))
    }
    if (counts.length > 0 || ended.length > 0) yield { counts, ended }
    if (signal.aborted) return
  }
}

/** The facts of a row by its own columns; of none when the row is not there. */
export function factsOf(
  row: TableRow | undefined,
  order: DatasetOrder,
  rule: RetentionRule,
  holds: readonly string[],
): RecordFacts {
  if (row === undefined) return { events: {}, holds, done: [] }
  return {
    events: row.events,
    tenantPeriod: order.tenantPeriods.find(({ tenant, rule: id }) => id === rule.id && tenant === row.tenant),
    pin: row.pin,
    holds,
    done: row.done,
  }
}

function heldCount(rule: RetentionRule, action: StageAction, holds: readonly string[]): DatasetCount {
  const held = holds.map((reference) => ({ reference, rows: 1 }))
  return { rule: rule.id, policyVersion: rule.policyVersion, action, due: 0, done: 0, held }
}
