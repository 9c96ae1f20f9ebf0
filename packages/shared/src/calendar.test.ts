import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readVectors } from '../../../vectors/_read.ts'
import {
  addDays,
  addPeriod,
  daysBetween,
  daysInMonth,
  formatPeriod,
  parseCalendarDate,
  parsePeriod,
  startOfUtcDate,
  utcDate,
  weekday,
  type CalendarDate,
  type Period,
} from './calendar.ts'
import { instant, type Parsed } from './parse.ts'

function value<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.value
}

const vectors = readVectors<{
  add: { name: string; date: string; period: string; result: string }[]
  utcDay: { name: string; instant: string; day: string }[]
  weekday: { day: string; iso: number }[]
  daysBetween: { from: string; to: string; days: number }[]
  notADay: unknown[]
}>('calendar.json')

const periods = readVectors<{
  valid: { text: string; months: number; days: number; written: string }[]
  invalid: { name: string; text: unknown }[]
}>('periods.json')

describe('adding a period to a day', () => {
  test.each(vectors.add)('$name: $date + $period = $result', ({ date, period, result }) => {
    expect(addPeriod(value(parseCalendarDate(date)), value(parsePeriod(period)))).toBe(result)
  })
})

describe('the day an instant falls on is the day in UTC, wherever it was written', () => {
  test.each(vectors.utcDay)('$name', (vector) => {
    expect(utcDate(value(instant(vector.instant)))).toBe(vector.day)
  })
})

describe('weekdays and distances', () => {
  test.each(vectors.weekday)('$day is day $iso of its week', ({ day, iso }) => {
    expect(weekday(value(parseCalendarDate(day)))).toBe(iso)
  })

  test.each(vectors.daysBetween)('from $from to $to are $days days', ({ from, to, days }) => {
    expect(daysBetween(value(parseCalendarDate(from)), value(parseCalendarDate(to)))).toBe(days)
  })
})

describe('reading a day', () => {
  test.each(vectors.notADay)('%j is not a day', (input) => {
    expect(parseCalendarDate(input)).toMatchObject({ ok: false, problems: [{ path: '', code: 'MALFORMED' }] })
  })
})

describe('reading and writing a period', () => {
  test.each(periods.valid)('$text is $months months and $days days', ({ text, months, days, written }) => {
    const period = value(parsePeriod(text))
    expect(period).toEqual({ months, days })
    expect(formatPeriod(period)).toBe(written)
    expect(value(parsePeriod(written))).toEqual(period)
  })

  test.each(periods.invalid)('refuses $name', ({ text }) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, problems: [{ path: '', code: 'MALFORMED' }] })
  })
})

describe('agrees with Temporal, an implementation by others', () => {
  const FIRST = Temporal.PlainDate.from('0001-01-01')
  const someDay = fc.integer({ min: 0, max: 2_800_000 }).map((days) => FIRST.add({ days }).toString() as CalendarDate)
  const somePeriod = fc.record<Period>({
    months: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 12_000 })),
    days: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 99_999 })),
  })
  const plain = (day: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(day)

  test('on every sum of a day and a period', () => {
    fc.assert(
      fc.property(someDay, somePeriod, (day, period) => {
        expect(addPeriod(day, period)).toBe(plain(day).add(period).toString())
      }),
    )
  })

  test('on the last days of every month of eight hundred years', () => {
    for (let month = Temporal.PlainYearMonth.from('1900-01'); month.year < 2700; month = month.add({ months: 1 })) {
      expect(daysInMonth(month.year, month.month)).toBe(month.daysInMonth)
      const last = month.toPlainDate({ day: month.daysInMonth })
      expect(addDays(last.toString() as CalendarDate, 1)).toBe(last.add({ days: 1 }).toString())
      expect(addPeriod(last.toString() as CalendarDate, { months: 26, days: 0 })).toBe(
        last.add({ months: 26 }).toString(),
      )
    }
  })

  test('on weekdays, distances and the way back', () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        const distance = plain(from).until(plain(to), { largestUnit: 'days' }).days
        expect(daysBetween(from, to)).toBe(distance)
        expect(addDays(from, distance)).toBe(to)
        expect(weekday(from)).toBe(plain(from).dayOfWeek)
        expect(from < to).toBe(Temporal.PlainDate.compare(from, to) < 0)
      }),
    )
  })

  test('on the UTC day of an instant, and on its first and last millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2e14 }), (time) => {
        const day = utcDate(time)
        expect(day).toBe(
          Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDate().toString(),
        )
        const start = startOfUtcDate(day)
        expect(start).toBe(plain(day).toZonedDateTime('UTC').epochMilliseconds)
        expect([utcDate(start), utcDate(start - 1), utcDate(start + 86_400_000)]).toEqual([
          day,
          addDays(day, -1),
          addDays(day, 1),
        ])
      }),
    )
  })

  test('on which texts are days', () => {
    const digits = (length: number, max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'))
    fc.assert(
      fc.property(digits(4, 9999), digits(2, 13), digits(2, 32), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        let exists = Number(year) > 0
        try {
          Temporal.PlainDate.from(text)
        } catch {
          exists = false
        }
        expect(parseCalendarDate(text).ok).toBe(exists)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a longer period never ends earlier', () => {
  const somePeriod = fc.record<Period>({ months: fc.nat(400), days: fc.nat(400) })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), somePeriod, fc.nat(50), (day, period, more) => {
      const date = addDays('2000-01-01' as CalendarDate, day)
      const end = addPeriod(date, period)
      expect(addPeriod(date, { ...period, months: period.months + more }) >= end).toBe(true)
      expect(addPeriod(date, { ...period, days: period.days + more }) >= end).toBe(true)
    }),
  )
})
