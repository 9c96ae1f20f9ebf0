import { addDays, addPeriod, parsePeriod, type CalendarDate, type Period } from '@assent/shared'

/** What a stage of a rule does with a record. `block`: kept, unreadable but to a case (Ley Orgánica 3/2018, art. 32). */
export type StageAction = 'anonymize' | 'block' | 'delete'

/** An event that a period starts at: a word of the policy format, or one that a dataset names among its events. */
export type Trigger = string

/** A period and what it is counted from. */
export interface Counted {
  readonly after: Trigger
  readonly period: Period
  /** Whether it begins when the calendar year of the event is over (HGB § 257(5), AO § 147(4)), and not on its day. */
  readonly fromYearEnd: boolean
}

/** The day a period begins on: the event's own, or the first of January after it. */
export function startOf({ fromYearEnd }: Pick<Counted, 'fromYearEnd'>, event: CalendarDate): CalendarDate {
  return fromYearEnd ? firstOfYear(yearOf(event) + 1) : event
}

/** The last day of an event from which a period begins on a day or before. */
export function latestEventFor({ fromYearEnd }: Pick<Counted, 'fromYearEnd'>, start: CalendarDate): CalendarDate {
  return fromYearEnd ? addDays(firstOfYear(yearOf(start)), -1) : start
}

const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4))
const firstOfYear = (year: number): CalendarDate => `${String(year).padStart(4, '0')}-01-01` as CalendarDate

/** One stage. Stages of a rule with the same action are alternatives: the first that falls due wins. */
export interface RetentionStage extends Counted {
  /** False: kept for the period, and the action is on the day it is over. True: the action is at the latest then. */
  readonly within: boolean
  readonly action: StageAction
  /** Between the event and its day the record is hidden and can be restored. */
  readonly restorable: boolean
}

/** A day before which, or after which, a record must not be there; counted from an event. */
export interface RetentionBound extends Counted {
  /** The law behind it; a bound that has one is stronger than a pin. */
  readonly statute: { readonly name: string; readonly country: string } | null
}

/** The periods a tenant may choose from, ends included, and the notice that a shortening waits. */
export interface TenantBounds {
  readonly min: Period
  readonly max: Period
  readonly notice: Period
}

/** A retention rule of one policy version with its periods read. */
export interface RetentionRule {
  readonly id: string
  readonly policyVersion: string
  /** The category of data it governs. */
  readonly data: string
  readonly stages: readonly RetentionStage[]
  /** The longest holds. */
  readonly floors: readonly RetentionBound[]
  /** The shortest holds. */
  readonly maxima: readonly RetentionBound[]
  /** Whether rule, version and day are frozen into a record when it is created. */
  readonly pinned: boolean
  readonly tenant: TenantBounds | null
}

/**
 * The action that ends a record under a rule: its strongest stage. Floors, maxima, tenant settings, pins and granted
 * erasures are about this one; the stages before it only prepare.
 */
export function finalAction({ stages, maxima }: Pick<RetentionRule, 'stages' | 'maxima'>): StageAction {
  const has = (action: StageAction): boolean => stages.some((stage) => stage.action === action)
  if (has('delete')) return 'delete'
  if (has('anonymize')) return 'anonymize'
  // A maximum says that nothing may be there afterwards, so a rule that only blocks deletes in the end.
  return maxima.length > 0 || !has('block') ? 'delete' : 'block'
}

/**
 * The stage whose period tenants set: the last one with the action that ends a record. Those before it stand for other
 * endings, such as a cancellation, which a tenant's longer period must not put off. Undefined: tenants set nothing.
 */
export function tenantStage(rule: Pick<RetentionRule, 'stages' | 'maxima' | 'tenant'>): RetentionStage | undefined {
  if (rule.tenant === null) return undefined
  const final = finalAction(rule)
  return rule.stages.findLast(({ action, within }) => action === final && !within)
}

/** A period a tenant chose in place of the rule's own; floating, so it also rules the records that are there. */
export interface TenantPeriod {
  /** What was in force until `from`; the rule's own period when the tenant had chosen none. */
  readonly before: Period
  readonly now: Period
  /** First day of `now`: the day of the change, or for a shortening the day its notice is over. */
  readonly from: CalendarDate
}

/** What was frozen into a record when it was created. Later versions of the rule move nothing of it. */
export interface Pin {
  readonly rule: string
  readonly policyVersion: string
  /** The day of the final action. */
  readonly date: CalendarDate
}

/** What is known of one record on the day of a decision. */
export interface RecordFacts {
  /** The day of each event that stands; one that was cleared (a reopened ticket, a customer who came back) is absent. */
  readonly events: Readonly<Partial<Record<Trigger, CalendarDate>>>
  readonly tenantPeriod?: TenantPeriod | undefined
  readonly pin?: Pin | undefined
  /** The cases whose legal holds cover the record; several may. */
  readonly holds: readonly string[]
  /** The day an erasure was granted, on request or by court (GDPR Art. 17). */
  readonly erasureGrantedOn?: CalendarDate | undefined
  /** Stages that were carried out already. */
  readonly done: readonly StageAction[]
}

/** A rule as the policy file writes it; the parts of `PolicyRetention` that decide. */
export interface RuleSource {
  readonly id: string
  readonly data: string
  readonly stages: readonly {
    readonly after: Trigger
    readonly period?: string
    readonly within?: string
    readonly from?: 'year-end'
    readonly action: StageAction
    readonly restorable?: boolean
  }[]
  readonly floor?: BoundSource
  readonly maximum?: BoundSource
  readonly pin?: boolean
  readonly tenant?: { readonly min: string; readonly max: string; readonly notice?: string }
}

interface BoundSource {
  readonly after: Trigger
  readonly period: string
  readonly from?: 'year-end'
  readonly statute?: { readonly name: string; readonly country: string }
}

/** Days a tenant's shortening waits when the policy names no notice. */
export const DEFAULT_NOTICE: Period = { months: 0, days: 7 }

/** Reads a rule of a policy that passed its check; a period that cannot be read is a bug there, and throws. */
export function readRule(source: RuleSource, policyVersion: string): RetentionRule {
  return {
    id: source.id,
    policyVersion,
    data: source.data,
    stages: source.stages.map((stage) => ({
      after: stage.after,
      period: readPeriod(stage.period ?? stage.within),
      fromYearEnd: stage.from === 'year-end',
      within: stage.period === undefined,
      action: stage.action,
      restorable: stage.restorable === true,
    })),
    floors: source.floor === undefined ? [] : [readBound(source.floor)],
    maxima: source.maximum === undefined ? [] : [readBound(source.maximum)],
    pinned: source.pin === true,
    tenant:
      source.tenant === undefined
        ? null
        : {
            min: readPeriod(source.tenant.min),
            max: readPeriod(source.tenant.max),
            notice: source.tenant.notice === undefined ? DEFAULT_NOTICE : readPeriod(source.tenant.notice),
          },
  }
}

/**
 * One rule out of several that govern the same records: all their stages, the longest floor, the shortest maximum.
 * It is named after the first. Throws on an empty list.
 */
export function combineRules(rules: readonly RetentionRule[]): RetentionRule {
  const [first, ...others] = rules
  if (first === undefined) throw new Error('There is no rule to combine.')
  return {
    ...first,
    stages: rules.flatMap(({ stages }) => stages),
    floors: rules.flatMap(({ floors }) => floors),
    maxima: rules.flatMap(({ maxima }) => maxima),
    pinned: rules.some(({ pinned }) => pinned),
    tenant: first.tenant ?? others.find(({ tenant }) => tenant !== null)?.tenant ?? null,
  }
}

/** Whether one period never ends after another, whatever day both start on: P28D and P1M, but not P30D and P1M. */
export function neverLonger(a: Period, b: Period): boolean {
  if (a.months === b.months) return a.days <= b.days
  // Month ends repeat every four years within a century; this window also holds a century that is no leap year.
  for (let year = 2093; year <= 2104; year++) {
    for (let month = 1; month <= 12; month++) {
      for (const day of [1, 28, 29, 30, 31]) {
        const start = addPeriod(`${year}-01-01` as CalendarDate, { months: month - 1, days: day - 1 })
        if (addPeriod(start, a) > addPeriod(start, b)) return false
      }
    }
  }
  return true
}

/** Whether a tenant may choose a period: never shorter than the least and never longer than the most. */
export function isInside(period: Period, { min, max }: TenantBounds): boolean {
  return neverLonger(min, period) && neverLonger(period, max)
}

function readBound({ after, period, from, statute }: BoundSource): RetentionBound {
  return { after, period: readPeriod(period), fromYearEnd: from === 'year-end', statute: statute ?? null }
}

function readPeriod(text: string | undefined): Period {
  const period = parsePeriod(text)
  if (!period.ok) throw new Error(period.problems.map(({ message }) => message).join(' '))
  return period.value
}
