import { addDays, addPeriod, type CalendarDate, type Period } from '@assent/shared'
import type { AnalyticsRetention } from '../sites/registered-site.ts'
import { latestEventFor, type Counted } from './rule.domain.ts'
import { byCase, inWords, keptInWords, periodInWords } from './words.domain.ts'

/** What happens to rows when their period ends. `close` ends a case and removes nothing of it. */
export type RetentionAction = 'anonymize' | 'block' | 'delete' | 'close'

/** What one stage of one rule did, or would do. Stored as JSON with its run, so its fields are never renamed. */
export interface RetentionCount {
  /** The policy's id of the rule, or one of Assent's own, which carry a colon. */
  readonly rule: string
  /** The policy version whose periods gave these rows their day; `assent` for Assent's own rules. */
  readonly policyVersion: string
  readonly action: RetentionAction
  /** Rows whose day was on or before this were due. */
  readonly cutoff: CalendarDate
  readonly due: number
  readonly done: number
  /** The dataset of the company the rows lie in; null for Assent's own tables. */
  readonly dataset: string | null
  /** Rows whose day has come and that a legal hold keeps, by the case. */
  readonly held: readonly { readonly reference: string; readonly rows: number }[]
  /** In a preview of a dataset: rows that nothing has given a day yet. Runs do not count them. */
  readonly undated?: number
  /** One sentence that says which rows these are and why. */
  readonly explanation: string
}

/** How one dataset fared in a run or a preview. Stored as JSON with its run, so its fields are never renamed. */
export interface DatasetRun {
  readonly dataset: string
  /**
   * `failed`: what is left stays due and the next run tries again. `stopped`: the server was told to stop.
   * `skipped`: a demo that was given no access to it.
   */
  readonly status: 'running' | 'done' | 'failed' | 'stopped' | 'skipped'
  readonly durationMs: number | null
  /** A `DatasetError` code, `INCOMPLETE` (others kept rows locked), `BROKEN` (a fault of ours) or `CUT_OFF`; null when all went well. */
  readonly code: string | null
  /** What the code means here, naming no value of the data. */
  readonly message: string | null
}

/** The days the two lives of an event end that happened on a day. On that day it is due, on the day before it is not. */
export function analyticsDueDays(
  occurredOn: CalendarDate,
  retention: Pick<AnalyticsRetention, 'anonymize' | 'delete'>,
): { readonly anonymizeOn: CalendarDate; readonly deleteOn: CalendarDate } {
  return { anonymizeOn: addPeriod(occurredOn, retention.anonymize), deleteOn: addPeriod(occurredOn, retention.delete) }
}

/**
 * The latest day whose period is over on another day. Not a subtraction: 2024-12-28 to 2024-12-31 all end with
 * 26 months on 2027-02-28, and the last of them is the answer.
 */
export function latestDue(asOf: CalendarDate, period: Period): CalendarDate {
  // A start that is surely due: no month is longer than 31 days. From there the answer is a few days ahead.
  let day = addDays(asOf, -(period.months * 31 + period.days))
  while (addPeriod(addDays(day, 1), period) <= asOf) day = addDays(day, 1)
  return day
}

/** The latest day of an event whose period is over on another day. */
export function latestEvent(counted: Pick<Counted, 'period' | 'fromYearEnd'>, asOf: CalendarDate): CalendarDate {
  return latestEventFor(counted, latestDue(asOf, counted.period))
}

/** The rule for analytics events in one policy version. */
export interface RuleVersion extends AnalyticsRetention {
  readonly policyVersion: string
  /** First day the version could be in force. */
  readonly from: CalendarDate
}

/** The analytics rules of one organization, in the order of their versions. */
export interface OrganizationRules {
  readonly organizationId: string
  readonly versions: readonly RuleVersion[]
  /** The rule in force on the day of the run; null when its policy keeps no analytics. */
  readonly inForce: RuleVersion | null
}

/** The two tables an event lives in. */
export type AnalyticsLife = 'hits' | 'facts'

/** Due rows of one organization that happened on one day and fall due on one day. */
export interface DueGroup {
  readonly organizationId: string
  readonly life: AnalyticsLife
  readonly occurredOn: CalendarDate
  readonly dueOn: CalendarDate
  readonly rows: number
  /** Events the rows stand for: one for a hit, any number for an anonymous count. */
  readonly events: number
  /** Rows beside them that a legal hold keeps, by the case. */
  readonly held?: RetentionCount['held']
}

/** A count before it is put into words. */
interface Tally {
  readonly what: AnalyticsLife
  readonly rule: string
  readonly policyVersion: string
  readonly action: RetentionAction
  readonly cutoff: CalendarDate
  /** When the rest of the same events goes; only where something stays. */
  readonly rest: Period | null
  readonly period: Period
  due: number
  done: number
  /** Events behind the rows, done or due, whichever the sentence is about. */
  dueEvents: number
  doneEvents: number
  readonly held: Map<string, number>
}

/** In place of a policy version for Assent's own rules: they follow from how Assent works. */
export const OWN_VERSION = 'assent'

const ORDER: readonly AnalyticsLife[] = ['hits', 'facts']

/** Counts of one organization's analytics in a run or preview: what is due is put in first, what was done as it happens. */
export class AnalyticsTally {
  readonly #rules: OrganizationRules
  readonly #asOf: CalendarDate
  readonly #tallies = new Map<string, Tally>()

  constructor(rules: OrganizationRules, asOf: CalendarDate) {
    this.#rules = rules
    this.#asOf = asOf
    // Stages without a due row are named too: "nothing was due" is an answer, silence is not.
    if (rules.inForce !== null) {
      if (!sameLength(rules.inForce)) this.#stage(rules.inForce, 'hits')
      this.#stage(rules.inForce, 'facts')
    }
  }

  addDue(group: DueGroup): void {
    const tally = this.#of(group)
    tally.due += group.rows
    tally.dueEvents += group.events
    for (const { reference, rows } of group.held ?? []) {
      tally.held.set(reference, (tally.held.get(reference) ?? 0) + rows)
    }
  }

  addDone(group: DueGroup): void {
    const tally = this.#of(group)
    tally.done += group.rows
    tally.doneEvents += group.events
    // Rows that came between the first look and the act were due as well.
    tally.due = Math.max(tally.due, tally.done)
  }

  /** As it will stand once these rows are done too: a transaction that may yet fail writes this one down. */
  including(groups: readonly DueGroup[]): AnalyticsTally {
    const copy = new AnalyticsTally(this.#rules, this.#asOf)
    for (const [key, tally] of this.#tallies) copy.#tallies.set(key, { ...tally })
    for (const group of groups) copy.addDone(group)
    return copy
  }

  /** The counts with their sentences: about what was done, or in a preview about what is due. */
  counts(tense: 'preview' | 'run'): readonly RetentionCount[] {
    const ordered = [...this.#tallies.values()].sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))
    return ordered.map((tally) => ({
      rule: tally.rule,
      policyVersion: tally.policyVersion,
      action: tally.action,
      cutoff: tally.cutoff,
      due: tally.due,
      done: tally.done,
      dataset: null,
      held: byCase(tally.held),
      explanation: explain(tally, tense) + keptInWords(tally.held),
    }))
  }

  #of({ life, occurredOn, dueOn }: DueGroup): Tally {
    const version = ruleBehind(this.#rules, life, occurredOn, dueOn)
    return this.#stage(version, life)
  }

  #stage(version: RuleVersion, life: AnalyticsLife): Tally {
    const period = life === 'hits' ? version.anonymize : version.delete
    // Without a stage of its own the identified event ends with the rule's only stage, which deletes.
    const action = life === 'hits' && !sameLength(version) ? 'anonymize' : 'delete'
    const rest = action === 'anonymize' ? version.delete : null
    return this.#find(`${life} ${version.policyVersion}`, () => ({
      what: life,
      rule: version.rule,
      policyVersion: version.policyVersion,
      action,
      cutoff: latestDue(this.#asOf, period),
      rest,
      period,
    }))
  }

  #find(key: string, make: () => Omit<Tally, 'due' | 'done' | 'dueEvents' | 'doneEvents' | 'held'>): Tally {
    const found = this.#tallies.get(key) ?? { ...make(), due: 0, done: 0, dueEvents: 0, doneEvents: 0, held: new Map() }
    this.#tallies.set(key, found)
    return found
  }
}

function sameLength({ anonymize, delete: end }: AnalyticsRetention): boolean {
  return anonymize.months === end.months && anonymize.days === end.days
}

/**
 * The version whose period gave a row its day: the latest that was in force when the event happened, of those that
 * give this day. A row does not name its version, because a key to it would be kept past the row's own purpose.
 */
export function ruleBehind(
  rules: OrganizationRules,
  life: AnalyticsLife,
  occurredOn: CalendarDate,
  dueOn: CalendarDate,
): RuleVersion {
  const end = life === 'hits' ? 'anonymizeOn' : 'deleteOn'
  const fitting = rules.versions.filter((version) => analyticsDueDays(occurredOn, version)[end] === dueOn)
  const found =
    fitting.filter(({ from }) => from <= occurredOn).at(-1) ?? fitting[0] ?? rules.inForce ?? rules.versions.at(-1)
  if (found === undefined)
    throw new Error(`Rows of ${occurredOn} are due on ${dueOn}, and no policy version has a rule for analytics.`)
  return found
}

function explain(tally: Tally, tense: 'preview' | 'run'): string {
  const { what, cutoff, period, rest } = tally
  const preview = tense === 'preview'
  const [rows, events] = preview ? [tally.due, tally.dueEvents] : [tally.done, tally.doneEvents]
  const left =
    preview || tally.done === tally.due
      ? ''
      : ` ${inWords(tally.due - tally.done, 'row')} could not be done and stay due.`
  const was = (past: string): string => (preview ? `would be ${past}` : `${rows === 1 ? 'was' : 'were'} ${past}`)
  const after = `after ${periodInWords(period)}`
  if (what === 'hits') {
    if (rows === 0)
      return `No event of ${cutoff} or earlier carried a visitor, exact time or address any more, ${after}.${left}`
    return rest === null
      ? `${inWords(rows, 'identified event')} of ${cutoff} or earlier ${was('deleted')} ${after}.${left}`
      : `${inWords(rows, 'identified event')} of ${cutoff} or earlier ${preview ? 'would lose' : 'lost'} visitor, exact time and address ${after}; anonymous counts stay for ${periodInWords(rest)}.${left}`
  }
  if (rows === 0) return `No anonymous count of ${cutoff} or earlier was kept any more, ${after}.${left}`
  return `${inWords(rows, 'anonymous count')} of ${cutoff} or earlier, of ${inWords(events, 'event')}, ${was('deleted')} ${after}.${left}`
}
