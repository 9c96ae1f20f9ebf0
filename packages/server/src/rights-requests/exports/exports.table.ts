import type { ColumnType } from 'kysely'
import type { SectionCount } from '../../subjects/export/export-section.ts'
import type { RecordChoice } from '../../subjects/export/redact.domain.ts'

/** `writing` until the file is whole; `failed` says why in `failure`. */
export type ExportState = 'writing' | 'ready' | 'failed' | 'released'

export interface RightsExportTable {
  organization_id: string
  id: string
  request_id: string
  subject_id: string
  state: ExportState
  /** Envelope of the search under the person's key. */
  search: string
  policy_version: string | null
  counts: ColumnType<readonly SectionCount[], string, string>
  pieces: number
  bytes: number
  sha256: string | null
  failure: string | null
  requested_at: Date
  requested_by: string
  ready_at: Date | null
  released_at: Date | null
  released_by: string | null
  expires_at: Date | null
  downloaded_at: Date | null
  token_hash: string
}

/** A piece of the file, sealed under the person's key. */
export interface RightsExportPieceTable {
  organization_id: string
  export_id: string
  position: number
  content: string
}

export interface RightsRecordChoiceTable {
  organization_id: string
  id: string
  request_id: string
  dataset: string
  /** Null: every record of the dataset that no other choice names. */
  record_id: string | null
  choice: RecordChoice['choice']
  article: string | null
  /** Envelope under the person's key. */
  reason: string
  decided_at: Date
  decided_by: string
}

export interface ExportsTables {
  rights_export: RightsExportTable
  rights_export_piece: RightsExportPieceTable
  rights_record_choice: RightsRecordChoiceTable
}
