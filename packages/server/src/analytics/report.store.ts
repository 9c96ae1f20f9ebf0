import { sql, type RawBuilder } from 'kysely'
import type { CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { anonymousCells, exactCells, hitsFrom, planForCells } from './cells.sql.ts'
import type { DueSpan, Span } from './report.domain.ts'

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
  readonly due: DueSpan
  /** Least number of visitors behind a count of anonymised days. */
  readonly minimumCell: number
  /** Whether that holds for identified days too. */
  readonly countsOnly: boolean
}

/**
 * Everything that is counted without an identifier: of days whose identifiers are alive, of those whose identifiers end
 * this night as they will be counted then, and of facts. The due days bound the partitions that are read.
 */
export function countsQuery(query: ReportQuery): RawBuilder<CountLine> {
  const { organizationId, span, due, minimumCell, countsOnly } = query
  const minimums = sql`select ${organizationId}::uuid as organization_id, ${minimumCell}::integer as minimum`
  const identified = countsOnly
    ? suppressed(hitsOf(query, due.anonymize), minimums)
    : exactCells(hitsOf(query, due.anonymize))
  return sql<CountLine>`
    /* analyticsReport counts */ with counted as materialized (
      select occurred_on, part, key, events, seconds from (${identified}) as identified
      union all
      select occurred_on, part, key, events, seconds from (${suppressed(hitsOf(query, due.overdue), minimums)}) as overdue
      where delete_on >= ${due.delete.from}::date
      union all
      select occurred_on, part, key, events, seconds from analytics_fact
      where ${ofSite(query)} and occurred_on between ${span.from}::date and ${span.to}::date
        and delete_on between ${due.delete.from}::date and ${due.delete.to}::date
    ), total as (select part, key, sum(events) as n from counted group by 1, 2)
    (select 'day' as part, occurred_on::text as key, sum(events) as n from counted where part = 'views' group by 2)
    union all (select part, key, n from total where part = 'page' order by n desc, key limit ${sql.lit(LISTED)})
    union all (select part, key, n from total where part = 'referrer' and key <> '' order by n desc, key limit ${sql.lit(LISTED)})
    union all (select part, key, n from total where part = 'device' order by n desc, key)
    union all (select part, key, n from total where part = 'interaction' order by n desc, key limit ${sql.lit(LISTED)})
    union all (select 'seconds', '', sum(seconds) from counted where part = 'seconds' having count(*) > 0)`
}

/** Anonymous cells of a span, whose partitions the planner looks at once. */
function suppressed(hits: RawBuilder<unknown>, minimums: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`with hit as materialized (${hits}) select * from (${anonymousCells(sql`select * from hit`, minimums)}) as cell`
}

function hitsOf(query: ReportQuery, due: Span): RawBuilder<unknown> {
  const { from, to } = query.span
  return hitsFrom(
    'analytics_hit',
    sql`${ofSite(query)} and occurred_at >= ${from}::date::timestamp at time zone 'UTC'
      and occurred_at < (${to}::date + 1)::timestamp at time zone 'UTC'
      and anonymize_on between ${due.from}::date and ${due.to}::date`,
  )
}

function ofSite({ organizationId, siteId }: Pick<ReportQuery, 'organizationId' | 'siteId'>): RawBuilder<unknown> {
  return sql`organization_id = ${organizationId} and site_id = ${siteId}`
}

/** Distinct visitors, where events still carry one. The due days bound the partitions that are read. */
export function visitorsQuery(query: ReportQuery): RawBuilder<VisitorLine> {
  return sql<VisitorLine>`
    /* analyticsReport visitors */ select day, count(*) as visitors from (
      select occurred_on as day, visitor_id from (${hitsOf(query, query.due.anonymize)}) as hit
      where kind = 'page-view' group by grouping sets ((1, 2), (2))
    ) as visitor group by day`
}

export async function readCounts(trx: Trx, query: ReportQuery): Promise<readonly CountLine[]> {
  await planForCells(trx)
  return (await countsQuery(query).execute(trx)).rows
}

export async function readVisitors(trx: Trx, query: ReportQuery): Promise<readonly VisitorLine[]> {
  return (await visitorsQuery(query).execute(trx)).rows
}
