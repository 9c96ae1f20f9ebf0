import type { DatasetAdapter } from '../retention/dataset-adapter.ts'
import type { RecordInPlace } from './record-decision.ts'

/** An adapter of data that can be asked for single records by their ids. */
export interface CompanyAdapter extends DatasetAdapter {
  /** Those of the records that are there. */
  read(ids: readonly string[]): Promise<readonly RecordInPlace[]>
}

export function readsRecords(adapter: DatasetAdapter): adapter is CompanyAdapter {
  return 'read' in adapter
}
