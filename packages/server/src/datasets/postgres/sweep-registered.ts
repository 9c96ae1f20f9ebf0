import type { DatasetCount, DatasetOrder, RegisteredFacts, SweepProgress } from '../../retention/dataset-adapter.ts'
import { finalAction, type RetentionRule, type StageAction } from '../../retention/rule.domain.ts'
import { countOf, decideRecord, type RecordDecision } from '../record-decision.ts'
import type { CompanyTable } from './company-table.ts'
import { actOnKnown, readRows } from './rows.ts'

/** What becomes of one record that the register knows. */
export interface RegisteredDecision extends RecordDecision {
  readonly entry: RegisteredFacts
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
      decideRecord(rows.get(entry.id), order, entry).map((decided) => ({ entry, ...decided })),
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
    for (const decided of decisions) {
      const { entry, record, rule, decision } = decided
      if (record === undefined) {
        // It may have been announced and not be stored yet; once its day has come it will not be any more. One whose
        // erasure was granted was found there, so it is gone.
        const wasThere = entry.erasureGrantedOn !== undefined
        if (wasThere || (decision.kind === 'act' && decision.action === 'delete')) ended.push(entry.id)
        continue
      }
      if (decision.kind !== 'act') {
        const held = countOf(decided, order)
        if (held !== null) counts.push(held)
        continue
      }
      const key = `${rule.id} ${decision.action}`
      const group = due.get(key) ?? { rule, action: decision.action, ids: [] }
      group.ids.push(entry.id)
      due.set(key, group)
    }
    for (const { rule, action, ids } of due.values()) {
      const left = new Set(await actOnKnown(table, action, ids, signal))
      const done = ids.length - left.size
      counts.push({ rule: rule.id, policyVersion: rule.policyVersion, action, due: ids.length, done, held: [] })
      // What is left after the last action is nobody's any more, unless another rule governs the same records.
      const isLast = action === 'delete' || (action === finalAction(rule) && order.rules.length === 1)
      if (isLast) ended.push(...ids.filter((id) => !left.has(id)))
    }
    if (counts.length > 0 || ended.length > 0) yield { counts, ended }
    if (signal.aborted) return
  }
}
