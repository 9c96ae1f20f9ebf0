/** One thing the policy checker has to say about a file. */
export interface PolicyFinding {
  /** An error keeps the policy from being applied, a warning does not. */
  readonly level: 'error' | 'warning'
  /** Stable code; every one is explained in `docs/guides/policy.md`. */
  readonly code: FindingCode
  /** Line in the file, from 1. */
  readonly line: number
  /** Column in the file, from 1. */
  readonly column: number
  /** Path of the value, e.g. `purposes[2].basis`; empty for the file itself. */
  readonly path: string
  /** What came and what is allowed. */
  readonly message: string
}

export const FINDING_CODES = [
  // The file as text.
  'SOURCE_TOO_LARGE',
  'SYNTAX',
  'DUPLICATE_KEY',
  'TOO_MANY_ALIASES',
  'TOO_MANY_FINDINGS',
  // Its shape.
  'WRONG_TYPE',
  'MISSING',
  'UNKNOWN_FIELD',
  'NOT_ALLOWED',
  'MALFORMED',
  'BLANK',
  'TOO_LONG',
  'TOO_MANY',
  'TOO_FEW',
  'PURPOSE_WITHOUT_BASIS',
  // What its parts say about each other.
  'DUPLICATE_ID',
  'UNKNOWN_ACTIVITY',
  'UNKNOWN_DATA',
  'UNKNOWN_CATEGORY',
  'UNKNOWN_RECIPIENT',
  'UNKNOWN_SUBJECT',
  'UNKNOWN_DATASET',
  'UNKNOWN_INSTRUCTION',
  'UNUSED',
  'PLACEHOLDER',
  // Purposes and categories.
  'CONSENT_WITHOUT_CATEGORY',
  'CONSENT_IN_LOCKED_CATEGORY',
  'OTHER_BASIS_IN_UNLOCKED_CATEGORY',
  'LOCK_WITHOUT_REASON',
  'CATEGORY_WITHOUT_PURPOSE',
  'BASIS_WITHOUT_STATUTE',
  'BASIS_WITHOUT_INTEREST',
  'BASIS_UNREACHABLE',
  'BASIS_FOR_SOME_ONLY',
  'UNKNOWN_STATE',
  'ANALYTICS_WITHOUT_CONSENT',
  'ANALYTICS_TWICE',
  // Periods.
  'DATA_WITHOUT_RETENTION',
  'DATA_WITH_TWO_RULES',
  'STAGE_PERIOD',
  'STAGE_ORDER',
  'PERIOD_ZERO',
  'ANALYTICS_STAGES',
  'CHOICE_KEEP',
  'COOKIE_LIFETIME',
  'PROMISE_TOO_LONG',
  'EXTENSION_TOO_LONG',
  // Sites, services, words.
  'ORIGIN_MALFORMED',
  'ORIGIN_INSECURE',
  'ORIGIN_TWICE',
  'COOKIE_PATTERN',
  'LANGUAGE_WITHOUT_TEXTS',
  'LANGUAGE_NOT_DECLARED',
  'LANGUAGE_WITHOUT_WIDGET_TEXTS',
  'TEXT_MISSING',
  'TEXT_UNKNOWN',
  // Against the versions applied before.
  'VERSION_REUSED',
  'EFFECTIVE_TOO_EARLY',
  'NOTICE_TOO_SHORT',
  'VERSION_WITHDRAWN',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export type PathStep = string | number

/** A finding before its place in the file is known. */
export interface Remark {
  readonly level?: 'error' | 'warning'
  readonly code: FindingCode
  readonly path: readonly PathStep[]
  /** Whether the field's name is meant or its value. */
  readonly at?: 'key' | 'value'
  readonly message: string
  /** What came, where it is a word that may be a slip of a known one. */
  readonly got?: string
  /** The words that would have been right. */
  readonly allowed?: readonly string[]
}

/** Writes a path as clients read it: `purposes[2].basis`. */
export function writePath(path: readonly PathStep[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
