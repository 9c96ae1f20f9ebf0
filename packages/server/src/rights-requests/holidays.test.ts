import type { CalendarDate } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { isPublicHoliday } from './holidays.ts'

describe('public holidays', () => {
  it.each([
    ['ES', '2027-01-06', true, 'Epiphany is one in Spain'],
    ['DE', '2027-01-06', false, 'and in Germany in some regions only'],
    ['ES', '2027-03-26', true, 'Good Friday moves with Easter'],
    ['ES', '2027-03-27', false, 'the Saturday after it is none'],
    ['DE', '2027-10-03', true, 'German Unity, though a Sunday'],
    ['FR', '2027-07-14', true, 'the French national day'],
    ['ES', '2027-07-14', false, 'which Spain does not keep'],
    ['ZZ', '2027-12-25', false, 'a country without data has none'],
  ])('%s %s: %s (%s)', (country, date, expected) => {
    expect(isPublicHoliday(country, date as CalendarDate)).toBe(expected)
  })

  it("follow the country's day, whatever zone the server is in", () => {
    for (const [country, date] of [
      ['NZ', '2027-01-01'],
      ['US', '2027-01-01'],
      ['US', '2027-07-04'],
    ] as const) {
      expect(isPublicHoliday(country, date as CalendarDate)).toBe(true)
      expect(isPublicHoliday(country, '2026-12-31' as CalendarDate)).toBe(false)
    }
  })
})
