import type { ColumnType } from 'kysely'

export interface PolicyVersionTable {
  organization_id: string
  hash: string
  policy_id: string
  version: string
  effective_on: string
  applied_at: Date
  /** The parsed policy; written as canonical JSON text. */
  content: ColumnType<unknown, string, never>
  /** Who applied it: `key:ID`, `cli:USER`, `system`. */
  author: string
  note: string | null
  /** Law or order that left no time for the notice. */
  required_by: string | null
}

/** A version that was taken back before its day came. */
export interface PolicyWithdrawalTable {
  organization_id: string
  hash: string
  withdrawn_at: Date
  withdrawn_by: string
  reason: string
}

export interface PolicyTextTable {
  organization_id: string
  hash: string
  language: string
  content: ColumnType<unknown, string, never>
  created_at: Date
}

/** What the clock did to a version in force; told once. */
export interface PolicyLapseTable {
  organization_id: string
  hash: string
  code: string
  path: string
  level: string
  message: string
  found_on: string
}

export interface PolicyTables {
  policy_version: PolicyVersionTable
  policy_withdrawal: PolicyWithdrawalTable
  policy_text: PolicyTextTable
  policy_lapse: PolicyLapseTable
}
