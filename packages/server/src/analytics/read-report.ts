import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { dueSpan, type Span } from './report.domain.ts'
import { readCounts, readVisitors, type CountLine } from './report.store.ts'

/** Counts of one site over days, among those who consented to analytics. */
export interface AnalyticsReport {
  readonly views: number
  /** Distinct visitors over the days that are not yet anonymised. */
  readonly visitors: number
  /** Visible seconds per page view; null without a measurement. */
  readonly meanSeconds: number | null
  /** `visitors` is null once the day is anonymised. */
  readonly byDay: readonly { readonly day: CalendarDate; readonly views: number; readonly visitors: number | null }[]
  readonly topPages: readonly { readonly key: string; readonly views: number }[]
  readonly referrers: readonly { readonly key: string; readonly views: number }[]
  readonly devices: readonly { readonly key: string; readonly views: number }[]
  readonly interactions: readonly { readonly name: string; readonly count: number }[]
}

const NOTHING: AnalyticsReport = {
  views: 0,
  visitors: 0,
  meanSeconds: null,
  byDay: [],
  topPages: [],
  referrers: [],
  devices: [],
  interactions: [],
}

/** Reads the report in two statements, whatever the span; only partitions that can hold rows of it are touched. */
export async function readReport(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  site: RegisteredSite,
  span: Span,
): Promise<AnalyticsReport> {
  const retentions = [site.policy, ...site.earlierPolicies.values()].flatMap(
    ({ analyticsRetention }) => analyticsRetention ?? [],
  )
  const due = dueSpan(span, retentions, utcDate(clock.now()))
  if (due === null) return NOTHING
  const { organizationId, siteId } = site
  const query = { organizationId, siteId, span }
  const { lines, visitorLines } = await inOrganization(db, organizationId, async (trx) => ({
    lines: await readCounts(trx, query, due.delete),
    visitorLines: await readVisitors(trx, query, due.anonymize),
  }))
  const part = (wanted: CountLine['part']): readonly CountLine[] => lines.filter((line) => line.part === wanted)
  const listed = (wanted: CountLine['part']): { key: string; views: number }[] =>
    part(wanted).map(({ key, n }) => ({ key, views: n }))
  const visitorsOf = new Map(visitorLines.map(({ day, visitors }) => [day, visitors]))
  const days = [...part('day')].sort((a, b) => (a.key < b.key ? -1 : 1))
  const views = days.reduce((sum, { n }) => sum + n, 0)
  const seconds = part('seconds')[0]?.n
  return {
    views,
    visitors: visitorsOf.get(null) ?? 0,
    meanSeconds: seconds === undefined || views === 0 ? null : seconds / views,
    // An identified event and its count are written together, so a day with views and without visitors is anonymised.
    byDay: days.map(({ key, n }) => ({
      day: key as CalendarDate,
      views: n,
      visitors: visitorsOf.get(key as CalendarDate) ?? null,
    })),
    topPages: listed('page'),
    referrers: listed('referrer'),
    devices: listed('device'),
    interactions: part('interaction').map(({ key, n }) => ({ name: key, count: n })),
  }
}
