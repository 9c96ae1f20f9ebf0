import { addDays, addPeriod, daysBetween, parsePeriod, type CalendarDate, type Period } from '@assent/shared'

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

/** Whether a period is no time at all. */
export function isZero({ months, days }: Period): boolean {
  return months === 0 && days === 0
}
