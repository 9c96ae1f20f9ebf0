import type { Generated } from 'kysely'

/** What is known of a person by a keyed hash. Only ever added, until the person is erased or its period is over. */
export interface SubjectEventTable {
  organization_id: string
  id: string
  subject_hash: string
  kind: SubjectEventKind
  /** Of consents, withdrawals and objections; `*` of limits and restrictions, which reach every purpose. */
  purpose: string | null
  /** Of a state (`customer.active`) or a contract. */
  name: string | null
  from_day: string | null
  /** Of a restriction that is lifted: the first day without it. */
  to_day: string | null
  /** When the person did it; of states and contracts, when it was reported. */
  at: Date
  /** Of a consent: the version it was given under. */
  policy_hash: string | null
  /** Where the company finds the proof, or the grounds against an objection; an envelope. */
  note: string | null
  recorded_at: Date
  recorded_by: string
  /** In the order of recording, for reports of one instant. */
  number: Generated<number>
}

export type SubjectEventKind =
  | 'consent'
  | 'withdrawal'
  | 'objection'
  | 'objection-answered'
  | 'objection-withdrawn'
  | 'limitation'
  | 'limitation-withdrawn'
  | 'restriction'
  | 'restriction-lifted'
  | 'state'
  | 'contract'

/** That a person said no to a purpose. Survives the erasure of the person: without it the next import would forget it. */
export interface SuppressionTable {
  organization_id: string
  subject_hash: string
  purpose: string
  kind: 'withdrawal' | 'objection' | 'limitation' | 'restriction'
  since: Date
  /** Compelling grounds recorded against an objection; an envelope. */
  grounds: string | null
  /** Of a restriction: the first day without it; null while none is set. */
  ends_on: string | null
  /** Of a restriction: the request that obtained it; null once its record has ended. */
  request_id: string | null
}

export interface ProcessingTables {
  subject_event: SubjectEventTable
  suppression: SuppressionTable
}
