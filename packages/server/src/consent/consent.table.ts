import type { ConsentElement, ConsentMethod, ConsentState, LegalBasis } from '@assent/shared'
import type { ColumnType } from 'kysely'

/** One purpose inside `consent_event.choices`; the basis is frozen as it was at the time of the decision. */
export interface StoredChoice {
  readonly purpose: string
  readonly granted: boolean
  readonly state: ConsentState
  readonly basis: LegalBasis
}

export interface ConsentEventTable {
  organization_id: string
  /** First day of the month in the visitor id; the partition key, so a visitor's history lies in one partition. */
  visitor_month: string
  visitor_id: string
  decision_id: string
  /** The decision whose write token was used; the nil UUID for a visitor's first decision. */
  previous_decision_id: string
  site_id: string
  decided_at: Date
  recorded_at: Date
  choices: ColumnType<readonly StoredChoice[], string, never>
  policy_hash: string
  text_hash: string
  language: string
  method: ConsentMethod
  element: ConsentElement
  jurisdiction: string
  gpc: boolean
  truncated_ip: string | null
  seal_id: string
  seal_index: number
}

/** The signed root over the consent events of one organization that were written in one transaction. */
export interface ConsentSealTable {
  organization_id: string
  id: string
  /** One lane of one process; each writer has a chain of its own, so no write waits for another's chain head. */
  writer_id: string
  sequence: number
  previous_root: string
  root: string
  leaf_count: number
  /** Earliest and latest record time of its events: where to look for them without an index on the seal. */
  recorded_from: Date
  recorded_to: Date
  sealed_at: Date
  signature: string
}

/** Write tokens of this visitor issued up to this instant no longer carry the right to send analytics. */
export interface TokenRevocationTable {
  organization_id: string
  visitor_id: string
  revoked_at: Date
}

/** What is left of sealed events whose period is over. */
export interface ConsentExpiryTable {
  organization_id: string
  seal_id: string
  expired: number
  /** `Expiry['leaves']` in `seal.domain.ts`. */
  leaves: ColumnType<unknown, string | null, string | null>
  expired_on: string
  signature: string
}

export interface ConsentTables {
  consent_expiry: ConsentExpiryTable
  consent_event: ConsentEventTable
  consent_seal: ConsentSealTable
  token_revocation: TokenRevocationTable
}
