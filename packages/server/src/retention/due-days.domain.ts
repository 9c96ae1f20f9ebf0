import { addDays, addPeriod, type CalendarDate } from '@assent/shared'
import {
  finalAction,
  startOf,
  tenantStage,
  type RecordFacts,
  type RetentionBound,
  type RetentionRule,
  type RetentionStage,
  type StageAction,
} from './rule.domain.ts'

/** The day of each action, legal holds apart; null where no event has happened that it could be counted from. */
export type DueDays = Readonly<Record<StageAction, CalendarDate | null>>

/** What the day of the final action was worked out from. */
export interface FinalDay {
  readonly action: StageAction
  /** The day the pin, the tenant's period or the rule gives, within the maximum; null: undated. */
  readonly scheduledOn: CalendarDate | null
  /** The longest floor; null: none. */
  readonly floor: FloorDay | null
  /** The answer: the scheduled day or the granted erasure, whichever is first, and neither before the floor. */
  readonly dueOn: CalendarDate | null
}

/** A floor as a day; `FOREVER` while the event it is counted from has not happened. */
export interface FloorDay {
  readonly on: CalendarDate
  readonly bound: RetentionBound
}

/** A day after all others: a floor that is not running yet. */
export const FOREVER = '9999-12-31' as CalendarDate

/** The days of all actions of a rule for one record. `due-day.sql.ts` gives the same answer in SQL. */
export function dueDays(rule: RetentionRule, facts: RecordFacts): DueDays {
  const final = finalDay(rule, facts)
  return {
    anonymize: null,
    block: null,
    delete: null,
    ...preparing(rule, facts, final),
    [final.action]: final.dueOn,
  }
}

/** The day of the final action, and why it is that one. Precedence: floor, granted erasure, pin, tenant, rule. */
export function finalDay(rule: RetentionRule, facts: RecordFacts): FinalDay {
  const { pin, erasureGrantedOn } = facts
  const action = finalAction(rule)
  const maximumOn = earliest(rule.maxima.map((bound) => boundDay(bound, facts)))
  const scheduledOn = pin?.date ?? earliest([firstStage(rule, facts, action), maximumOn])
  const floor = longestFloor(rule.floors, facts, maximumOn)
  // A floor that is no law's belongs to the rule that the pin has frozen; it still holds an erasure back.
  const underPin =
    pin === undefined
      ? floor
      : longestFloor(
          rule.floors.filter(({ statute }) => statute !== null),
          facts,
          maximumOn,
        )
  const dueOn = earliest([lift(scheduledOn, underPin), lift(erasureGrantedOn ?? null, floor)])
  return { action, scheduledOn, floor, dueOn: dueOn === FOREVER ? null : dueOn }
}

/** The days of the stages before the final one. Floors hold an anonymisation back, never a block, which keeps. */
function preparing(rule: RetentionRule, facts: RecordFacts, final: FinalDay): Partial<DueDays> {
  const days: Partial<Record<StageAction, CalendarDate | null>> = {}
  if (final.action !== 'anonymize') {
    const day = lift(firstStage(rule, facts, 'anonymize'), final.floor)
    days.anonymize = day === FOREVER ? null : day
  }
  if (final.action !== 'block' && rule.stages.some(({ action }) => action === 'block')) {
    // What a floor keeps from an erasure that was granted is blocked meanwhile.
    days.block = earliest([firstStage(rule, facts, 'block'), facts.erasureGrantedOn ?? null])
  }
  return days
}

/** The first of the alternatives with an action. */
function firstStage(rule: RetentionRule, facts: RecordFacts, action: StageAction): CalendarDate | null {
  const stages = rule.stages.filter((stage) => stage.action === action)
  return earliest(stages.map((stage) => stageDay(rule, stage, facts)))
}

/** The day of one stage: when its period is over, or the last day within it. */
export function stageDay(rule: RetentionRule, stage: RetentionStage, facts: RecordFacts): CalendarDate | null {
  const event = facts.events[stage.after]
  if (event === undefined) return null
  const start = startOf(stage, event)
  if (stage.within) {
    // When the period is over nothing may be left, so the night before is the last one that is in time.
    const last = addDays(addPeriod(start, stage.period), -1)
    return last < event ? event : last
  }
  const { tenant } = rule
  const { tenantPeriod } = facts
  if (tenant === null || tenantPeriod === undefined || stage !== tenantStage(rule))
    return addPeriod(start, stage.period)
  const bounded = (day: CalendarDate): CalendarDate =>
    latest(addPeriod(start, tenant.min), earlier(addPeriod(start, tenant.max), day))
  const before = bounded(addPeriod(start, tenantPeriod.before))
  // What was over before the change stays over: a longer period revives nothing. A shorter one waits for its day.
  return before <= tenantPeriod.from ? before : latest(bounded(addPeriod(start, tenantPeriod.now)), tenantPeriod.from)
}

/** The floor that ends last. One whose event has not happened lasts until the maximum, or for ever. */
function longestFloor(
  floors: readonly RetentionBound[],
  facts: RecordFacts,
  maximumOn: CalendarDate | null,
): FloorDay | null {
  let longest: FloorDay | null = null
  for (const bound of floors) {
    const on = boundDay(bound, facts) ?? maximumOn ?? FOREVER
    if (longest === null || on > longest.on) longest = { on, bound }
  }
  return longest
}

/** The day a floor or a maximum ends; null while its event has not happened. */
export function boundDay(bound: RetentionBound, { events }: Pick<RecordFacts, 'events'>): CalendarDate | null {
  const event = events[bound.after]
  return event === undefined ? null : addPeriod(startOf(bound, event), bound.period)
}

function lift(day: CalendarDate | null, floor: FloorDay | null): CalendarDate | null {
  return day !== null && floor !== null && floor.on > day ? floor.on : day
}

function earliest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

function latest(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}
