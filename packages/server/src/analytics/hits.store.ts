import type { AnalyticsEvent, CalendarDate, DeviceClass } from '@assent/shared'
import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { plainArray, textArray } from '../ingest/array-literal.ts'

/** One event with the days its two lives end, computed from the policy when it came. */
export interface DatedEvent extends AnalyticsEvent {
  readonly occurredOn: CalendarDate
  readonly anonymizeOn: CalendarDate
  readonly deleteOn: CalendarDate
}

/** The events of one request. */
export interface EventBatch {
  readonly organizationId: string
  readonly siteId: string
  readonly visitorId: string
  readonly batchId: string
  /** When the write token was issued, ms since 1970: a later withdrawal refuses the batch. */
  readonly tokenIssuedAt: number
  readonly device: DeviceClass
  readonly truncatedIp: string | null
  readonly events: readonly DatedEvent[]
}

/**
 * Stores batches in one statement: leaves out visitors who withdrew, and inserts what is new, so that a batch sent
 * twice is stored once. Answers the batches refused for a withdrawal.
 */
export async function insertBatches(trx: Trx, batches: readonly EventBatch[]): Promise<ReadonlySet<string>> {
  const rows = batches.flatMap((batch, index) =>
    batch.events.map((event, position) => ({ batch, number: index + 1, event, position })),
  )
  const { rows: refused } = await sql<{ batch_id: string }>`/* prepared insert-events */
    with sent as (
      select * from unnest(
        ${plainArray(batches.map((b) => b.organizationId))}::uuid[], ${plainArray(batches.map((b) => b.visitorId))}::uuid[],
        ${plainArray(batches.map((b) => b.batchId))}::uuid[], ${plainArray(batches.map((b) => b.siteId))}::uuid[],
        ${plainArray(batches.map((b) => b.device))}::text[], ${textArray(batches.map((b) => b.truncatedIp))}::text[],
        ${plainArray(batches.map((b) => new Date(b.tokenIssuedAt).toISOString()))}::timestamptz[]
      ) with ordinality as b (organization_id, visitor_id, batch_id, site_id, device, truncated_ip, issued_at, number)
    ), live as (
      select * from sent s where not exists (
        select from token_revocation r
        where r.organization_id = s.organization_id and r.visitor_id = s.visitor_id and r.revoked_at > s.issued_at)
    ), event as (
      select * from unnest(
        ${plainArray(rows.map((r) => r.number))}::integer[], ${plainArray(rows.map((r) => r.position))}::smallint[],
        ${plainArray(rows.map((r) => r.event.anonymizeOn))}::date[], ${plainArray(rows.map((r) => r.event.deleteOn))}::date[],
        ${plainArray(rows.map((r) => new Date(r.event.at).toISOString()))}::timestamptz[],
        ${plainArray(rows.map((r) => r.event.kind))}::text[], ${textArray(rows.map((r) => r.event.path))}::text[],
        ${textArray(rows.map((r) => r.event.referrer ?? null))}::text[], ${plainArray(rows.map((r) => r.event.seconds ?? null))}::integer[],
        ${textArray(rows.map((r) => r.event.name ?? null))}::text[]
      ) as e (number, position, anonymize_on, delete_on, occurred_at, kind, path, referrer, seconds, name)
    ), hit as (
      insert into analytics_hit (organization_id, anonymize_on, visitor_id, batch_id, position, site_id, occurred_at, kind,
        path, referrer, seconds, name, device, truncated_ip, delete_on)
      select l.organization_id, e.anonymize_on, l.visitor_id, l.batch_id, e.position, l.site_id, e.occurred_at, e.kind,
        e.path, e.referrer, e.seconds, e.name, l.device, l.truncated_ip, e.delete_on
      from event e join live l using (number)
      on conflict do nothing
    )
    select batch_id from sent where number not in (select number from live)`.execute(trx)
  return new Set(refused.map((row) => row.batch_id))
}
