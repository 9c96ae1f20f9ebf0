import type { FindingCode } from './findings/catalogue.domain.ts'
import type { FindingLevel } from './findings/finding-rule.types.ts'

export { FINDING_CODES, FINDING_RULES, type FindingCode } from './findings/catalogue.domain.ts'
export type { FindingLevel } from './findings/finding-rule.types.ts'

/** One thing the policy checker has to say about a file. */
export interface PolicyFinding {
  /** An error keeps the policy from being applied; warnings and notes do not. */
  readonly level: FindingLevel
  /** Stable code; every one is explained in `docs/guides/policy-findings.md`. */
  readonly code: FindingCode
  /** Line in the file, from 1. */
  readonly line: number
  /** Column in the file, from 1. */
  readonly column: number
  /** Column after the last one of what is meant, on the same line. */
  readonly endColumn: number
  /** Path of the value, e.g. `purposes[2].basis`; empty for the file itself. */
  readonly path: string
  /** What came and what is wrong with it. */
  readonly message: string
  /** The word that came, where only certain words are allowed; null otherwise. */
  readonly got: string | null
  /** The words that are allowed there; empty where it is no matter of words. */
  readonly allowed: readonly string[]
  /** Source in law, GDPR unless another law is named; null where the law does not ask for it. */
  readonly article: string | null
  /** How to mend it. */
  readonly help: string
}

export type PathStep = string | number

/** A finding before its place in the file is known. */
export interface Remark {
  /** Absent: as the catalogue says, like `article` and `help`. */
  readonly level?: FindingLevel
  readonly code: FindingCode
  readonly path: readonly PathStep[]
  /** Whether the field's name is meant or its value. */
  readonly at?: 'key' | 'value'
  readonly message: string
  readonly article?: string
  readonly help?: string
  /** Other places it follows from; it is not said while one of them cannot be read. */
  readonly because?: readonly (readonly PathStep[])[]
  /** What came, where it is a word that may be a slip of a known one. */
  readonly got?: string
  /** The words that would have been right. */
  readonly allowed?: readonly string[]
}

/** Writes a path as clients read it: `purposes[2].basis`. */
export function writePath(path: readonly PathStep[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}

/** Whether a place is another one or lies inside it. */
export function isWithin(path: readonly PathStep[], outer: readonly PathStep[]): boolean {
  return outer.length <= path.length && outer.every((step, index) => String(path[index]) === String(step))
}

/** Where the guide explains a code. */
export function docsOf(code: FindingCode): string {
  return `docs/guides/policy-findings.md#${code.toLowerCase()}`
}
