/** One thing that is wrong, or could be better, with a dataset as the policy names it and as it is there. */
export interface DatasetFinding {
  /** An error keeps the dataset from being touched, a warning does not. */
  readonly level: 'error' | 'warning'
  /** Stable code; every one is explained in `docs/guides/datasets.md`. */
  readonly code: DatasetFindingCode
  readonly dataset: string
  /** Path below the dataset in the policy file, such as `events.resolved`. */
  readonly path: string
  /** What came and what is there. */
  readonly message: string
  /** What mends it, where one statement or line does. */
  readonly mend?: string | undefined
}

export const DATASET_FINDING_CODES = [
  'DATASET_SECRET_MISSING',
  'DATASET_SECRET_MALFORMED',
  'DATASET_UNREACHABLE',
  'DATASET_TABLE_MISSING',
  'DATASET_COLUMN_MISSING',
  'DATASET_COLUMN_TYPE',
  'DATASET_COLUMN_NOT_NULL',
  'DATASET_COLUMN_IN_USE',
  'DATASET_ID_NOT_UNIQUE',
  'DATASET_RIGHT_MISSING',
  'DATASET_ROWS_HIDDEN',
  'DATASET_ACTION_UNDESCRIBED',
  'DATASET_EVENT_MISSING',
  'DATASET_INDEX_MISSING',
  'DATASET_REFERENCE_WITHOUT_INDEX',
  'DATASET_TIMEZONE_UNKNOWN',
  'DATASET_KEY_LAYOUT',
  'DATASET_ADDRESS',
] as const
export type DatasetFindingCode = (typeof DATASET_FINDING_CODES)[number]

/** All errors of a dataset in one message, for who only sees that it failed. */
export function inOneMessage(findings: readonly DatasetFinding[]): string {
  return findings.map(({ code, path, message }) => `${code} ${path}: ${message}`).join(' ')
}
