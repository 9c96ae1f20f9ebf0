import { addDays, utcDate, type AnalyticsEvent } from '@assent/shared'
import { analyticsDueDays } from '../retention/retention.domain.ts'
import type { AnalyticsRetention } from '../sites/registered-site.ts'
import type { DatedEvent } from './hits.store.ts'

/** How far a browser's clock may run ahead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000
/** How long an event may wait for the network. */
const OFFLINE_DAYS = 7
/** After this a write token needs one look-up, which renews it. */
export const TOKEN_FRESH_MS = 24 * 3_600_000

/** Gives each event the days its two lives end, or says what is wrong with its time. */
export function dateEvents(
  events: readonly AnalyticsEvent[],
  retention: AnalyticsRetention,
  now: number,
): {
  readonly dated: readonly DatedEvent[]
  readonly problems: readonly { path: string; code: string; message: string }[]
} {
  const today = utcDate(now)
  const dated: DatedEvent[] = []
  const problems: { path: string; code: string; message: string }[] = []
  events.forEach((event, index) => {
    const occurredOn = utcDate(event.at)
    const { anonymizeOn, deleteOn } = analyticsDueDays(occurredOn, retention)
    const claimed = new Date(event.at).toISOString()
    if (event.at > now + CLOCK_TOLERANCE_MS) {
      problems.push({
        path: `events[${index}].at`,
        code: 'CLOCK_AHEAD',
        message: `${claimed} is in the future; allowed until 5 minutes after ${new Date(now).toISOString()}.`,
      })
    } else if (occurredOn < addDays(today, -OFFLINE_DAYS) || anonymizeOn <= today) {
      problems.push({
        path: `events[${index}].at`,
        code: 'TOO_OLD',
        message: `${claimed} is too long ago; allowed: the last ${OFFLINE_DAYS} days, and nothing that would be due for anonymising already.`,
      })
    } else dated.push({ ...event, occurredOn, anonymizeOn, deleteOn })
  })
  return { dated, problems }
}
