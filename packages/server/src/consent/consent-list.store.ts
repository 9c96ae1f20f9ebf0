import { sql, type Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { ConsentRow } from './consent.store.ts'
import { visitorMonth } from './consent.domain.ts'
import type { ConsentSealTable } from './consent.table.ts'

export type SealRow = Selectable<ConsentSealTable>

export interface ListFilter {
  readonly siteId?: string | undefined
  readonly visitorId?: string | undefined
  /** Recorded at or after this instant. */
  readonly from?: Date | undefined
  /** Recorded before this instant. */
  readonly before?: Date | undefined
}

/** Events newest first, from after a place in the list. Reads by index, also for one visitor. */
export async function listEvents(
  trx: Trx,
  organizationId: string,
  filter: ListFilter,
  page: {
    readonly limit: number
    readonly after: { readonly recordedAt: Date; readonly decisionId: string } | undefined
  },
): Promise<readonly ConsentRow[]> {
  const { siteId, visitorId, from, before } = filter
  const { after } = page
  return trx
    .selectFrom('consent_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(visitorId !== undefined, (query) =>
      query.where('visitor_month', '=', visitorMonth(visitorId ?? '')).where('visitor_id', '=', visitorId ?? ''),
    )
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId ?? ''))
    .$if(from !== undefined, (query) => query.where('recorded_at', '>=', from ?? new Date(0)))
    .$if(before !== undefined, (query) => query.where('recorded_at', '<', before ?? new Date(0)))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(recorded_at, decision_id) < (${after?.recordedAt}::timestamptz, ${after?.decisionId}::uuid)`,
      ),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('decision_id', 'desc')
    .limit(page.limit)
    .execute()
}

/** Every event of one sealed batch, in the order of its leaves. */
export async function listSealed(
  trx: Trx,
  organizationId: string,
  seal: { readonly id: string; readonly recordedFrom: number; readonly recordedTo: number },
): Promise<readonly ConsentRow[]> {
  return (
    trx
      .selectFrom('consent_event')
      .selectAll()
      .where('organization_id', '=', organizationId)
      // The seal is not indexed; the moments in which its events were recorded are.
      .where('recorded_at', '>=', new Date(seal.recordedFrom))
      .where('recorded_at', '<=', new Date(seal.recordedTo))
      .where('seal_id', '=', seal.id)
      .orderBy('seal_index')
      .execute()
  )
}

export async function findSeal(trx: Trx, organizationId: string, sealId: string): Promise<SealRow | undefined> {
  return trx
    .selectFrom('consent_seal')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', sealId)
    .executeTakeFirst()
}

/** Seals by writer and sequence, after a place: the order in which the chains are verified. */
export async function listSeals(
  trx: Trx,
  organizationId: string,
  after: { readonly writerId: string; readonly sequence: number } | undefined,
  limit: number,
): Promise<readonly SealRow[]> {
  return trx
    .selectFrom('consent_seal')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(writer_id, sequence) > (${after?.writerId}::uuid, ${after?.sequence}::integer)`),
    )
    .orderBy('writer_id')
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** Number of events, to be compared with the number of sealed leaves. */
export async function countEvents(trx: Trx, organizationId: string): Promise<number> {
  const { events } = await trx
    .selectFrom('consent_event')
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return events
}

export interface DayCount {
  readonly day: string
  readonly decisions: number
  readonly acceptedAll: number
  readonly rejectedAll: number
}

export interface PurposeCount {
  readonly purpose: string
  readonly granted: number
  readonly refused: number
}

/** Decisions by UTC day and by purpose, between two instants; objections are no decisions. Two statements, whatever the span. */
export async function countDecisions(
  trx: Trx,
  organizationId: string,
  siteId: string,
  span: { readonly from: Date; readonly before: Date },
): Promise<{ readonly days: readonly DayCount[]; readonly purposes: readonly PurposeCount[] }> {
  const scope = sql`organization_id = ${organizationId} and site_id = ${siteId} and recorded_at >= ${span.from} and recorded_at < ${span.before}`
  const days = await sql<DayCount>`
    select (recorded_at at time zone 'UTC')::date as day, count(*)::integer as decisions,
      (count(*) filter (where not choices @> '[{"granted": false}]'))::integer as "acceptedAll",
      (count(*) filter (where not choices @> '[{"granted": true}]'))::integer as "rejectedAll"
    from consent_event where ${scope} and method <> 'object' group by 1 order by 1`.execute(trx)
  const purposes = await sql<PurposeCount>`
    select choice.purpose, (count(*) filter (where choice.granted))::integer as granted,
      (count(*) filter (where not choice.granted))::integer as refused
    from consent_event, jsonb_to_recordset(choices) as choice (purpose text, granted boolean)
    where ${scope} group by choice.purpose order by count(*) desc, choice.purpose`.execute(trx)
  return { days: days.rows, purposes: purposes.rows }
}
