import { describe, expect, test } from 'vitest'
import { isPublicHoliday } from '../packages/server/src/rights-requests/holidays.ts'
import { deadlines } from '../packages/server/src/rights-requests/rights-requests.domain.ts'
import { parseCalendarDate, parsePeriod, startOfUtcDate, type Parsed } from '../packages/shared/src/index.ts'
import { readVectors } from './_read.ts'

interface DeadlineCase {
  readonly name: string
  readonly received: string
  readonly promise: string
  readonly country?: string
  readonly holidays?: readonly string[]
  readonly promised: string
  readonly limit: string
  readonly due: string
}

const { cases } = readVectors<{ cases: DeadlineCase[] }>('deadlines.json')

function value<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.value
}

describe('CP24 SV27 VA25 a rights request is due by the earlier of promise and month', () => {
  test.each(cases)('$name: received $received, due $due', ({ received, promise, country, promised, limit, due }) => {
    const day = value(parseCalendarDate(received))
    const period = value(parsePeriod(promise))
    const isHoliday = (date: typeof day): boolean => country !== undefined && isPublicHoliday(country, date)
    for (const time of [0, 12 * 3_600_000, 86_400_000 - 1]) {
      expect(deadlines(startOfUtcDate(day) + time, 'gdpr', period, isHoliday)).toEqual({
        promisedOn: promised,
        legalLimitOn: limit,
        dueOn: due,
      })
    }
  })

  test.each(cases.filter(({ holidays }) => (holidays?.length ?? 0) > 0))(
    '$name: the calendar of $country knows $holidays',
    ({ country, holidays }) => {
      for (const day of holidays ?? []) expect(isPublicHoliday(country ?? '', value(parseCalendarDate(day)))).toBe(true)
    },
  )
})
