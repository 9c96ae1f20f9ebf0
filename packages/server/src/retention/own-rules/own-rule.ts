import { addDays, type CalendarDate, type Period } from '@assent/shared'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { latestDue, OWN_VERSION, type RetentionAction, type RetentionCount } from '../retention.domain.ts'

/** What an own rule may use while it ends records. */
export type OwnRuleDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'log' | 'partitions' | 'settings'>

/**
 * A rule of Assent's own records: they stand in no dataset of the policy, because they follow from how Assent works.
 * `OWN_RULES` lists them; every run, preview and forecast goes through that list.
 */
export interface OwnRule {
  /** Begins with `assent:`, so that no rule of a policy can have the same id. */
  readonly id: `assent:${string}`
  /** What it governs, for people: "revocations of write tokens". */
  readonly records: string
  readonly action: RetentionAction
  /**
   * True: a run for a day to come (demo and test) acts for today all the same, because records of a minute ago are
   * still needed whatever day the run is told.
   */
  readonly followsClock?: boolean
  /** How long a record is kept: what the policy's `housekeeping` says, or the default. Due on its day plus this. */
  period(policy: Policy | null): Period
  /** Records that are due. Changes nothing. */
  count(trx: Trx, place: OwnPlace): Promise<number>
  /**
   * Ends the records that are due. `record` is called in each transaction with the number that this one ended, so that
   * a run that is killed says what it did. Ends between two transactions when `signal` says so.
   */
  end(
    deps: OwnRuleDeps,
    place: OwnPlace,
    record: (trx: Trx, done: number) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>
  /** One sentence about so many records: what happened to them and why, or in a preview what would. */
  explain(rows: number, place: OwnPlace, tense: 'preview' | 'run'): string
}

/** One organization's records under an own rule on a day. */
export interface OwnPlace {
  readonly organizationId: string
  /** Records of on or before this day are due. */
  readonly cutoff: CalendarDate
  readonly period: Period
  /** The policy in force; null before the first. */
  readonly policy: Policy | null
}

export function ownPlace(
  rule: OwnRule,
  {
    organizationId,
    policy,
    asOf,
    today,
  }: {
    readonly organizationId: string
    readonly policy: Policy | null
    readonly asOf: CalendarDate
    readonly today: CalendarDate
  },
): OwnPlace {
  const period = rule.period(policy)
  const day = rule.followsClock === true && asOf > today ? today : asOf
  return { organizationId, cutoff: latestDue(day, period), period, policy }
}

export function ownCount(
  rule: OwnRule,
  place: OwnPlace,
  { due, done }: { readonly due: number; readonly done: number },
  tense: 'preview' | 'run',
): RetentionCount {
  return {
    rule: rule.id,
    policyVersion: OWN_VERSION,
    action: rule.action,
    cutoff: place.cutoff,
    due,
    done,
    dataset: null,
    held: [],
    explanation: rule.explain(tense === 'preview' ? due : done, place, tense),
  }
}

/** `end` for a rule that one short transaction does. */
export function inOneTransaction(work: (trx: Trx, place: OwnPlace) => Promise<number>): OwnRule['end'] {
  return ({ db }, place, record) =>
    inOrganization(db, place.organizationId, async (trx) => record(trx, await work(trx, place)))
}

/** The first moment after the cutoff's day (UTC): records of before it are due. */
export function endOfCutoff({ cutoff }: Pick<OwnPlace, 'cutoff'>): Date {
  return new Date(`${addDays(cutoff, 1)}T00:00:00Z`)
}
