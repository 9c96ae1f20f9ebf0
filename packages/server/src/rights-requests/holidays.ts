import { addDays, type CalendarDate } from '@assent/shared'
import Holidays from 'date-holidays'

const DAY_MS = 86_400_000
const known = new Map<string, ReadonlySet<string>>()

/**
 * Whether a day is a public holiday of a whole country (ISO 3166-1). Regional holidays are left out: which region's
 * count depends on where an act is done, and leaving them out keeps the date on the safe side, earlier. A country
 * without data has none.
 */
export function isPublicHoliday(country: string, date: CalendarDate): boolean {
  const key = `${country} ${date.slice(0, 4)}`
  let days = known.get(key)
  if (days === undefined) {
    days = publicHolidays(country, Number(date.slice(0, 4)))
    known.set(key, days)
  }
  return days.has(date)
}

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const days = new Set<string>()
  for (const { date, start, end } of new Holidays(country, { types: ['public'] }).getHolidays(year)) {
    // `date` is the country's own day; the instants only tell how many days it lasts.
    const lasts = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
    for (let day = 0; day < lasts; day++) days.add(addDays(date.slice(0, 10) as CalendarDate, day))
  }
  return days
}
