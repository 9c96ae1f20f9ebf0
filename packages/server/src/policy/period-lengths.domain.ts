import { addDays, addPeriod, daysBetween, parsePeriod, type CalendarDate, type Period } from '@assent/shared'
import { startOf } from '../retention/rule.domain.ts'

const NOTHING: Period = { months: 0, days: 0 }

/** Reads a period of a checked policy. */
export function periodOf(written: string): Period {
  const period = parsePeriod(written)
  // The shape check refuses anything else, and a period that is zero is refused here.
  return period.ok ? period.value : NOTHING
}

// Four years hold every length of month and year that a period can meet. Made when first needed: most files need none.
let fourYears: readonly CalendarDate[] | undefined
function starts(): readonly CalendarDate[] {
  fourYears ??= Array.from({ length: 1461 }, (_, day) => addDays('2023-01-01' as CalendarDate, day))
  return fourYears
}

const lengths = new Map<string, number>()

/** Most days a period can span, wherever it starts: P1M is 31, P6M is 184, P1Y is 366. */
export function mostDays(period: Period): number {
  const key = `${period.months}/${period.days}`
  const known = lengths.get(key)
  if (known !== undefined) return known
  // From the first of a month no day is ever cut off, so no other start spans more.
  const firsts = Array.from({ length: 48 }, (_, month) => addPeriod(FIRST, { months: month, days: 0 }))
  const most = Math.max(...firsts.map((start) => daysBetween(start, addPeriod(start, period))))
  lengths.set(key, most)
  return most
}

const FIRST = '2023-01-01' as CalendarDate

/** Whether one period ends after another for at least one start; P30D outlasts P1M in February. */
export function outlasts(period: Period, other: Period): boolean {
  const months = period.months - other.months
  const days = period.days - other.days
  if (months >= 0 && days >= 0) return months > 0 || days > 0
  if (months <= 0 && days <= 0) return false
  // A month has 28 to 31 days, and the end of a short one cuts at most three off; only what is close needs the calendar.
  const least = Math.min(28 * months, 31 * months) - 3 + days
  const most = Math.max(28 * months, 31 * months) + 3 + days
  if (least > 0) return true
  if (most <= 0) return false
  return starts().some((day) => addPeriod(day, period) > addPeriod(day, other))
}

/** A period with where it begins. */
export interface Span {
  readonly period: Period
  readonly fromYearEnd: boolean
}

/** Reads the span of a stage or a bound of a checked policy. */
export function spanOf(written: {
  readonly period?: string
  readonly within?: string
  readonly from?: 'year-end'
}): Span {
  return { period: periodOf(written.period ?? written.within ?? 'P0D'), fromYearEnd: written.from === 'year-end' }
}

/** As it stands in the file: `P8Y`, or `P8Y from year-end`. */
export function writtenSpan(written: Parameters<typeof spanOf>[0]): string {
  return (written.period ?? written.within ?? 'P0D') + (written.from === undefined ? '' : ` from ${written.from}`)
}

/** Whether one span ends after another for at least one day of the same event. */
export function endsLater(span: Span, other: Span): boolean {
  if (!span.fromYearEnd && !other.fromYearEnd) return outlasts(span.period, other.period)
  const end = (each: Span, event: CalendarDate): CalendarDate => addPeriod(startOf(each, event), each.period)
  return starts().some((event) => end(span, event) > end(other, event))
}

/** Most days from an event to the end of a span. */
export function mostDaysOf({ period, fromYearEnd }: Span): number {
  return mostDays(period) + (fromYearEnd ? LONGEST_YEAR : 0)
}

const LONGEST_YEAR = 366

/** Whether a period is no time at all. */
export function isZero({ months, days }: Period): boolean {
  return months === 0 && days === 0
}
