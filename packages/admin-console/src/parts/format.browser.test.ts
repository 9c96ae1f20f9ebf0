import { parseCalendarDate } from '@assent/shared'
import { describe, expect, test } from 'vitest'
import { daysOf, lastDays, readSpan, spanProblem } from './days.ts'
import {
  count,
  formatBytes,
  formatDay,
  formatInstant,
  formatMilliseconds,
  formatPeriod,
  formatSeconds,
  formatShare,
  shorten,
  urgency,
} from './format.ts'
import { TODAY } from '../testing/fixtures.ts'

const day = (text: string) => {
  const read = parseCalendarDate(text)
  if (!read.ok) throw new Error(`${text} is not a day.`)
  return read.value
}

describe('formats', () => {
  test('an instant is shown in UTC even where it is already tomorrow', () => {
    expect(new Date('2026-11-23T23:30:00Z').getDate()).toBe(24) // the browser of this test lives 14 hours ahead
    expect(formatInstant('2026-11-23T23:30:00Z')).toBe('23 Nov 2026, 23:30\u00A0UTC')
    expect(formatDay('2026-11-23')).toBe('23 Nov 2026')
  })

  test.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [84_120, '84\u00A0kB'],
    [999_600, '1\u00A0MB'],
    [1_843_204, '1.8\u00A0MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words)
  })

  test.each([
    ['P14M', '14 months'],
    ['P26M', '26 months'],
    ['P1M', '1 month'],
    ['P7Y', '7 years'],
    ['P1Y', '12 months'],
    ['P30D', '30 days'],
    ['P1D', '1 day'],
    ['P0D', '0 days'],
    ['P1Y6M2D', '18 months 2 days'],
    ['soon', 'soon'],
  ])('the period %s reads %j', (period, words) => {
    expect(formatPeriod(period)).toBe(words)
  })

  test.each([
    ['2026-11-23', 'Overdue by 1 day', 'overdue'],
    ['2026-11-24', 'Due today', 'soon'],
    ['2026-11-25', '1 day left', 'soon'],
    ['2026-12-01', '7 days left', 'soon'],
    ['2026-12-02', '8 days left', 'later'],
    ['2025-11-24', 'Overdue by 365 days', 'overdue'],
  ])('on 24 November 2026 an answer due on %s is %j', (dueOn, words, tone) => {
    expect(urgency(dueOn, TODAY)).toEqual({ words, tone })
  })

  test('counts, shares and lengths read as a person says them, a figure beside its unit', () => {
    expect([count(1, 'row'), count(2000, 'row'), count(0, 'row')]).toEqual(['1 row', '2,000 rows', '0 rows'])
    expect([formatShare(1, 3), formatShare(0, 0)]).toEqual(['33%', '–'])
    expect([formatSeconds(47.6), formatSeconds(125)]).toEqual(['48\u00A0s', '2\u00A0min 5\u00A0s'])
    expect([formatMilliseconds(41), formatMilliseconds(61_000)]).toEqual(['41\u00A0ms', '1\u00A0min 1\u00A0s'])
    expect([shorten('a'.repeat(17)), shorten('0123456789abcdef0123456789')]).toEqual([
      'a'.repeat(17),
      '01234567…23456789',
    ])
  })
})

describe('spans of days', () => {
  test('the last 30 days end today and are 30', () => {
    const span = lastDays(TODAY, 30)
    expect(span).toEqual({ from: '2026-10-26', to: '2026-11-24' })
    expect(daysOf(span)).toHaveLength(30)
  })

  test('an unreadable day in the address is replaced, a readable one kept', () => {
    const span = readSpan(new URLSearchParams('from=2026-02-30&to=2026-11-20'), lastDays(TODAY, 30))
    expect(span).toEqual({ from: '2026-10-26', to: '2026-11-20' })
  })

  test('a span that runs backwards or is too long is refused in words, at its exact border', () => {
    expect(spanProblem({ from: day('2026-11-02'), to: day('2026-11-01') }, 10)).toMatch(
      /2026-11-02, lies after the last, 2026-11-01/,
    )
    expect(spanProblem({ from: day('2026-11-01'), to: day('2026-11-10') }, 10)).toBeNull()
    expect(spanProblem({ from: day('2026-11-01'), to: day('2026-11-11') }, 10)).toMatch(
      /11 days was chosen; at most 10/,
    )
  })
})
