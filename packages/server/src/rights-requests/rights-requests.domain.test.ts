import type { CalendarDate, Period } from '@assent/shared'
import { addPeriod, parsePeriod, utcDate, weekday } from '@assent/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicHoliday } from './holidays.ts'
import {
  confirmationEnd,
  deadlines,
  judgeConfirmation,
  heldDeadlines,
  referenceFrom,
} from './rights-requests.domain.ts'

const never = (): boolean => false
const spain = (date: CalendarDate): boolean => isPublicHoliday('ES', date)

function promise(text: string): Period {
  const period = parsePeriod(text)
  if (!period.ok) throw new Error(`${text} is no period`)
  return period.value
}

describe('deadlines of a rights request', () => {
  it.each([
    // received, promise, promised, legal limit, due, why
    [
      '2027-01-31',
      'P30D',
      '2027-03-02',
      '2027-03-01',
      '2027-02-28',
      'a month without the 31st ends with its last day; only the law rolls off Sunday',
    ],
    ['2027-03-01', 'P30D', '2027-03-31', '2027-04-01', '2027-03-31', 'thirty days are shorter than March'],
    ['2027-03-05', 'P30D', '2027-04-04', '2027-04-05', '2027-04-04', 'the promise does not roll off a Sunday'],
    ['2026-08-31', 'P30D', '2026-09-30', '2026-09-30', '2026-09-30', 'both fall together'],
    ['2028-01-30', 'P30D', '2028-02-29', '2028-02-29', '2028-02-29', 'leap year'],
    ['2026-11-06', 'P30D', '2026-12-06', '2026-12-07', '2026-12-06', 'Sunday is followed by a working Monday'],
    [
      '2026-11-08',
      'P30D',
      '2026-12-08',
      '2026-12-09',
      '2026-12-08',
      'the Immaculate Conception is a public holiday of Spain',
    ],
    ['2026-11-25', 'P30D', '2026-12-25', '2026-12-28', '2026-12-25', 'Christmas on a Friday runs into the weekend'],
    ['2026-12-01', 'P30D', '2026-12-31', '2027-01-04', '2026-12-31', 'New Year on a Friday; the promise came before'],
    ['2026-12-01', 'P10D', '2026-12-11', '2027-01-04', '2026-12-11', 'a shorter promise binds'],
    ['2026-12-01', 'P3M', '2027-03-01', '2027-01-04', '2027-01-01', 'a longer promise cannot outlast the month'],
  ])('CP24 %s with %s: promised %s, at law %s, due %s (%s)', (received, period, promisedOn, legalLimitOn, dueOn) => {
    const expected = { promisedOn, legalLimitOn, dueOn }
    expect(deadlines(Date.parse(`${received}T00:00:00Z`), 'gdpr', promise(period), spain)).toEqual(expected)
    expect(deadlines(Date.parse(`${received}T23:59:59.999Z`), 'gdpr', promise(period), spain)).toEqual(expected)
  })

  it('never is due after the law allows, nor after the promise, and the law ends on a working day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2090-01-01') }),
        fc.integer({ min: 1, max: 90 }),
        (at, days) => {
          const { dueOn, promisedOn, legalLimitOn } = deadlines(at, 'gdpr', { months: 0, days }, spain)
          expect(dueOn <= promisedOn && dueOn <= legalLimitOn).toBe(true)
          expect(weekday(legalLimitOn)).toBeLessThanOrEqual(5)
          expect(spain(legalLimitOn)).toBe(false)
          expect(legalLimitOn >= addPeriod(utcDate(at), { months: 1, days: 0 })).toBe(true)
        },
      ),
    )
  })

  it.each([
    ['2026-12-01', 'P30D', '2027-01-15', '2026-12-31', 'the promise of the policy binds there too'],
    ['2026-11-08', 'P60D', '2026-12-23', '2026-12-23', 'a promise cannot outlast the law'],
    ['2026-12-03', 'P60D', '2027-01-17', '2027-01-17', 'a Sunday moves nothing'],
  ])('of California are 45 calendar days: %s with %s at law %s, due %s (%s)', (received, period, limit, due) => {
    const days = deadlines(Date.parse(`${received}T23:59:59Z`), 'us-ca', promise(period), spain)
    expect([days.legalLimitOn, days.dueOn]).toEqual([limit, due])
  })

  it.each([
    // Memorial Day is no business day; the day of receipt is not counted.
    ['2026-12-01', 'P30D', '2026-12-22', '2026-12-22'],
    ['2026-05-15', 'P30D', '2026-06-08', '2026-06-08'],
    ['2026-12-05', 'P30D', '2026-12-25', '2026-12-25'],
    ['2026-12-01', 'P7D', '2026-12-22', '2026-12-08'],
  ])('of what holds at once are 15 business days: %s with %s at law %s, due %s', (received, period, limit, due) => {
    const american = (date: CalendarDate): boolean => date === '2026-05-25'
    const days = heldDeadlines(Date.parse(`${received}T23:59:59Z`), promise(period), american)
    expect([days.legalLimitOn, days.dueOn]).toEqual([limit, due])
  })

  it.each(['uk-gdpr', 'other'] as const)('of %s are those of the month', (law) => {
    const received = Date.parse('2026-11-25T12:00:00Z')
    expect(deadlines(received, law, promise('P30D'), spain)).toEqual(
      deadlines(received, 'gdpr', promise('P30D'), spain),
    )
  })

  it('asks for the holidays it is given and no others', () => {
    const received = Date.parse('2026-11-08T12:00:00Z')
    expect(deadlines(received, 'gdpr', promise('P30D'), never).legalLimitOn).toBe('2026-12-08')
    expect(deadlines(received, 'gdpr', promise('P30D'), (date) => date === '2026-12-08').legalLimitOn).toBe(
      '2026-12-09',
    )
  })
})

describe('a reference', () => {
  it('is eight digits in two groups', () => {
    expect(referenceFrom(Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7]))).toBe('R-0123-4567')
  })
})

describe('a confirmation link', () => {
  const receivedAt = Date.parse('2026-11-24T10:00:00Z')
  const end = confirmationEnd(receivedAt)

  it('works for seven days to the millisecond', () => {
    expect(end).toBe(Date.parse('2026-12-01T10:00:00Z'))
    expect(judgeConfirmation({ verifiedAt: null, confirmExpiresAt: end }, end - 1)).toBe('confirm')
    expect(judgeConfirmation({ verifiedAt: null, confirmExpiresAt: end }, end)).toBe('EXPIRED')
  })

  it('that was used stays used, also after its end', () => {
    expect(judgeConfirmation({ verifiedAt: receivedAt, confirmExpiresAt: end }, receivedAt + 1)).toBe('USED')
    expect(judgeConfirmation({ verifiedAt: receivedAt, confirmExpiresAt: end }, end + 1)).toBe('USED')
  })
})
