import type { DatasetCount, DatasetOrder, KnownRecord, RegisteredFacts } from '../retention/dataset-adapter.ts'
import { decide, type RetentionDecision } from '../retention/decide.domain.ts'
import { holdsOver } from '../retention/holds/legal-hold.domain.ts'
import { withEntry } from '../retention/register/register-record.ts'
import { finalAction, type RecordFacts, type RetentionRule, type StageAction } from '../retention/rule.domain.ts'

export type RecordInPlace = KnownRecord

/** What one rule says of one record. */
export interface RecordDecision {
  /** Undefined: the dataset has no such record. */
  readonly record: RecordInPlace | undefined
  readonly rule: RetentionRule
  readonly decision: RetentionDecision
  /** The cases that hold it. */
  readonly holds: readonly string[]
}

/** Decides about one record by every rule, with what the register knows of it on top of its own facts. */
export function decideRecord(
  record: RecordInPlace | undefined,
  order: DatasetOrder,
  entry: RegisteredFacts | undefined,
): readonly RecordDecision[] {
  const holds = record === undefined ? [] : holdsOver(order.holds, record)
  return order.rules.map((rule) => {
    const facts = factsOf(record, order, rule, holds)
    const decision = decide(rule, entry === undefined ? facts : withEntry(facts, entry), order.asOf)
    return { record, rule, decision, holds }
  })
}

/** The facts of a record by itself; of none when it is not there. */
export function factsOf(
  record: RecordInPlace | undefined,
  order: DatasetOrder,
  rule: RetentionRule,
  holds: readonly string[],
): RecordFacts {
  if (record === undefined) return { events: {}, holds, done: [] }
  return {
    events: record.events,
    tenantPeriod: order.tenantPeriods.find(({ tenant, rule: id }) => id === rule.id && tenant === record.tenant),
    pin: record.pin,
    holds,
    done: record.done,
  }
}

/** The count of one rule's stage with nothing in it. */
export function emptyCount({ id, policyVersion }: RetentionRule, action: StageAction): DatasetCount {
  return { rule: id, policyVersion, action, due: 0, done: 0, held: [] }
}

/** One record's decision as a count; null when nothing is due. */
export function countOf(
  { rule, decision, holds }: Pick<RecordDecision, 'rule' | 'decision' | 'holds'>,
  { asOf }: DatasetOrder,
): DatasetCount | null {
  if (decision.kind === 'act') return { ...emptyCount(rule, decision.action), due: 1 }
  const { next } = decision
  if (next === null || next.dueOn > asOf || holds.length === 0) return null
  return { ...emptyCount(rule, next.action), held: holds.map((reference) => ({ reference, rows: 1 })) }
}

/** One record without a day as a count; null when it has one. For previews: a sweep has nothing to do with it. */
export function undatedOf({ rule, decision }: Pick<RecordDecision, 'rule' | 'decision'>): DatasetCount | null {
  const isUndated = decision.kind === 'keep' && decision.reasons.some(({ code }) => code === 'UNDATED')
  return isUndated ? { ...emptyCount(rule, finalAction(rule)), undated: 1 } : null
}

/** Adds counts up by rule and action, and takes some away again. */
export class CountTally {
  readonly #counts = new Map<string, DatasetCount>()

  add(count: DatasetCount | null, sign: 1 | -1 = 1): void {
    if (count === null) return
    const key = `${count.rule} ${count.action}`
    const known = this.#counts.get(key)
    const held = new Map(known?.held.map(({ reference, rows }) => [reference, rows]))
    for (const { reference, rows } of count.held) held.set(reference, (held.get(reference) ?? 0) + sign * rows)
    const undated = (known?.undated ?? 0) + sign * (count.undated ?? 0)
    this.#counts.set(key, {
      ...count,
      due: (known?.due ?? 0) + sign * count.due,
      done: (known?.done ?? 0) + sign * count.done,
      held: [...held].filter(([, rows]) => rows > 0).map(([reference, rows]) => ({ reference, rows })),
      ...(known?.undated === undefined && count.undated === undefined ? {} : { undated }),
    })
  }

  list(): readonly DatasetCount[] {
    return [...this.#counts.values()]
  }
}
