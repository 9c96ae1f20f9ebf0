import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/** An erasure that must be known outside the database, as its trigger wrote it down. */
export interface PendingErasure {
  readonly organizationId: string
  readonly kind: 'subject' | 'grant'
  /** The subject, or the grant. */
  readonly reference: string
  /** The row of a grant, its identifiers sealed. */
  readonly content: unknown
}

/** Takes what is not in the list yet, in order. Belongs inside `inSystem`; two servers never take the same. */
export async function takePending(trx: Trx): Promise<readonly PendingErasure[]> {
  const { rows } = await sql<PendingErasure & { sequence: number }>`
    delete from erasure_outbox where sequence in (select sequence from erasure_outbox order by sequence for update skip locked)
    returning sequence, organization_id as "organizationId", kind, reference, content`.execute(trx)
  return [...rows].sort((a, b) => a.sequence - b.sequence)
}

export async function hasPending(trx: Trx): Promise<boolean> {
  return (await sql`select from erasure_outbox limit 1`.execute(trx)).rows.length > 0
}

/** What this transaction erases stands in the list already. */
export async function markReplaying(trx: Trx): Promise<void> {
  await sql`select set_config('assent.replaying', 'on', true)`.execute(trx)
}

/** Every subject whose values can still be read. */
export async function listReadableSubjects(
  trx: Trx,
): Promise<readonly { readonly organizationId: string; readonly subjectId: string }[]> {
  const { rows } = await sql<{ organizationId: string; subjectId: string }>`
    select organization_id as "organizationId", id as "subjectId" from subject where wrapped_key is not null`.execute(
    trx,
  )
  return rows
}

/** Puts a grant back as it was made; false when it is there, or its organization is not. */
export async function insertGrantOnce(trx: Trx, row: object): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into granted_erasure
    select r.* from jsonb_populate_record(null::granted_erasure, ${JSON.stringify(row)}::jsonb) as r
    join organization o on o.id = r.organization_id
    on conflict do nothing`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}
