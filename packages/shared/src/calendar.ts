import { failed, parsed, show, type Parsed } from './parse.ts'

/** A day without time or zone, `YYYY-MM-DD` (proleptic Gregorian). Compares correctly as a string. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

/** A length of calendar time: `P14M`, `P7Y`, `P30D`, `P1Y6M`, `P2W`. Never a number of milliseconds. */
export interface Period {
  readonly months: number
  readonly days: number
}

const PERIOD = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/

/** Parses the date part of an ISO 8601 duration; hours and smaller are refused because deletion dates are days. */
export function parsePeriod(input: unknown): Parsed<Period> {
  const match = typeof input === 'string' ? PERIOD.exec(input) : null
  if (match === null) {
    return failed('', 'MALFORMED', `Expected a period such as P14M, P7Y or P30D, got ${show(input)}.`)
  }
  const [years, months, weeks, days] = [1, 2, 3, 4].map((group) => Number(match[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return parsed({ months: years * 12 + months, days: weeks * 7 + days })
}

/** Writes a period as ISO 8601, in months and days. `parsePeriod` reads it back to the same period. */
export function formatPeriod({ months, days }: Period): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const written = (years > 0 ? `${years}Y` : '') + (rest > 0 ? `${rest}M` : '') + (days > 0 ? `${days}D` : '')
  return `P${written === '' ? '0D' : written}`
}

export function parseCalendarDate(input: unknown): Parsed<CalendarDate> {
  if (typeof input === 'string') {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(input)
    if (match !== null) {
      const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
      if (year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) {
        return parsed(input as CalendarDate)
      }
    }
  }
  return failed('', 'MALFORMED', `Expected a day such as 2026-03-15, got ${show(input)}.`)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Adds a period to a day: months first, then days (as PostgreSQL and Temporal do).
 * A day the target month lacks becomes that month's last day: 2024-12-31 + P26M = 2027-02-28.
 */
export function addPeriod(date: CalendarDate, period: Period): CalendarDate {
  const [year, month, day] = split(date)
  const months = year * 12 + (month - 1) + period.months
  const targetYear = Math.floor(months / 12)
  const targetMonth = (months % 12) + 1
  return addDays(join(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))), period.days)
}

/** Adds whole days; negative goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (days === 0) return date
  return fromDayNumber(dayNumber(date) + days)
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The UTC day an instant falls on. */
export function utcDate(instant: number): CalendarDate {
  return fromDayNumber(Math.floor(instant / 86_400_000))
}

/** The first instant of a UTC day, in milliseconds since 1970. */
export function startOfUtcDate(date: CalendarDate): number {
  return dayNumber(date) * 86_400_000
}

function split(date: CalendarDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function join(year: number, month: number, day: number): CalendarDate {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate
}

/** Days since 1970-01-01. Counting from a March-based year puts the leap day last, so no month table is needed. */
function dayNumber(date: CalendarDate): number {
  const [year, month, day] = split(date)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function fromDayNumber(number: number): CalendarDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return join(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  )
}
