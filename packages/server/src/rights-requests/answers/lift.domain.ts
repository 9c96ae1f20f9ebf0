import type { CalendarDate, RightsRequestKind } from '@assent/shared'
import { readWords, refused, type AnswerRefused } from './answers.domain.ts'

/** The reason that a restriction is lifted for, or why it is not: a person is told before the day comes (GDPR Art. 18(3)). */
export function judgeLift(
  kind: RightsRequestKind,
  { endsOn, reason }: { readonly endsOn: CalendarDate; readonly reason: string },
  today: CalendarDate,
): string | AnswerRefused {
  if (kind !== 'restriction') return refused('WRONG_KIND', `Expected a request of kind restriction, got ${kind}.`)
  if (endsOn <= today)
    return refused('TOO_SOON', `endsOn: expected a day after ${today}, for the person is told before; got ${endsOn}.`)
  return readWords('reason', reason)
}
