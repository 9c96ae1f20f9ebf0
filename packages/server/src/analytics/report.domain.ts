import { addDays, addPeriod, daysBetween, type CalendarDate } from '@assent/shared'
import type { AnalyticsRetention } from '../sites/registered-site.ts'

/** Longest span of one report, days. */
export const REPORT_DAYS = 800

/** Days, both included. */
export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** What is wrong with a span; null when nothing is. */
export function judgeSpan({ from, to }: Span): string | null {
  const days = daysBetween(from, to) + 1
  return days >= 1 && days <= REPORT_DAYS
    ? null
    : `from and to must span 1 to ${REPORT_DAYS} days, both included; ${from} to ${to} are ${days}.`
}

/** Days that rows of a span can have been given for their two ends; outside them no partition needs to be read. */
export interface DueSpan {
  /** Of hits that still carry their visitor. */
  readonly anonymize: Span
  /** Of hits whose day has come and that the night's run has not ended yet. */
  readonly overdue: Span
  /** Of facts. */
  readonly delete: Span
}

/**
 * The due days of a span's rows, by the shortest and the longest period that any policy version ever had. What is due
 * already is told apart, so that a report is exact to the day even before the night's run. Null when nothing can be left.
 */
export function dueSpan(span: Span, retentions: readonly AnalyticsRetention[], today: CalendarDate): DueSpan | null {
  if (retentions.length === 0) return null
  const spanOf = (stage: 'anonymize' | 'delete'): Span => {
    const starts = retentions.map((retention) => addPeriod(span.from, retention[stage]))
    const ends = retentions.map((retention) => addPeriod(span.to, retention[stage]))
    return { from: [...starts].sort()[0] ?? today, to: [...ends].sort().at(-1) ?? today }
  }
  const alive = ({ from, to }: Span): Span => ({ from: from > today ? from : addDays(today, 1), to })
  const identified = spanOf('anonymize')
  return {
    anonymize: alive(identified),
    overdue: { from: identified.from, to: identified.to < today ? identified.to : today },
    delete: alive(spanOf('delete')),
  }
}
