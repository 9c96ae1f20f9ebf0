import { daysBetween, parseCalendarDate, parsePeriod, type CalendarDate } from '@assent/shared'
import { html, type TemplateResult } from 'lit'

// A figure and its unit stay on one line. Everything recorded is in UTC and days are UTC days, so the console shows UTC and says so: an officer in another
// zone must not read one day off the record.
const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const NUMBER = new Intl.NumberFormat('en-GB')
const FILE_SIZE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })

export function formatInstant(instant: string): string {
  return `${INSTANT.format(new Date(instant))}\u00A0UTC`
}

/** To the second, for records that must be compared. */
export function formatExactInstant(instant: string): string {
  return `${EXACT.format(new Date(instant))}\u00A0UTC`
}

export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

/** Without the year, for the axis of a chart. */
export function formatShortDay(day: string): string {
  return SHORT_DAY.format(new Date(`${day}T00:00:00Z`))
}

export function formatNumber(value: number): string {
  return NUMBER.format(value)
}

/** A share between 0 and 1 as a percentage; a dash when there is nothing to divide by. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : PERCENT.format(part / whole)
}

/** `1 view`, `2,000 views`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`
}

/** Visible seconds as a person reads them: `48 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes === 0 ? `${whole}\u00A0s` : `${minutes}\u00A0min ${whole % 60}\u00A0s`
}

/** How long a run took. */
export function formatMilliseconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds}\u00A0ms` : formatSeconds(milliseconds / 1000)
}

/** Size of a file in decimal units, as its owner's device shows it: `84 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  const [value, unit] = bytes < 999_500 ? [Math.round(bytes / 1000), 'kB'] : [bytes / 1e6, 'MB']
  return `${FILE_SIZE.format(value)}\u00A0${unit}`
}

/** `P14M` as `14 months`; whole years from two on are years. */
export function formatPeriod(period: string): string {
  const read = parsePeriod(period)
  if (!read.ok) return period
  const { months, days } = read.value
  const calendar =
    months === 0 ? [] : months >= 24 && months % 12 === 0 ? [count(months / 12, 'year')] : [count(months, 'month')]
  return [...calendar, ...(days > 0 || months === 0 ? [count(days, 'day')] : [])].join(' ')
}

/** A long hexadecimal word in its beginning and end. */
export function shorten(text: string, kept = 8): string {
  return text.length <= kept * 2 + 1 ? text : `${text.slice(0, kept)}…${text.slice(-kept)}`
}

export function time(instant: string, format: (instant: string) => string = formatInstant): TemplateResult {
  return html`<time datetime=${instant}>${format(instant)}</time>`
}

export function day(date: string): TemplateResult {
  return html`<time datetime=${date}>${formatDay(date)}</time>`
}

/** How urgent a day is. The words alone say it; `tone` only colours them. */
export interface Urgency {
  readonly words: string
  readonly tone: 'overdue' | 'soon' | 'later'
}

const SOON_DAYS = 7

/** Compares a due day with today, both UTC. */
export function urgency(dueOn: string, today: CalendarDate): Urgency {
  const due = parseCalendarDate(dueOn)
  if (!due.ok) return { words: 'No valid due day', tone: 'overdue' }
  const left = daysBetween(today, due.value)
  if (left < 0) return { words: `Overdue by ${count(-left, 'day')}`, tone: 'overdue' }
  if (left === 0) return { words: 'Due today', tone: 'soon' }
  return { words: `${count(left, 'day')} left`, tone: left <= SOON_DAYS ? 'soon' : 'later' }
}
