import { utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { dueSpan, type Span } from './report.domain.ts'
import { readCounts, readVisitors, type CountLine } from './report.store.ts'

/** Counts of one site over days, among those who consented to analytics. */
export interface AnalyticsReport {
  readonly views: number
  /** Distinct visitors over the days that are not yet anonymised; null where the policy allows counts only. */
  readonly visitors: number | null
  /** Fewer visitors than this are behind no count of an anonymised day, nor of any day where the policy says so. */
  readonly minimumCell: number
  /** Visible seconds per page view; null without a measurement. */
  readonly meanSeconds: number | null
  /** `visitors` is null once the day is anonymised. */
  readonly byDay: readonly { readonly day: CalendarDate; readonly views: number; readonly visitors: number | null }[]
  readonly topPages: readonly { readonly key: string; readonly views: number }[]
  readonly referrers: readonly { readonly key: string; readonly views: number }[]
  readonly devices: readonly { readonly key: string; readonly views: number }[]
  readonly interactions: readonly { readonly name: string; readonly count: number }[]
}

const NOTHING: Omit<AnalyticsReport, 'minimumCell'> = {
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
  const { organizationId, siteId } = site
  const { minimumCell, countsOnly } = site.policy
  if (due === null) return { ...NOTHING, minimumCell }
  const query = { organizationId, siteId, span, due, minimumCell, countsOnly }
  const { lines, visitorLines } = await inOrganization(db, organizationId, async (trx) => ({
    lines: await readCounts(trx, query),
    // The visitors of two spans, one from the other, may be a single one.
    visitorLines: countsOnly ? [] : await readVisitors(trx, query),
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
    visitors: countsOnly ? null : (visitorsOf.get(null) ?? 0),
    minimumCell,
    meanSeconds: seconds === undefined || views === 0 ? null : seconds / views,
    // A day with views and without visitors is anonymised.
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
