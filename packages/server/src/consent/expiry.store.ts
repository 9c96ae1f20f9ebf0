import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { dropPartition, listPartitions } from '../db/partitions.ts'
import type { CalendarDate } from '@assent/shared'
import type { ConsentRow } from './consent.store.ts'
import type { Expiry } from './seal.domain.ts'

/** When the histories of visitors are over: those that ended with a refusal, and those that ended with a consent. */
export interface ExpiryBorder {
  readonly organizationId: string
  /** The first instant that is not over. */
  readonly refusedBefore: Date
  readonly grantedBefore: Date
}

function overVisitors({ organizationId, refusedBefore, grantedBefore }: ExpiryBorder) {
  return sql`
    select c.visitor_month, c.visitor_id
    from (select distinct visitor_month, visitor_id from consent_event
      where organization_id = ${organizationId} and recorded_at < ${refusedBefore}) c
    cross join lateral (select recorded_at, choices from consent_event l
      where l.organization_id = ${organizationId} and l.visitor_month = c.visitor_month and l.visitor_id = c.visitor_id
      order by recorded_at desc, decision_id desc limit 1) as l
    where l.recorded_at < case when l.choices @> '[{"granted": true}]' then ${grantedBefore}::timestamptz else ${refusedBefore}::timestamptz end`
}

/** Events of visitors whose whole history is over. */
export async function countOver(trx: Trx, border: ExpiryBorder): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    /* countOver */ select count(*) as n from consent_event
    where organization_id = ${border.organizationId} and (visitor_month, visitor_id) in (${overVisitors(border)})`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

/** Takes the events of some visitors whose history is over. */
export async function takeOver(trx: Trx, border: ExpiryBorder, visitors: number): Promise<readonly ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    /* takeOver */ delete from consent_event
    where organization_id = ${border.organizationId} and (visitor_month, visitor_id) in (${overVisitors(border)} limit ${visitors})
    returning *`.execute(trx)
  return rows
}

/** What is known to be gone of these seals. */
export async function listExpiries(
  trx: Trx,
  organizationId: string,
  sealIds: readonly string[],
): Promise<ReadonlyMap<string, Expiry & { readonly signature: string }>> {
  if (sealIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('consent_expiry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('seal_id', 'in', sealIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.seal_id,
      {
        organizationId,
        sealId: row.seal_id,
        expired: row.expired,
        // Only what `saveExpiries` wrote.
        leaves: row.leaves as Expiry['leaves'],
        expiredOn: row.expired_on as CalendarDate,
        signature: row.signature,
      },
    ]),
  )
}

export async function saveExpiries(
  trx: Trx,
  expiries: readonly (Expiry & { readonly signature: string })[],
): Promise<void> {
  const rows = expiries.map((expiry) => ({
    organization_id: expiry.organizationId,
    seal_id: expiry.sealId,
    expired: expiry.expired,
    leaves: expiry.leaves,
    expired_on: expiry.expiredOn,
    signature: expiry.signature,
  }))
  await sql`
    /* saveExpiries */ insert into consent_expiry (organization_id, seal_id, expired, leaves, expired_on, signature)
    select organization_id, seal_id, expired, nullif(leaves, 'null'::jsonb), expired_on, signature
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (organization_id uuid, seal_id uuid, expired integer, leaves jsonb, expired_on date, signature text)
    on conflict (organization_id, seal_id) do update
      set expired = excluded.expired, leaves = excluded.leaves, expired_on = excluded.expired_on, signature = excluded.signature`.execute(
    trx,
  )
}

/** How many events each seal was over. */
export async function readLeafCounts(
  trx: Trx,
  organizationId: string,
  sealIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('consent_seal')
    .select(['id', 'leaf_count'])
    .where('organization_id', '=', organizationId)
    .where('id', 'in', sealIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.leaf_count]))
}

/** Events that are gone because their period was over. */
export async function countExpired(trx: Trx, organizationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(expired), 0)::bigint as n from consent_expiry where organization_id = ${organizationId}`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

/** Drops partitions of months that no new visitor id can name and that are empty; answers their names. */
export async function dropEmptyMonths(trx: Trx, before: CalendarDate): Promise<readonly string[]> {
  const dropped: string[] = []
  for (const partition of await listPartitions(trx, 'consent_event')) {
    if (partition.from >= before) break
    const { rows } = await sql`select from ${sql.table(partition.name)} limit 1`.execute(trx)
    if (rows.length > 0) continue
    await dropPartition(trx, partition)
    dropped.push(partition.name)
  }
  return dropped
}
