import type { RetentionRule } from '../retention/rule.domain.ts'

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
  'DATASET_RIGHT_EXCESS',
  'DATASET_ROWS_HIDDEN',
  'DATASET_ACTION_UNDESCRIBED',
  'DATASET_ACTION_UNSUPPORTED',
  'DATASET_EVENT_MISSING',
  'DATASET_INDEX_MISSING',
  'DATASET_REFERENCE_WITHOUT_INDEX',
  'DATASET_TIMEZONE_UNKNOWN',
  'DATASET_KEY_LAYOUT',
  'DATASET_ADDRESS',
  'DATASET_BUCKET_MISSING',
  'DATASET_NOT_ENCRYPTED',
  'DATASET_ANSWER_WRONG',
] as const
export type DatasetFindingCode = (typeof DATASET_FINDING_CODES)[number]

/** All errors of a dataset in one message, for who only sees that it failed. */
export function inOneMessage(findings: readonly DatasetFinding[]): string {
  return findings.map(({ code, path, message }) => `${code} ${path}: ${message}`).join(' ')
}

/** What a rule needs of a dataset that can only delete: no other action, and an event that the dataset knows. */
export function checkDeletingRules(
  dataset: string,
  rules: readonly Pick<RetentionRule, 'id' | 'stages'>[],
  { events, thing }: { readonly events: readonly string[]; readonly thing: string },
): readonly DatasetFinding[] {
  const findings: DatasetFinding[] = []
  const error = (code: DatasetFindingCode, path: string, message: string): void =>
    void findings.push({ level: 'error', code, dataset, path, message })
  for (const { id, stages } of rules) {
    const other = stages.find(({ action }) => action !== 'delete')
    if (other !== undefined) {
      error('DATASET_ACTION_UNSUPPORTED', 'kind', `Rule ${id} says ${other.action}; ${thing} can only be deleted.`)
    }
    if (!stages.some(({ after }) => events.includes(after))) {
      const words = stages.map(({ after }) => after).join(', ')
      error('DATASET_EVENT_MISSING', 'events', `Rule ${id} counts from ${words}; got ${events.join(', ') || 'none'}.`)
    }
  }
  return findings
}
