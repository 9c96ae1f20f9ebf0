import { sql, type RawBuilder } from 'kysely'

/** What is counted of an event `e`, and of which kind it must be. */
const PARTS = sql`(values
  ('views', '', 'page-view'), ('page', e.path, 'page-view'), ('referrer', coalesce(e.referrer, ''), 'page-view'),
  ('device', e.device, 'page-view'), ('interaction', e.name, 'interaction'), ('seconds', '', 'page-time')
) as p (part, key, kind)`

/** A day of a site. Its cells are judged together, and a fact of it keeps its own end. */
const DAY = sql.raw('organization_id, site_id, occurred_on, delete_on')

/** What `grouping(page, host, device)` says of a count: a bit for each of the three that it is not by. */
const [VIEWS, PAGE, HOST] = [sql.raw('7'), sql.raw('3'), sql.raw('5')]

/** Hits in the form that cells are made of. */
export function hitsFrom(table: string, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select organization_id, site_id, (occurred_at at time zone 'UTC')::date as occurred_on, delete_on, visitor_id,
    kind, path, referrer, name, device, seconds from ${sql.table(table)} where ${where}`
}

/** Every count of hits by day, part and key, exact. */
export function exactCells(hits: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${DAY}, p.part, p.key, count(*) as events, coalesce(sum(e.seconds), 0) as seconds
    from (${hits}) as e cross join lateral ${PARTS} where p.kind = e.kind
    group by ${DAY}, p.part, p.key`
}

/**
 * The counts of hits that are anonymous by themselves and together; `minimums` gives each organization's least number
 * of visitors (`organization_id, minimum`).
 *
 * A cell is a count of one day, part and key. It is given only when enough different visitors are behind it. The pages,
 * hosts and devices of a day add up to its views, so what is left out could be had by subtraction: where fewer visitors
 * than the minimum are behind all that is left out, the smallest of the other cells is left out too. Sums over days are
 * sums of such cells, so that spans that overlap can be subtracted from each other and give nothing smaller.
 *
 * A million events pass through here on a large site's night: all parts are counted in one pass, and words are compared
 * by their bytes.
 */
export function anonymousCells(hits: RawBuilder<unknown>, minimums: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with mark as materialized (
      select ${DAY}, case kind when 'interaction' then 'interaction' when 'page-time' then 'seconds' else
          case grouping(page, host, device) when ${VIEWS} then 'views' when ${PAGE} then 'page' when ${HOST} then 'referrer' else 'device' end
        end as part, coalesce(name, page, host, device, '') as key, visitor_id, count(*) as events, coalesce(sum(seconds), 0) as seconds
      from (select ${DAY}, visitor_id, kind, seconds,
          case when kind = 'page-view' then path end collate "C" as page,
          case when kind = 'page-view' then coalesce(referrer, '') end collate "C" as host,
          case when kind = 'page-view' then device end collate "C" as device,
          case when kind = 'interaction' then name end collate "C" as name
        from (${hits}) as hit) as e
      group by ${DAY}, visitor_id, kind, name, grouping sets ((), (page), (host), (device))
      having kind = 'page-view' or grouping(page, host, device) = ${VIEWS}
    ), tally as materialized (
      select ${DAY}, part, key, count(*) as visitors, sum(events) as events, sum(seconds) as seconds
      from mark group by ${DAY}, part, key
    ), cell as materialized (
      select tally.*, minimum from tally join (${minimums}) as m using (organization_id)
    ), hidden as (
      select ${DAY}, part, minimum from mark join cell using (${DAY}, part, key)
      where visitors < minimum and part in ('page', 'referrer', 'device')
      group by ${DAY}, part, minimum having count(distinct visitor_id) < minimum
    ), filler as (
      select distinct on (${DAY}, part) ${DAY}, part, key
      from cell join hidden using (${DAY}, part, minimum) where visitors >= minimum
      order by ${DAY}, part, visitors, key
    )
    select ${DAY}, part, key, events, seconds from cell
    where visitors >= minimum and not exists (
      select from filler f where f.organization_id = cell.organization_id and f.site_id = cell.site_id
        and f.occurred_on = cell.occurred_on and f.delete_on = cell.delete_on and f.part = cell.part and f.key = cell.key)`
}
