import type { ColumnType } from 'kysely'

export interface RetentionRunTable {
  organization_id: string
  id: string
  as_of: string
  started_by: 'nightly' | 'start' | 'cli' | 'api'
  started_at: Date
  duration_ms: number | null
  status: 'running' | 'done' | 'failed'
  failure: string | null
  /** A list of counts by rule and stage; see `RetentionCount` in `retention.domain.ts`. */
  counts: ColumnType<unknown, string, string>
  /** The one rule that was run; null: all of them. */
  rule: ColumnType<string | null, string | null | undefined, string | null>
  /** The one dataset that was run; null: all of them. */
  dataset: ColumnType<string | null, string | null | undefined, string | null>
  /** A list of `DatasetRun` of `retention.domain.ts`. */
  datasets: ColumnType<unknown, string | undefined, string>
  /** The signed certificate; null until the run is done. */
  certificate: ColumnType<string | null, string | null | undefined, string | null>
}

export interface LegalHoldTable {
  organization_id: string
  id: string
  reference: string
  reason: string
  data: string | null
  dataset: string | null
  tenant: string | null
  /** Envelope of JSON `{ subjects?, records? }`. */
  people: string | null
  event: string | null
  from_day: string | null
  to_day: string | null
  placed_at: Date
  placed_by: string
  released_at: Date | null
  released_by: string | null
  release_reason: string | null
}

export interface TenantPeriodTable {
  organization_id: string
  rule: string
  tenant: string
  before_period: string
  now_period: string
  from_day: string
  set_at: Date
  set_by: string
}

export interface TenantSwitchTable {
  organization_id: string
  tenant: string
  name: string
  is_on: boolean
  set_at: Date
  set_by: string
}

export interface RecordRegisterTable {
  organization_id: string
  dataset: string
  record_id: string
  tenant: string | null
  /** Trigger to day; null for an event that was cleared. */
  events: ColumnType<unknown, string, string>
  pin_rule: string | null
  pin_version: string | null
  pin_date: string | null
  erasure_granted_on: string | null
  registered_at: Date
}

export interface GrantedErasureTable {
  organization_id: string
  id: string
  reference: string
  dataset: string | null
  tenant: string | null
  /** Envelope of JSON `string[]`; null once it is performed. */
  identifiers: string | null
  granted_on: string
  granted_at: Date
  granted_by: string
  performed_at: Date | null
  /** Datasets in which the person's records were looked for to the end. */
  searched: ColumnType<string[], string[] | undefined, string[]>
}

/** A record that a granted erasure is about. */
export interface ErasureRecordTable {
  organization_id: string
  erasure_id: string
  dataset: string
  record_id: string
  ended: ColumnType<boolean, boolean | undefined, boolean>
}

export interface TerminationCaseTable {
  organization_id: string
  id: string
  tenant: string
  reference: string
  terminated_on: string
  deadline: string
  opened_at: Date
  opened_by: string
  choice: ColumnType<
    'return' | 'delete' | 'both' | null,
    'return' | 'delete' | 'both' | undefined,
    'return' | 'delete' | 'both'
  >
  /** `ReturnedExport` and a list of `TerminatedDataset` of `termination.domain.ts`. */
  returned: ColumnType<unknown, string | undefined, string>
  datasets: ColumnType<unknown, string | undefined, string>
  closed_at: ColumnType<Date | null, Date | undefined, Date>
  certificate: ColumnType<string | null, string | undefined, string>
}

export interface HeldRowTable {
  organization_id: string
  id: string
  source: 'analytics_hit' | 'analytics_fact'
  /** The day it happened on. */
  day: string
  due_on: string
  /** Envelope of the row as JSON. */
  content: string
}

export interface RetentionTables {
  retention_run: RetentionRunTable
  legal_hold: LegalHoldTable
  tenant_period: TenantPeriodTable
  tenant_switch: TenantSwitchTable
  record_register: RecordRegisterTable
  granted_erasure: GrantedErasureTable
  erasure_record: ErasureRecordTable
  termination_case: TerminationCaseTable
  held_row: HeldRowTable
}
