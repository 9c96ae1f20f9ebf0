import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // A hit now knows the end of its second life too, because its fact is only made when the first one ends.
  `alter table analytics_hit add column delete_on date`,
  `update analytics_hit h set delete_on = f.delete_on
   from (select organization_id, site_id, occurred_on, max(delete_on) as delete_on from analytics_fact group by 1, 2, 3) f
   where f.organization_id = h.organization_id and f.site_id = h.site_id
     and f.occurred_on = (h.occurred_at at time zone 'UTC')::date`,
  `update analytics_hit set delete_on = anonymize_on where delete_on is null`,
  `alter table analytics_hit alter column delete_on set not null`,
  // The planner's statistics of the whole table would quote single values past the end of their partition.
  ...['visitor_id', 'batch_id', 'occurred_at', 'truncated_ip'].map(
    (column) => `alter table only analytics_hit alter column ${column} set statistics 0`,
  ),
  // Facts of before were written with each event: in the order of arrival, one visitor's beside each other, and by
  // transactions that also wrote consent events. Nobody can show that those are anonymous, so they go.
  `drop table analytics_fact`,
  `create table analytics_fact (
    organization_id uuid not null,
    delete_on date not null,
    site_id uuid not null,
    occurred_on date not null,
    part text not null check (part in ('views', 'page', 'referrer', 'device', 'interaction', 'seconds')),
    key text not null,
    events bigint not null,
    seconds bigint not null
  ) partition by range (delete_on)`,
  `create index analytics_fact_site on analytics_fact (organization_id, site_id, occurred_on)`,
  `grant select, insert, update, delete on analytics_fact to assent_app`,
  `alter table analytics_fact enable row level security`,
  `create policy own_organization on analytics_fact to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Facts are made when a day is anonymised, out of counts that enough visitors share. */
export const anonymousFacts = { up }
