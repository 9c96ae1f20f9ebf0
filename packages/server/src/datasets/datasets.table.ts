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

export interface SealedSubjectTable {
  organization_id: string
  dataset: string
  record_id: string
  /** Keyed hash of what the company's systems know the person by. */
  blind_index: string
}

export interface DatasetTaskTable {
  organization_id: string
  id: string
  dataset: string
  kind: 'retention.due' | 'records.act'
  as_of: string
  /** Envelope of the body as it is sent. */
  body: string
  /** `superseded`: another order took its place before a receipt came. */
  status: 'waiting' | 'done' | 'superseded'
  attempts: number
  /** The last refusal or failure in our words. */
  problem: string | null
  /** JSON `{ headers, sealed }`: the signed receipt as it came, its body as an envelope. */
  receipt: ColumnType<unknown, string | null, string | null>
  content_hash: string
  receipt_hash: string | null
  collected_at: Date | null
  created_at: Date
  ended_at: Date | null
}

export interface DatasetsTables {
  sealed_record: SealedRecordTable
  sealed_subject: SealedSubjectTable
  dataset_task: DatasetTaskTable
}
