import type { PolicyStatute } from './policy-purpose.types.ts'

/**
 * Events of every dataset that a period may start at. Any other word is an event of the organization's own: its dataset
 * names it, or `texts` do.
 */
export const COMMON_TRIGGERS = [
  'occurred',
  'created',
  'resolved',
  'last-activity',
  'relationship-ended',
  'contract-ended',
  'terminated',
  'cancelled',
  'consent-withdrawn',
] as const
export type CommonTrigger = (typeof COMMON_TRIGGERS)[number]
export type PolicyTrigger = CommonTrigger | (string & {})

/** When the data of one category goes. */
export interface PolicyRetention {
  readonly id: string
  readonly data: string
  /** Stages with the same action are alternatives: the first that falls due acts. */
  readonly stages: readonly PolicyStage[]
  /** Never before: an erasure waits for it and is then carried out by itself (GDPR Art. 17(3)(b)). */
  readonly floor?: PolicyBound
  /** Never later, but for a legal hold or a longer floor (Art. 5(1)(e)). */
  readonly maximum?: PolicyBound
  /** Rule, version and day are frozen into each record when it is created. */
  readonly pin?: true
  /** Customers set the last stage's period inside these bounds; a shortening waits `notice`, P7D when absent. */
  readonly tenant?: { readonly min: string; readonly max: string; readonly notice?: string }
}

/**
 * Where a period begins, if not at its event: at the end of the calendar year the event lies in, as laws on books and
 * vouchers count (HGB § 257(5), AO § 147(4)). The first day counted is the first of January after it.
 */
export type PolicyStart = 'year-end'

/** Has exactly one of `period` and `within`. */
export interface PolicyStage {
  readonly after: PolicyTrigger
  /** Absent: from the event's day on. */
  readonly from?: PolicyStart
  /** Kept for: the action is on the day it is over. */
  readonly period?: string
  /** At the latest: the action may come on any day from the event on. */
  readonly within?: string
  readonly action: 'anonymize' | 'block' | 'delete'
  /** Between event and day the data is hidden and can be restored. */
  readonly restorable?: true
}

export interface PolicyBound {
  readonly after: PolicyTrigger
  /** Absent: from the event's day on. */
  readonly from?: PolicyStart
  readonly period: string
  readonly statute?: PolicyStatute
}

/** Periods of Assent's own records; the guide states the defaults. */
export interface PolicyHousekeeping {
  readonly consent_events?: string
  readonly rights_requests?: string
  readonly mails?: string
  readonly sessions?: string
  readonly audit?: string
  readonly dataset_tasks?: string
  readonly server_logs?: string
}

/** The period a stage counts, whichever way it is written. */
export function writtenPeriod(stage: PolicyStage): string {
  // The check of the file refuses a stage with neither.
  return stage.period ?? stage.within ?? 'P0D'
}
