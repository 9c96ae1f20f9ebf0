import { addDays, formatPeriod, type CalendarDate, type Period } from '@assent/shared'
import { FOREVER } from './due-days.domain.ts'
import {
  finalAction,
  tenantStage,
  type Counted,
  type RetentionBound,
  type RetentionRule,
  type RetentionStage,
  type StageAction,
  type Trigger,
} from './rule.domain.ts'
import { latestEvent } from './retention.domain.ts'

/**
 * `dueDays` as plain SQL, for tables of ours and of the company's: no function is created, nothing of the session
 * (time zone, date style) changes the answer. The property test in `due-day.db.test.ts` holds both to the same answer.
 */

/** An SQL expression with the kind of time it gives. Its text is trusted: names in it must be quoted by the caller. */
export interface EventColumn {
  readonly sql: string
  /** `timestamptz` is turned into the day of the zone; `timestamp` and `date` are taken as they are written. */
  readonly type: 'date' | 'timestamp' | 'timestamptz'
}

/** Where the facts of a record stand, each as a trusted SQL expression; what is absent is unknown for every row. */
export interface DueDayColumns {
  /** Null in a row: the event has not happened or was cleared. An event without a column never happens. */
  readonly events: Readonly<Partial<Record<Trigger, EventColumn>>>
  /** The IANA time zone whose calendar day an instant falls on, such as `Europe/Madrid`. */
  readonly timezone: string
  /** `interval`, `interval`, `date`; all null in a row whose tenant chose nothing. */
  readonly tenantPeriod?: { readonly before: string; readonly now: string; readonly from: string } | undefined
  /** `date`; null in a row without a pin. */
  readonly pinDate?: string | undefined
  /** `date`; null in a row without one. */
  readonly erasureGrantedOn?: string | undefined
}

/** An expression of type `date`: the day of an action, legal holds apart; null where there is none. */
export function dueDaySql(rule: RetentionRule, action: StageAction, columns: DueDayColumns): string {
  const final = finalAction(rule)
  if (action === final) return finalDaySql(rule, columns)
  const stage = firstStageSql(rule, action, columns)
  if (action === 'block') {
    const blocks = rule.stages.some((other) => other.action === 'block')
    return blocks ? earliest([stage, columns.erasureGrantedOn]) : NEVER
  }
  return stage === undefined ? NEVER : finite(lift(stage, floorSql(rule.floors, rule, columns)))
}

/**
 * A condition that every row due on a day fulfils, and that an index over an event's column can answer: rows that are
 * far from due cost nothing. `true` where no such condition is known.
 */
export function candidateSql(
  rule: RetentionRule,
  action: StageAction,
  columns: DueDayColumns,
  asOf: CalendarDate,
): string {
  const final = action === finalAction(rule)
  const ways = rule.stages
    .filter((stage) => stage.action === action)
    .map((stage) => onOrBefore(columns, stage.after, latestStaged(rule, stage, asOf)))
  if (final) {
    ways.push(...rule.maxima.map((bound) => onOrBefore(columns, bound.after, latestEvent(bound, asOf))))
    if (columns.pinDate !== undefined) ways.push(`${columns.pinDate} <= ${day(asOf)}`)
  }
  if ((final || action === 'block') && columns.erasureGrantedOn !== undefined) {
    ways.push(`${columns.erasureGrantedOn} <= ${day(asOf)}`)
  }
  const known = ways.filter((way) => way !== undefined)
  return known.length === 0 ? 'false' : `(${known.join(' or ')})`
}

const NEVER = 'null::date'

function finalDaySql(rule: RetentionRule, columns: DueDayColumns): string {
  const maximum = maximumSql(rule, columns)
  const scheduled = earliest([firstStageSql(rule, finalAction(rule), columns), maximum])
  const floor = floorSql(rule.floors, rule, columns)
  const unpinned = lift(scheduled, floor)
  const statutory = rule.floors.filter(({ statute }) => statute !== null)
  const scheduledOn =
    columns.pinDate === undefined
      ? unpinned
      : `case when ${columns.pinDate} is null then ${unpinned} else ${lift(columns.pinDate, floorSql(statutory, rule, columns))} end`
  const { erasureGrantedOn } = columns
  const erasedOn = erasureGrantedOn === undefined ? undefined : lift(erasureGrantedOn, floor)
  return finite(earliest([scheduledOn, erasedOn]))
}

function firstStageSql(rule: RetentionRule, action: StageAction, columns: DueDayColumns): string | undefined {
  const days = rule.stages
    .filter((stage) => stage.action === action)
    .flatMap((stage) => stageSql(rule, stage, columns) ?? [])
  return days.length === 0 ? undefined : earliest(days)
}

function stageSql(rule: RetentionRule, stage: RetentionStage, columns: DueDayColumns): string | undefined {
  const event = eventSql(columns, stage.after)
  if (event === undefined) return undefined
  const start = startSql(stage, event)
  if (stage.within) {
    return `(case when ${event} is null then null else greatest(${event}, ${plus(start, stage.period)} - 1) end)`
  }
  const own = plus(start, stage.period)
  const { tenant } = rule
  if (tenant === null || columns.tenantPeriod === undefined || stage !== tenantStage(rule)) return own
  const { before, now, from } = columns.tenantPeriod
  const bounded = (interval: string): string =>
    `greatest(${plus(start, tenant.min)}, least(${plus(start, tenant.max)}, ${plusInterval(start, interval)}))`
  return `(case when ${event} is null then null when ${now} is null then ${own} when ${bounded(before)} <= ${from} then ${bounded(before)} else greatest(${bounded(now)}, ${from}) end)`
}

/** The latest day of an event that can make a stage due on a day. */
function latestStaged(rule: RetentionRule, stage: RetentionStage, asOf: CalendarDate): CalendarDate {
  if (stage.within) {
    const inTime = latestEvent(stage, addDays(asOf, 1))
    return inTime < asOf ? inTime : asOf
  }
  const own = latestEvent(stage, asOf)
  if (rule.tenant === null || stage !== tenantStage(rule)) return own
  const shortest = latestEvent({ ...stage, period: rule.tenant.min }, asOf)
  return own > shortest ? own : shortest
}

function maximumSql(rule: RetentionRule, columns: DueDayColumns): string | undefined {
  const days = rule.maxima.flatMap((bound) => boundSql(bound, columns) ?? [])
  return days.length === 0 ? undefined : earliest(days)
}

/** The longest floor; one that has not started lasts until the maximum, or for ever. */
function floorSql(floors: readonly RetentionBound[], rule: RetentionRule, columns: DueDayColumns): string | undefined {
  if (floors.length === 0) return undefined
  const maximum = maximumSql(rule, columns)
  const days = floors.map((bound) => {
    const known = [boundSql(bound, columns), maximum].filter((each) => each !== undefined)
    return `coalesce(${[...known, day(FOREVER)].join(', ')})`
  })
  return `greatest(${days.join(', ')})`
}

function boundSql(bound: RetentionBound, columns: DueDayColumns): string | undefined {
  const event = eventSql(columns, bound.after)
  return event === undefined ? undefined : plus(startSql(bound, event), bound.period)
}

/** The day a period begins on, as `startOf` gives it; `infinity`, which has no year to name, stays what it is. */
function startSql({ fromYearEnd }: Counted, event: string): string {
  return fromYearEnd ? `(date_trunc('year', ${event}::timestamp) + interval 'P1Y')::date` : event
}

function eventSql({ events, timezone }: DueDayColumns, trigger: Trigger): string | undefined {
  const column = Object.hasOwn(events, trigger) ? events[trigger] : undefined
  if (column === undefined) return undefined
  return column.type === 'timestamptz'
    ? `(${column.sql} at time zone ${text(timezone)})::date`
    : `(${column.sql})::date`
}

/** The bare column on one side, so that an index serves: constants carry the calendar and the zone. */
function onOrBefore({ events, timezone }: DueDayColumns, trigger: Trigger, last: CalendarDate): string | undefined {
  const column = Object.hasOwn(events, trigger) ? events[trigger] : undefined
  if (column === undefined) return undefined
  if (column.type === 'date') return `${column.sql} <= ${day(last)}`
  const next = `timestamp ${text(`${addDays(last, 1)} 00:00:00`)}`
  return column.type === 'timestamp'
    ? `${column.sql} < ${next}`
    : `${column.sql} < (${next} at time zone ${text(timezone)})`
}

/** `least` passes nulls over, as `earliest` in code does. */
function earliest(days: readonly (string | undefined)[]): string {
  const known = days.filter((each) => each !== undefined)
  return known.length === 0 ? NEVER : known.length === 1 ? (known[0] ?? NEVER) : `least(${known.join(', ')})`
}

/** Not before the floor. `greatest` alone would turn "no day" into the floor's day. */
function lift(scheduled: string, floor: string | undefined): string {
  return floor === undefined
    ? scheduled
    : `(case when ${scheduled} is null then null else greatest(${scheduled}, ${floor}) end)`
}

function finite(expression: string): string {
  return `nullif(${expression}, ${day(FOREVER)})`
}

function plus(event: string, period: Period): string {
  return plusInterval(event, `interval ${text(formatPeriod(period))}`)
}

function plusInterval(event: string, interval: string): string {
  return `(${event} + ${interval})::date`
}

function day(date: CalendarDate): string {
  return `date ${text(date)}`
}

/** A string literal that means the same whatever `standard_conforming_strings` says: backslashes are refused. */
function text(value: string): string {
  if (value.includes('\\')) throw new Error(`A backslash cannot stand in ${value}.`)
  return `'${value.replaceAll("'", "''")}'`
}
