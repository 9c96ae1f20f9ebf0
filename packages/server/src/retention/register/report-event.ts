import { show, utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { decide, type RetentionDecision } from '../decide.domain.ts'
import { readGoverned, rulesFor } from '../governed.ts'
import { combineRules, type RecordFacts } from '../rule.domain.ts'
import { readEvent } from './events.domain.ts'
import { withEntry } from './register-record.ts'
import { findEntry, insertOnce, saveEvent } from './register.store.ts'

export interface EventReport {
  readonly dataset: string
  readonly record: string
  readonly tenant?: string | undefined
  /** What happened: a trigger of the rule, what undoes one, or an act of the person. */
  readonly event: string
  readonly on: CalendarDate
}

export type ReportEventOutcome =
  | { readonly kind: 'recorded'; readonly decision: RetentionDecision }
  /** It changes nothing, and the words say why: a mail that was sent is no activity of the person. */
  | { readonly kind: 'ignored'; readonly message: string }
  | {
      readonly kind: 'refused'
      readonly code: 'UNKNOWN_DATASET' | 'NO_RULE' | 'FUTURE' | 'TOO_LATE'
      readonly message: string
    }

/** Takes note of an event in a record's life. What undoes an event cancels the period that counts from it. */
export async function reportEvent(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  { dataset, record, tenant, event: word, on }: EventReport,
): Promise<ReportEventOutcome> {
  const at = clock.now()
  const today = utcDate(at)
  return inOrganization(db, organizationId, async (trx) => {
    const governed = await readGoverned(trx, organizationId, today)
    if (!governed.datasets.includes(dataset)) {
      const list = governed.datasets.join(', ') || 'none'
      return { kind: 'refused', code: 'UNKNOWN_DATASET', message: `Expected one of ${list}, got ${show(dataset)}.` }
    }
    const rules = rulesFor(governed, dataset)
    if (rules.length === 0) {
      return { kind: 'refused', code: 'NO_RULE', message: `No rule governs what lies in ${dataset}.` }
    }
    if (on > today) return { kind: 'refused', code: 'FUTURE', message: `Expected ${today} or earlier, got ${on}.` }
    const rule = combineRules(rules)
    const known = await findEntry(trx, organizationId, { dataset, record })
    const reading = readEvent(word, on, known)
    if (reading.kind === 'ignored') return reading
    const bare: RecordFacts = { events: {}, holds: [], done: [] }
    const before = known === undefined ? bare : withEntry(bare, known)
    if (reading.kind === 'cleared' && decide(rule, before, today).kind === 'act') {
      const message = `The period after ${reading.event} is over, so it can no longer be undone.`
      return { kind: 'refused', code: 'TOO_LATE', message }
    }
    if (known === undefined) {
      await insertOnce(trx, organizationId, { dataset, record }, { tenant, events: {}, pin: undefined, at })
    }
    await saveEvent(trx, organizationId, { dataset, record }, reading.event, reading.kind === 'happened' ? on : null)
    const entry = await findEntry(trx, organizationId, { dataset, record })
    if (entry === undefined) throw new Error('An entry that was just written is gone.')
    return { kind: 'recorded', decision: decide(rule, withEntry(bare, entry), today) }
  })
}
