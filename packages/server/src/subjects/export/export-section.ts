import type { CalendarDate } from '@assent/shared'
import type { RedactedRecord } from './redact.domain.ts'

/** A record as it is handed over. */
export interface ExportedRecord extends Omit<RedactedRecord, 'isOpen'> {
  readonly record: string
  readonly tenant: string | null
  /** What becomes of it by each rule, and when, as far as a day is known (GDPR Art. 15(1)(d)). */
  readonly kept: readonly { readonly rule: string; readonly action: string; readonly on: CalendarDate }[]
  /** Content is kept back and nobody has decided about it. */
  readonly isOpen: boolean
}

/** Everything of a person in one store: a dataset of the company, or a table of Assent's own. */
export interface ExportSection {
  /** Name of the dataset; of own tables `assent:…`. */
  readonly store: string
  readonly data: readonly string[]
  readonly sources: readonly string[]
  /** Reads from the beginning each time, in the same order. */
  read(signal: AbortSignal): AsyncIterable<readonly ExportedRecord[]>
}

/** What was found in one store. */
export interface SectionCount {
  readonly store: string
  readonly data: readonly string[]
  readonly records: number
  /** Records in which another person was made unrecognisable. */
  readonly redacted: number
  /** Records of which something is kept back by a decision. */
  readonly withheld: number
  /** Records whose content waits for somebody to look at it. */
  readonly open: number
}
