import type { ColumnType } from 'kysely'

export interface RetentionRunTable {
  organization_id: string
  id: string
  as_of: string
  started_by: 'nightly' | 'cli' | 'api'
  started_at: Date
  duration_ms: number | null
  status: 'running' | 'done' | 'failed'
  failure: string | null
  /** A list of counts by rule and stage; see `RetentionCount` in `retention.domain.ts`. */
  counts: ColumnType<unknown, string, string>
}

export interface RetentionTables {
  retention_run: RetentionRunTable
}
