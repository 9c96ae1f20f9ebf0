import {
  addDays,
  addPeriod,
  utcDate,
  weekday,
  type CalendarDate,
  type Period,
  type RightsLaw,
  type RightsRequestStatus,
} from '@assent/shared'
import { crockford } from '../crypto/crockford.domain.ts'

/** Random bytes a reference is made of. */
export const REFERENCE_BYTES = 5

/** A short reference such as `R-7K3M-9QPX` from 40 random bits. */
export function referenceFrom(random: Uint8Array): string {
  const digits = crockford(random.subarray(0, REFERENCE_BYTES))
  return `R-${digits.slice(0, 4)}-${digits.slice(4)}`
}

export interface Deadlines {
  /** The policy's promise, counted from the day of receipt. */
  readonly promisedOn: CalendarDate
  /** The last day the law allows. */
  readonly legalLimitOn: CalendarDate
  /** What we hold ourselves to: the earlier of the promise and the law's plain period. */
  readonly dueOn: CalendarDate
}

/**
 * The days a request received at an instant must be answered by.
 *
 * Art. 12(3) GDPR gives one month. By Regulation 1182/71 the day of receipt is not counted (Art. 3(1)), the month ends
 * with the same date or the month's last day (Art. 3(2)(c)), and an end on a Saturday, Sunday or public holiday moves to
 * the next working day (Art. 3(4)). Only the legal limit moves; neither the promise nor the due date does. California gives
 * 45 calendar days, which move by nothing; other laws are held to the month, too.
 */
export function deadlines(
  receivedAt: number,
  law: RightsLaw,
  promise: Period,
  isHoliday: (date: CalendarDate) => boolean,
): Deadlines {
  const receivedOn = utcDate(receivedAt)
  const isCalifornian = law === 'us-ca'
  const end = isCalifornian ? addDays(receivedOn, CALIFORNIAN_DAYS) : addPeriod(receivedOn, { months: 1, days: 0 })
  return promisedWithin(receivedOn, promise, end, isCalifornian ? end : nextWorkingDay(end, isHoliday))
}

/**
 * The days of a request that holds at once, a limit or an opt-out of sale and sharing: it is to be acted upon, and those who
 * have the data to be told, within 15 business days of receipt (Cal. Code Regs. tit. 11, §§ 7026(f), 7027(g)); the day of
 * receipt is not counted.
 */
export function heldDeadlines(
  receivedAt: number,
  promise: Period,
  isHoliday: (date: CalendarDate) => boolean,
): Deadlines {
  const receivedOn = utcDate(receivedAt)
  let end = receivedOn
  for (let days = 0; days < HELD_BUSINESS_DAYS; days++) end = nextWorkingDay(addDays(end, 1), isHoliday)
  return promisedWithin(receivedOn, promise, end, end)
}

/** The promise beside the plain end of the law's period, and beside the limit that this end moves to. */
function promisedWithin(
  receivedOn: CalendarDate,
  promise: Period,
  end: CalendarDate,
  legalLimitOn: CalendarDate,
): Deadlines {
  const promisedOn = addPeriod(receivedOn, promise)
  return { promisedOn, legalLimitOn, dueOn: promisedOn < end ? promisedOn : end }
}

const HELD_BUSINESS_DAYS = 15

/** Calendar days from receipt, whether or not the person was verified by then (Cal. Code Regs. tit. 11, § 7021(b)). */
const CALIFORNIAN_DAYS = 45

/** The day itself when people work on it. */
function nextWorkingDay(date: CalendarDate, isHoliday: (date: CalendarDate) => boolean): CalendarDate {
  let day = date
  while (weekday(day) > 5 || isHoliday(day)) day = addDays(day, 1)
  return day
}

/** How long the link in the mail confirms the address, days. The request itself stands and its clock runs. */
export const CONFIRMATION_DAYS = 7

export function confirmationEnd(receivedAt: number): number {
  return receivedAt + CONFIRMATION_DAYS * 86_400_000
}

export type ConfirmationJudgement = 'confirm' | 'USED' | 'EXPIRED'

/** What a link does that names a request: it works once, before its end. */
export function judgeConfirmation(
  request: { readonly verifiedAt: number | null; readonly confirmExpiresAt: number },
  now: number,
): ConfirmationJudgement {
  if (request.verifiedAt !== null) return 'USED'
  return now < request.confirmExpiresAt ? 'confirm' : 'EXPIRED'
}

/** Where a request still waits for an answer, so that its day matters. */
export const OPEN_STATUSES: readonly RightsRequestStatus[] = ['awaiting-verification', 'verified', 'in-progress']
