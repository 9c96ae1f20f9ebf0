import type { CalendarDate } from '@assent/shared'
import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Partition } from '../db/partitions.ts'
import { anonymousCells, hitsFrom, planForCells } from './cells.sql.ts'

/** The organizations in a partition of hits and the days their facts will end; none when it is gone already. */
export async function listFolds(
  trx: Trx,
  { name }: Partition,
): Promise<readonly { readonly organizationId: string; readonly deleteOn: CalendarDate }[]> {
  const { rows: found } = await sql`select from pg_class where oid = to_regclass(${name})`.execute(trx)
  if (found.length === 0) return []
  const { rows } = await sql<{ organizationId: string; deleteOn: CalendarDate }>`
    /* listFolds */ select organization_id as "organizationId", delete_on as "deleteOn" from ${sql.table(name)} group by 1, 2`.execute(
    trx,
  )
  return rows
}

/**
 * Counts a partition of hits into facts. In the order of their words and all at once, so that neither their place in
 * the table nor the number of the transaction says anything of when and with which others an event came.
 */
export async function foldHits(trx: Trx, { name }: Partition, minimums: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...minimums].map(([organizationId, minimum]) => ({ organization_id: organizationId, minimum }))
  // One day of a large site; the grouping stays in memory.
  await sql`select set_config('work_mem', '64MB', true)`.execute(trx)
  await planForCells(trx)
  await sql`
    /* foldHits */ insert into analytics_fact (organization_id, delete_on, site_id, occurred_on, part, key, events, seconds)
    select organization_id, delete_on, site_id, occurred_on, part, key, events, seconds from (${anonymousCells(
      hitsFrom(name, sql`anonymize_on < delete_on`),
      sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (organization_id uuid, minimum integer)`,
    )}) as fact order by organization_id, site_id, occurred_on, part, key, delete_on`.execute(trx)
}
