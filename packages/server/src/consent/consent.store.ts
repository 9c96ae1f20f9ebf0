import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { plainArray, textArray } from '../ingest/array-literal.ts'
import { visitorMonth } from './consent.domain.ts'
import type { ConsentEventTable } from './consent.table.ts'
import type { ConsentRecord, Seal } from './seal.domain.ts'
import type { Selectable } from 'kysely'

/** A record with its place in a sealed batch. */
export interface SealedRecord extends ConsentRecord {
  readonly sealId: string
  readonly sealIndex: number
}

export type ConsentRow = Selectable<ConsentEventTable>

/** A seal with its signature, as it is stored. */
export type SignedSeal = Seal & { readonly signature: string }

/**
 * Inserts a batch and its seals in one statement; answers the decision ids that were new. Two unique keys decide,
 * nothing is looked up. The seals cover the whole batch, so where not every record is new none of them is stored.
 */
export async function insertSealed(
  trx: Trx,
  records: readonly SealedRecord[],
  seals: readonly SignedSeal[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ decision_id: string }>`/* prepared insert-consents */
    with event as (
      insert into consent_event (organization_id, visitor_month, visitor_id, decision_id, previous_decision_id, site_id,
        decided_at, recorded_at, choices, policy_hash, text_hash, language, method, element, jurisdiction, gpc,
        truncated_ip, seal_id, seal_index)
      select * from unnest(
        ${plainArray(records.map((r) => r.organizationId))}::uuid[], ${plainArray(records.map((r) => visitorMonth(r.visitorId)))}::date[],
        ${plainArray(records.map((r) => r.visitorId))}::uuid[], ${plainArray(records.map((r) => r.decisionId))}::uuid[],
        ${plainArray(records.map((r) => r.previousDecisionId))}::uuid[], ${plainArray(records.map((r) => r.siteId))}::uuid[],
        ${instants(records.map((r) => r.decidedAt))}::timestamptz[], ${instants(records.map((r) => r.recordedAt))}::timestamptz[],
        ${textArray(records.map((r) => JSON.stringify(r.choices)))}::jsonb[], ${plainArray(records.map((r) => r.policyHash))}::text[],
        ${plainArray(records.map((r) => r.textHash))}::text[], ${textArray(records.map((r) => r.language))}::text[],
        ${plainArray(records.map((r) => r.method))}::text[], ${plainArray(records.map((r) => r.element))}::text[],
        ${textArray(records.map((r) => r.jurisdiction))}::text[], ${plainArray(records.map((r) => r.gpc))}::boolean[],
        ${textArray(records.map((r) => r.truncatedIp))}::text[], ${plainArray(records.map((r) => r.sealId))}::uuid[],
        ${plainArray(records.map((r) => r.sealIndex))}::integer[])
      on conflict do nothing
      returning decision_id
    ), seal as (
      insert into consent_seal (organization_id, id, writer_id, sequence, previous_root, root, leaf_count, recorded_from,
        recorded_to, sealed_at, signature)
      select * from unnest(
        ${plainArray(seals.map((s) => s.organizationId))}::uuid[], ${plainArray(seals.map((s) => s.id))}::uuid[],
        ${plainArray(seals.map((s) => s.writerId))}::uuid[], ${plainArray(seals.map((s) => s.sequence))}::integer[],
        ${plainArray(seals.map((s) => s.previousRoot))}::text[], ${plainArray(seals.map((s) => s.root))}::text[],
        ${plainArray(seals.map((s) => s.leafCount))}::integer[], ${plainArray(seals.map((s) => iso(s.recordedFrom)))}::timestamptz[],
        ${plainArray(seals.map((s) => iso(s.recordedTo)))}::timestamptz[], ${plainArray(seals.map((s) => iso(s.sealedAt)))}::timestamptz[],
        ${plainArray(seals.map((s) => s.signature))}::text[])
      where (select count(*) from event) = ${records.length}
    )
    select decision_id from event`.execute(trx)
  return new Set(rows.map((row) => row.decision_id))
}

/** Records of one turn of the event loop carry the same instant, which is then written out once. */
function instants(times: readonly number[]): string {
  let last: number | undefined
  let text = ''
  return plainArray(times.map((time) => (time === last ? text : (text = iso((last = time))))))
}

function iso(time: number): string {
  return new Date(time).toISOString()
}

/** Seals of the records of a batch that were new, where some were not. */
export async function insertSeals(trx: Trx, seals: readonly SignedSeal[]): Promise<void> {
  await trx
    .insertInto('consent_seal')
    .values(
      seals.map((seal) => ({
        organization_id: seal.organizationId,
        id: seal.id,
        writer_id: seal.writerId,
        sequence: seal.sequence,
        previous_root: seal.previousRoot,
        root: seal.root,
        leaf_count: seal.leafCount,
        recorded_from: new Date(seal.recordedFrom),
        recorded_to: new Date(seal.recordedTo),
        sealed_at: new Date(seal.sealedAt),
        signature: seal.signature,
      })),
    )
    .execute()
}

/** Write tokens issued before these instants lose the right to send analytics. */
export async function revokeTokens(trx: Trx, records: readonly ConsentRecord[]): Promise<void> {
  await trx
    .insertInto('token_revocation')
    .values(
      records.map((record) => ({
        organization_id: record.organizationId,
        visitor_id: record.visitorId,
        revoked_at: new Date(record.recordedAt),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'visitor_id']).doUpdateSet({
        revoked_at: sql`greatest(token_revocation.revoked_at, excluded.revoked_at)`,
      }),
    )
    .execute()
}

function historyOf(trx: Trx, organizationId: string, visitorId: string) {
  return trx
    .selectFrom('consent_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('visitor_month', '=', visitorMonth(visitorId))
    .where('visitor_id', '=', visitorId)
}

/** The event that stands in a refused insert's way: the same decision, or another made with the same write token. */
export async function findStanding(trx: Trx, record: ConsentRecord): Promise<ConsentRow | undefined> {
  const rows = await historyOf(trx, record.organizationId, record.visitorId)
    .where((eb) =>
      eb.or([eb('decision_id', '=', record.decisionId), eb('previous_decision_id', '=', record.previousDecisionId)]),
    )
    .execute()
  return rows.find((row) => row.decision_id === record.decisionId) ?? rows[0]
}

/** A visitor's latest event; undefined for an unknown visitor. */
export async function findLatest(trx: Trx, organizationId: string, visitorId: string): Promise<ConsentRow | undefined> {
  const [latest] = await listHistory(trx, organizationId, visitorId, 1)
  return latest
}

export async function findEvent(
  trx: Trx,
  organizationId: string,
  visitorId: string,
  decisionId: string,
): Promise<ConsentRow | undefined> {
  return historyOf(trx, organizationId, visitorId).where('decision_id', '=', decisionId).executeTakeFirst()
}

/**
 * The decision that another of the same visitor follows: the end of the history or, where that other is recorded
 * already, the one it followed then. The end is what nothing follows, because two may be recorded in one millisecond.
 */
export async function findDecisionBefore(
  trx: Trx,
  organizationId: string,
  visitorId: string,
  decisionId: string,
): Promise<ConsentRow | undefined> {
  const standing = await findEvent(trx, organizationId, visitorId, decisionId)
  if (standing !== undefined) return findEvent(trx, organizationId, visitorId, standing.previous_decision_id)
  return historyOf(trx, organizationId, visitorId)
    .where(
      sql<boolean>`not exists (
        select from consent_event later
        where later.organization_id = consent_event.organization_id and later.visitor_month = consent_event.visitor_month
          and later.visitor_id = consent_event.visitor_id and later.previous_decision_id = consent_event.decision_id)`,
    )
    .executeTakeFirst()
}

/** A visitor's events, oldest first; of a very long history the newest. */
export async function listHistory(
  trx: Trx,
  organizationId: string,
  visitorId: string,
  limit: number,
): Promise<readonly ConsentRow[]> {
  const rows = await historyOf(trx, organizationId, visitorId)
    .orderBy('recorded_at', 'desc')
    .orderBy('decision_id', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse()
}

export function rowToRecord(row: ConsentRow): SealedRecord {
  return {
    organizationId: row.organization_id,
    siteId: row.site_id,
    visitorId: row.visitor_id,
    decisionId: row.decision_id,
    previousDecisionId: row.previous_decision_id,
    decidedAt: row.decided_at.getTime(),
    recordedAt: row.recorded_at.getTime(),
    choices: row.choices,
    policyHash: row.policy_hash,
    textHash: row.text_hash,
    language: row.language,
    method: row.method,
    element: row.element,
    jurisdiction: row.jurisdiction,
    gpc: row.gpc,
    truncatedIp: row.truncated_ip,
    sealId: row.seal_id,
    sealIndex: row.seal_index,
  }
}
