import { addDays, daysBetween, parseCalendarDate, type CalendarDate } from '@assent/shared'

/** A span of UTC days, both included. */
export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The last `days` days up to and including today. */
export function lastDays(today: CalendarDate, days: number): Span {
  return { from: addDays(today, 1 - days), to: today }
}

/** Reads a span from an address; what is missing or unreadable comes from `otherwise`. */
export function readSpan(query: URLSearchParams, otherwise: Span): Span {
  const from = parseCalendarDate(query.get('from'))
  const to = parseCalendarDate(query.get('to'))
  return { from: from.ok ? from.value : otherwise.from, to: to.ok ? to.value : otherwise.to }
}

/** Every day of a span, so that days without a record are drawn as what they are: none. */
export function daysOf({ from, to }: Span): readonly CalendarDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/** A problem with a span, in words; null when it can be asked for. */
export function spanProblem({ from, to }: Span, most: number): string | null {
  const days = daysBetween(from, to) + 1
  if (days < 1) return `The first day, ${from}, lies after the last, ${to}. Choose a first day on or before the last.`
  return days > most ? `A span of ${days} days was chosen; at most ${most} days can be shown at once.` : null
}
