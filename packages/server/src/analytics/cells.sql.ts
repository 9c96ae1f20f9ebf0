import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db/database.ts'
import { DEFAULT_MINIMUM_CELL } from '../policy/policy.types.ts'

/** What is counted of an event `hit`, under which key, and of which kind it must be. */
const PARTS = [
  { part: 'views', key: `''`, kind: 'page-view' },
  { part: 'page', key: 'hit.path', kind: 'page-view' },
  { part: 'referrer', key: `coalesce(hit.referrer, '')`, kind: 'page-view' },
  { part: 'device', key: 'hit.device', kind: 'page-view' },
  { part: 'interaction', key: `coalesce(hit.name, '')`, kind: 'interaction' },
  { part: 'seconds', key: `''`, kind: 'page-time' },
] as const

/** A day of a site. Its cells are judged together, and a fact of it keeps its own end. */
const DAY = sql.raw('organization_id, site_id, occurred_on, delete_on')

/** How many groups visitors are thrown into; as many as the bits of a bigint. */
const BUCKETS = 64

/** What `grouping(page, host, class)` says of a count: a bit for each of the three that it is not by. */
const [VIEWS, PAGE, HOST] = [sql.raw('7'), sql.raw('3'), sql.raw('5')]

/** Hits in the form that cells are made of. */
export function hitsFrom(table: string, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select organization_id, site_id, (occurred_at at time zone 'UTC')::date as occurred_on, delete_on, visitor_id,
    kind, path, referrer, name, device, seconds from ${sql.table(table)} where ${where}`
}

/**
 * For the rest of the transaction: what is joined with `anonymousCells` is hashed, because the planner cannot know how
 * few or many cells are in doubt, and the statement is not compiled, which costs more than it saves.
 */
export async function planForCells(trx: Trx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(trx)
}

/** Every count of hits by day, part and key, exact. */
export function exactCells(hits: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${DAY}, p.part, p.key, count(*) as events, coalesce(sum(hit.seconds), 0) as seconds
    from (${hits}) as hit cross join lateral (values ${sql.join(PARTS.map(({ part, key, kind }) => sql`(${sql.lit(part)}, ${sql.raw(key)}, ${sql.lit(kind)})`))}) as p (part, key, kind)
    where p.kind = hit.kind
    group by ${DAY}, p.part, p.key`
}

/**
 * The counts of hits that are anonymous by themselves and together; `minimums` gives an organization's least number
 * of visitors (`organization_id, minimum`), where it is not the usual one.
 *
 * A cell is a count of one day, part and key. It is given only when enough different visitors are behind it. The pages,
 * hosts and devices of a day add up to its views, so what is left out could be had by subtraction: where fewer visitors
 * than the minimum are behind all that is left out, the smallest of the other cells is left out too. Sums over days are
 * sums of such cells, so that spans that overlap can be subtracted from each other and give nothing smaller.
 *
 * A million events pass through here on a large site's night. To know each cell's visitors one by one would take a
 * group for every visitor and page. So each visitor is thrown into one of 64 buckets: behind a cell are at most as many
 * visitors as events, and at least as many as it met buckets. Only what is in doubt between the two is counted one by
 * one, and nothing is ever given on a guess. Words are compared by their bytes. `hits` is read several times; call
 * `planForCells` before.
 */
export function anonymousCells(hits: RawBuilder<unknown>, minimums: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with shape as materialized (
      select ${DAY}, kind, page, host, class, word, count(*) as events, sum(seconds) as seconds,
        bit_or(1::bigint << (uuid_hash(visitor_id) & ${sql.lit(BUCKETS - 1)})) as buckets
      from (select *,
          case when kind = 'page-view' then path end collate "C" as page,
          case when kind = 'page-view' then coalesce(referrer, '') end collate "C" as host,
          case when kind = 'page-view' then device end collate "C" as class,
          case when kind = 'interaction' then coalesce(name, '') end collate "C" as word
        from (${hits}) as hit) as e
      group by ${DAY}, kind, page, host, class, word
    ), cell as materialized (
      select ${DAY}, case kind when 'interaction' then 'interaction' when 'page-time' then 'seconds' else
          case grouping(page, host, class) when ${VIEWS} then 'views' when ${PAGE} then 'page' when ${HOST} then 'referrer' else 'device' end
        end as part, coalesce(word, page, host, class, '') as key, sum(events) as events, coalesce(sum(seconds), 0) as seconds,
        bit_or(buckets) as buckets, coalesce(min(minimum), ${DEFAULT_MINIMUM_CELL}) as minimum
      from shape left join (${minimums}) as m using (organization_id)
      group by ${DAY}, kind, word, grouping sets ((), (page), (host), (class))
      having kind = 'page-view' or grouping(page, host, class) = ${VIEWS}
    ), doubt as (
      select * from cell where events >= minimum and ${met(sql`buckets`)} < minimum
    ), counted as (
      select ${DAY}, part, key, count(*) as visitors from (${visitorsOf(hits, sql`doubt`)}) as v group by ${DAY}, part, key
    ), judged as materialized (
      select cell.*, events >= minimum and coalesce(visitors, ${met(sql`buckets`)}) >= minimum as enough
      from cell left join counted using (${DAY}, part, key)
    ), rest as (
      select ${DAY}, part from judged where not enough and part in ('page', 'referrer', 'device')
      group by ${DAY}, part, minimum having ${met(sql`bit_or(buckets)`)} < minimum
    ), hidden as (
      select ${DAY}, part from (${visitorsOf(hits, sql`(select judged.* from judged join rest using (${DAY}, part) where not enough)`)}) as v
      group by ${DAY}, part, minimum having count(distinct visitor_id) < minimum
    ), filler as (
      select distinct on (${DAY}, part) ${DAY}, part, key
      from judged join hidden using (${DAY}, part) where enough order by ${DAY}, part, events, key
    )
    select ${DAY}, part, key, events, seconds from judged left join filler using (${DAY}, part, key)
    where enough and filler.part is null`
}

/** How many of the buckets were met. */
function met(buckets: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`bit_count((${buckets})::bit(${sql.lit(BUCKETS)}))`
}

/** The different visitors behind each of some cells, one by one. */
function visitorsOf(hits: RawBuilder<unknown>, cells: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(
    PARTS.map(
      ({ part, key, kind }) => sql`
        select distinct ${DAY}, part, key, minimum, visitor_id from ${cells} as cell join (${hits}) as hit using (${DAY})
        where part = ${sql.lit(part)} and kind = ${sql.lit(kind)} and key = ${sql.raw(key)} collate "C"`,
    ),
    sql` union all `,
  )
}
