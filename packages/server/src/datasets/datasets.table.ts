import type { ColumnType } from 'kysely'

export interface SealedRecordTable {
  organization_id: string
  dataset: string
  record_id: string
  tenant: string | null
  /** Envelope of JSON: column to value. */
  content: string
  sealed_at: Date
}

export interface DatasetTaskTable {
  organization_id: string
  id: string
  dataset: string
  kind: 'retention.due' | 'records.act' | 'subject.find'
  as_of: string
  /** Envelope of the body as it is sent. */
  body: string
  status: 'waiting' | 'done' | 'refused'
  attempts: number
  /** The last refusal or failure in our words. */
  problem: string | null
  /** The signed receipt as it came, with its headers. */
  receipt: ColumnType<unknown, string | null, string | null>
  created_at: Date
  ended_at: Date | null
}

export interface DatasetsTables {
  sealed_record: SealedRecordTable
  dataset_task: DatasetTaskTable
}
