import type { ColumnType } from 'kysely'

/** Records of a person in one dataset of a tenant. */
export interface ForwardedRecords {
  readonly dataset: string
  readonly records: number
}

export interface TenantControllerTable {
  organization_id: string
  tenant: string
  /** Envelope of name, address and webhook. */
  contact: string
  set_at: Date
  set_by: string
}

export interface RightsForwardingTable {
  organization_id: string
  id: string
  request_id: string
  subject_id: string
  tenant: string
  datasets: ColumnType<readonly ForwardedRecords[], string, string>
  found_at: Date
  /** Null while nobody is named who answers for the tenant. */
  forwarded_at: Date | null
  /** Null while the webhook has not taken it, or where there is none. */
  delivered_at: Date | null
  outcome: 'fulfilled' | 'refused' | null
  answered_at: Date | null
}

export interface ForwardingTables {
  tenant_controller: TenantControllerTable
  rights_forwarding: RightsForwardingTable
}
