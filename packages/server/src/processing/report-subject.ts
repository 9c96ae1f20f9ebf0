import type { CalendarDate } from '@assent/shared'
import {
  atSubjectDesk,
  refuseSubject,
  type SubjectDeps,
  type SubjectOrder,
  type SubjectOutcome,
} from './record-subject-event.ts'
import { reportableOf } from './subject-facts.domain.ts'

export interface SpanOrder extends SubjectOrder {
  readonly kind: 'state' | 'contract'
  /** A state of the policy such as `customer.active`, or a contract that a purpose of it names. */
  readonly name: string
  readonly from: CalendarDate
  /** Last day; null while it lasts. */
  readonly to: CalendarDate | null
}

/** Records from when to when a state or a contract of a person lasts. The newest report of it replaces those before. */
export async function reportSubject(deps: SubjectDeps, order: SpanOrder): Promise<SubjectOutcome> {
  const { kind, name, from, to } = order
  return atSubjectDesk(deps, order, async (desk) => {
    const { states, contracts } = reportableOf(desk.inForce.content)
    const known = kind === 'state' ? states : contracts
    if (!known.includes(name)) {
      const list = known.length === 0 ? `no ${kind}, for the policy names none` : `one of ${known.join(', ')}`
      const code = kind === 'state' ? 'STATE_UNKNOWN' : 'CONTRACT_UNKNOWN'
      return refuseSubject(code, `Expected ${list}, got ${JSON.stringify(name)}.`)
    }
    if (to !== null && to < from) return refuseSubject('DAYS_REVERSED', `Expected ${from} or later, got ${to}.`)
    return desk.record({ kind, name, from, to }, { type: 'subject-state.reported', details: { kind, name, from, to } })
  })
}
