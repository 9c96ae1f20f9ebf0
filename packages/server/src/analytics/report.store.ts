import { sql, type RawBuilder } from 'kysely'
import type { CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import type { Span } from './report.domain.ts'

/** Longest list of a report. */
const LISTED = 20

/** One line of the counts: a day, a page, a host, a device class, a name, or the total of seconds. */
export interface CountLine {
  readonly part: 'day' | 'page' | 'referrer' | 'device' | 'interaction' | 'seconds'
  readonly key: string
  readonly n: number
}

/** Distinct visitors of a day; of the whole span where `day` is null. */
export interface VisitorLine {
  readonly day: CalendarDate | null
  readonly visitors: number
}

export interface ReportQuery {
  readonly organizationId: string
  readonly siteId: string
  readonly span: Span
}

/** Everything that is counted without an identifier, in one pass over the facts. `due` bounds the partitions that are read. */
export function countsQuery({ organizationId, siteId, span }: ReportQuery, due: Span): RawBuilder<CountLine> {
  return sql<CountLine>`
    /* analyticsReport counts */ with fact as materialized (
      select occurred_on, kind, path, referrer, name, device, sum(events) as events, sum(seconds) as seconds
      from analytics_fact
      where organization_id = ${organizationId} and site_id = ${siteId}
        and occurred_on between ${span.from}::date and ${span.to}::date
        and delete_on between ${due.from}::date and ${due.to}::date
      group by 1, 2, 3, 4, 5, 6
    )
    (select 'day' as part, occurred_on::text as key, sum(events) as n from fact where kind = 'page-view' group by 2)
    union all (select 'page', path, sum(events) from fact where kind = 'page-view' group by 2 order by 3 desc, 2 limit ${sql.lit(LISTED)})
    union all (select 'referrer', referrer, sum(events) from fact where kind = 'page-view' and referrer is not null group by 2 order by 3 desc, 2 limit ${sql.lit(LISTED)})
    union all (select 'device', device, sum(events) from fact where kind = 'page-view' group by 2 order by 3 desc, 2)
    union all (select 'interaction', name, sum(events) from fact where kind = 'interaction' group by 2 order by 3 desc, 2 limit ${sql.lit(LISTED)})
    union all (select 'seconds', '', sum(seconds) from fact where kind = 'page-time' having count(*) > 0)`
}

/** Distinct visitors, where events still carry one. `due` bounds the partitions that are read. */
export function visitorsQuery({ organizationId, siteId, span }: ReportQuery, due: Span): RawBuilder<VisitorLine> {
  return sql<VisitorLine>`
    /* analyticsReport visitors */ select day, count(*) as visitors from (
      select (occurred_at at time zone 'UTC')::date as day, visitor_id
      from analytics_hit
      where organization_id = ${organizationId} and site_id = ${siteId} and kind = 'page-view'
        and occurred_at >= ${span.from}::date::timestamp at time zone 'UTC'
        and occurred_at < (${span.to}::date + 1)::timestamp at time zone 'UTC'
        and anonymize_on between ${due.from}::date and ${due.to}::date
      group by grouping sets ((1, 2), (2))
    ) as visitor group by day`
}

export async function readCounts(trx: Trx, query: ReportQuery, due: Span): Promise<readonly CountLine[]> {
  return (await countsQuery(query, due).execute(trx)).rows
}

export async function readVisitors(trx: Trx, query: ReportQuery, due: Span): Promise<readonly VisitorLine[]> {
  return (await visitorsQuery(query, due).execute(trx)).rows
}
