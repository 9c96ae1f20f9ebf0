import type { CalendarDate } from '@assent/shared'
import type { Pin, RecordFacts, RetentionRule, StageAction, TenantPeriod, Trigger } from './rule.domain.ts'

/**
 * How a retention run reaches data that is not Assent's: a table of the company, an endpoint, a bucket. `datasets/`
 * implements it, one adapter for each kind; retention runs call it and know nothing else of the data.
 *
 * An adapter decides by `dueDaySql` and `candidateSql` where it speaks SQL and by `decide` where it reads records, so
 * that both give the same day. It touches nothing that its dataset does not name, and keeps no progress of its own:
 * what was done is no longer due, so a sweep that was killed goes on where it stopped, and a second one finds nothing.
 */
export interface DatasetAdapter {
  /** The dataset's name in the policy. */
  readonly dataset: string

  /** Counts what would be done on a day, changing nothing. Every rule and stage is named, also with no row. */
  preview(order: DatasetOrder): Promise<readonly DatasetCount[]>

  /**
   * Does what is due, in batches small enough that no lock is held over 200 ms. Yields after each committed batch what
   * that batch did: the counts are to be added up. Between batches it looks at `signal` and then simply ends.
   * Throws `DatasetError` when the data cannot be reached or refuses; what was yielded stays done.
   */
  sweep(order: DatasetOrder, signal: AbortSignal): AsyncIterable<SweepProgress>

  /**
   * Carries out one action on named records, at once: a granted erasure, the end of a register entry. Records that are
   * not there, or are done, count as done. The caller has made sure that no hold and no floor forbids it.
   */
  apply(action: StageAction, records: readonly RecordRef[], signal: AbortSignal): Promise<AppliedRecords>

  /** Those of the named records that are there, as code decides about them. Absent where single ones cannot be read. */
  read?(ids: readonly string[]): Promise<readonly KnownRecord[]>

  /**
   * Every record of a tenant, in batches, in an order that deleting does not disturb. Absent where none is told apart;
   * then the end of a contract needs the word of whoever deleted and handed over there.
   */
  ofTenant?(tenant: string, signal: AbortSignal): AsyncIterable<readonly TenantRecord[]>

  /** Every record of a person, in batches. Finds nothing where the dataset names no subject column. */
  findBySubject(subject: DatasetSubject, signal: AbortSignal): AsyncIterable<readonly FoundRecord[]>
}

/** Makes the adapter of a dataset of an organization's policy; null when the policy has no such dataset. */
export interface DatasetAdapters {
  open(organizationId: string, dataset: string): Promise<DatasetAdapter | null>
  /** The datasets of the policy in force, by name. */
  list(organizationId: string): Promise<readonly { readonly dataset: string; readonly data: readonly string[] }[]>
}

/** For an installation that reaches no data but its own. */
export const NO_DATASETS: DatasetAdapters = { open: () => Promise.resolve(null), list: () => Promise.resolve([]) }

/** What to act on. */
export interface DatasetOrder {
  /** The rules for the dataset's categories of data; several for one category are combined already. */
  readonly rules: readonly RetentionRule[]
  /** The day whose periods are over: today, but in dry runs, demo and test. */
  readonly asOf: CalendarDate
  /** What tenants chose, by rule; a tenant that is absent has the rule's own period. */
  readonly tenantPeriods: readonly DatasetTenantPeriod[]
  /** Holds that are in force and may cover records of this dataset. */
  readonly holds: readonly DatasetHold[]
  /** What Assent itself knows of single records, beyond their own columns. */
  readonly register: RecordRegister
}

export interface DatasetTenantPeriod extends TenantPeriod {
  readonly tenant: string
  readonly rule: string
}

/** A legal hold, as far as it concerns one dataset. It covers what fulfils every condition that is given. */
export interface DatasetHold {
  /** The case it belongs to; shown as the reason. */
  readonly reference: string
  readonly tenant?: string | undefined
  /** Any of these, in any of the dataset's subject columns. */
  readonly subjects?: readonly string[] | undefined
  readonly records?: readonly string[] | undefined
  /** Days of an event, both included. */
  readonly during?:
    | { readonly event: Trigger; readonly from?: CalendarDate | undefined; readonly to?: CalendarDate | undefined }
    | undefined
}

/**
 * What was announced to Assent about records of a dataset: pins (where the dataset has no columns for them), events,
 * granted erasures. Few records have an entry; whoever holds one decides by `decide` with its facts on top of the
 * record's own columns.
 */
export interface RecordRegister {
  /** Whether there is any entry at all; false spares the look-ups. */
  readonly isEmpty: boolean
  /** The entries of these records, by id. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, RegisteredFacts>>
  /** Every entry in the order of ids, in batches: they may be due while the record's own columns say nothing. */
  entries(after?: string): AsyncIterable<readonly RegisteredFacts[]>
}

export interface RegisteredFacts extends RecordRef {
  readonly events: RecordFacts['events']
  /** Events whose column no longer counts, because they were cleared after it was written. */
  readonly cleared: readonly Trigger[]
  readonly pin?: Pin | undefined
  readonly erasureGrantedOn?: CalendarDate | undefined
}

/** One record, as the company names it. */
export interface RecordRef {
  readonly id: string
  readonly tenant?: string | undefined
}

/** What one rule's stage did, or would do. */
export interface DatasetCount {
  readonly rule: string
  readonly policyVersion: string
  readonly action: StageAction
  /** Rows whose day has come and that no hold covers. */
  readonly due: number
  /** Rows done; 0 in a preview. */
  readonly done: number
  /** Rows whose day has come and that a hold keeps, by the case. */
  readonly held: readonly { readonly reference: string; readonly rows: number }[]
  /** In a preview: rows without a day, because nothing has happened yet that their period counts from. */
  readonly undated?: number
}

export interface SweepProgress {
  readonly counts: readonly DatasetCount[]
  /** Records with an entry in the register that are gone now, so that their entries can go too. */
  readonly ended?: readonly string[] | undefined
  /** For who watches: where the sweep stands, such as "2026-03: 40 000 rows". Never personal values. */
  readonly note?: string | undefined
}

export interface AppliedRecords {
  readonly done: number
  /** Records that could not be done, with the reason in plain words. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
}

/** A person, by what the company's systems know them by. */
export interface DatasetSubject {
  /** Values that are compared with the dataset's subject columns: a telephone number, an address, a customer number. */
  readonly identifiers: readonly string[]
  /** Only records of this tenant; a processor never searches those of others. */
  readonly tenant?: string | undefined
}

/** A record as it lies in a dataset: what code decides by, whatever kind the dataset is of. */
export interface KnownRecord {
  readonly id: string
  readonly tenant: string | undefined
  /** Undefined where none is known. */
  readonly subjects?: readonly string[]
  readonly events: Readonly<Partial<Record<string, CalendarDate>>>
  readonly pin: Pin | undefined
  readonly done: readonly StageAction[]
}

/** A record with everything the dataset names of it, as its tenant gets it back. */
export interface TenantRecord extends KnownRecord {
  readonly values: FoundRecord['values']
  /** What it holds beside its values, read when it is asked for; null: it went meanwhile. */
  content?(): Promise<RecordContent | null>
}

/** Bytes of a record, such as a recording. */
export interface RecordContent {
  readonly mediaType: string | null
  readonly bytes: Uint8Array
}

export interface FoundRecord extends RecordRef {
  /** The columns the dataset names, as JSON values. */
  readonly values: Readonly<Record<string, unknown>>
  readonly events: RecordFacts['events']
}

/** The data could not be reached, or refused. `code` is stable; the message names the dataset and no value of it. */
export class DatasetError extends Error {
  override name = 'DatasetError'
  readonly dataset: string
  readonly code: 'UNREACHABLE' | 'REFUSED' | 'MISCONFIGURED' | 'TIMEOUT'

  constructor(dataset: string, code: DatasetError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.dataset = dataset
    this.code = code
  }
}
