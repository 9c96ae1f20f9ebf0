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
}

export interface PolicyTextTable {
  organization_id: string
  hash: string
  language: string
  content: ColumnType<unknown, string, never>
  created_at: Date
}

export interface PolicyTables {
  policy_version: PolicyVersionTable
  policy_text: PolicyTextTable
}
