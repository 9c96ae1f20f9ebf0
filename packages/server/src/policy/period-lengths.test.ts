import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addPeriod, daysBetween, type CalendarDate } from '@assent/shared'
import { mostDays, outlasts, periodOf } from './period-lengths.domain.ts'

const DAYS = Array.from({ length: 1461 }, (_, day) => addDays('2023-01-01' as CalendarDate, day))
const period = fc.record({ months: fc.nat(40), days: fc.nat(1200) })

describe('the length of a period', () => {
  it.each([
    ['P30D', 'P1M', true],
    ['P31D', 'P1M', true],
    ['P28D', 'P1M', false],
    ['P1M', 'P30D', true],
    ['P1M', 'P31D', false],
    ['P12M', 'P1Y', false],
    ['P365D', 'P1Y', false],
    ['P366D', 'P1Y', true],
  ])('%s outlasts %s somewhere in the calendar: %s', (one, other, expected) => {
    expect(outlasts(periodOf(one), periodOf(other))).toBe(expected)
  })

  it('is compared as the calendar would, for any two', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -40, max: 40 }), (one, months, days) => {
        // Close to one another, because far apart any rule of thumb is right.
        const other = { months: Math.max(0, one.months + months), days: Math.max(0, one.days - months * 30 + days) }
        const expected = DAYS.some((day) => addPeriod(day, one) > addPeriod(day, other))
        expect(outlasts(one, other)).toBe(expected)
      }),
      { numRuns: 150, seed: 20261126 },
    )
  })

  it('is at most what the longest start gives', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(mostDays(one)).toBe(Math.max(...DAYS.map((day) => daysBetween(day, addPeriod(day, one)))))
      }),
      { numRuns: 60, seed: 20261126 },
    )
  })
})
