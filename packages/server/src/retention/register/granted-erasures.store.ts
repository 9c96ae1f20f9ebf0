import type { CalendarDate } from '@assent/shared'
import { sql, type Selectable } from 'kysely'
import type { EnvelopeContext } from '../../crypto/envelope.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Trx } from '../../db/database.ts'
import type { RecordRef } from '../dataset-adapter.ts'
import type { GrantedErasureTable } from '../retention.table.ts'
import { grantRecords } from './register.store.ts'

/** An erasure that was granted, until and after it is performed. Instants are milliseconds since 1970. */
export interface GrantedErasure {
  readonly id: string
  /** The rights request, or whatever it was granted by. */
  readonly reference: string
  /** Null: every dataset. */
  readonly dataset: string | null
  readonly tenant: string | null
  /** What the company's systems know the person by; empty once it is performed. */
  readonly identifiers: readonly string[]
  readonly grantedOn: CalendarDate
  readonly grantedAt: number
  readonly grantedBy: string
  readonly performedAt: number | null
  /** Datasets in which the person's records were looked for to the end. */
  readonly searched: readonly string[]
}

export async function insertErasure(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
  erasure: Omit<GrantedErasure, 'searched' | 'performedAt'>,
): Promise<void> {
  const { id, identifiers } = erasure
  await trx
    .insertInto('granted_erasure')
    .values({
      organization_id: organizationId,
      id,
      reference: erasure.reference,
      dataset: erasure.dataset,
      tenant: erasure.tenant,
      identifiers: keyring.wrap(Buffer.from(JSON.stringify(identifiers)), place(organizationId, id)),
      granted_on: erasure.grantedOn,
      granted_at: new Date(erasure.grantedAt),
      granted_by: erasure.grantedBy,
      performed_at: null,
    })
    .execute()
}

/** Erasures that wait, the oldest first. */
export async function listWaiting(
  trx: Trx,
  keyring: Keyring,
  organizationId: string,
): Promise<readonly GrantedErasure[]> {
  const rows = await trx
    .selectFrom('granted_erasure')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('performed_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => toErasure(row, keyring))
}

/**
 * Writes down which records an erasure is about, and that their erasure was granted; the earliest day of a record
 * stands. Doing it again changes nothing.
 */
export async function enterErasure(
  trx: Trx,
  organizationId: string,
  { id, grantedOn }: Pick<GrantedErasure, 'id' | 'grantedOn'>,
  dataset: string,
  found: { readonly records: readonly RecordRef[]; readonly at: number },
): Promise<void> {
  if (found.records.length === 0) return
  const ids = found.records.map(({ id: record }) => record)
  await sql`
    insert into erasure_record (organization_id, erasure_id, dataset, record_id)
    select ${organizationId}, ${id}, ${dataset}::text, unnest(${ids}::text[]) on conflict do nothing`.execute(trx)
  await grantRecords(trx, organizationId, dataset, grantedOn, found)
}

/** Writes down that a dataset was searched to the end for an erasure. */
export async function markSearched(trx: Trx, organizationId: string, id: string, dataset: string): Promise<void> {
  await sql`
    update granted_erasure set searched = searched || ${dataset}::text
    where organization_id = ${organizationId} and id = ${id} and not ${dataset}::text = any (searched)`.execute(trx)
}

/** Records that are gone, for whichever erasures were about them. */
export async function endErasureRecords(
  trx: Trx,
  organizationId: string,
  dataset: string,
  records: readonly string[],
): Promise<void> {
  await trx
    .updateTable('erasure_record')
    .set({ ended: true })
    .where('organization_id', '=', organizationId)
    .where('dataset', '=', dataset)
    .where(sql<boolean>`record_id = any (${records}::text[])`)
    .where('ended', '=', false)
    .execute()
}

/** How many records an erasure is about, and how many of them are still there. */
export async function countErasureRecords(
  trx: Trx,
  organizationId: string,
  id: string,
): Promise<{ readonly all: number; readonly left: number }> {
  const { rows } = await sql<{ all: number; left: number }>`
    select count(*) as all, count(*) filter (where not ended) as left from erasure_record
    where organization_id = ${organizationId} and erasure_id = ${id}`.execute(trx)
  return rows[0] ?? { all: 0, left: 0 }
}

/** Ends an erasure; what the person was known by goes with it. */
export async function markPerformed(trx: Trx, organizationId: string, id: string, at: number): Promise<void> {
  await trx
    .deleteFrom('erasure_record')
    .where('organization_id', '=', organizationId)
    .where('erasure_id', '=', id)
    .execute()
  await trx
    .updateTable('granted_erasure')
    .set({ performed_at: new Date(at), identifiers: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function place(organizationId: string, id: string): EnvelopeContext {
  return { organizationId, table: 'granted_erasure', row: id, column: 'identifiers' }
}

function toErasure(row: Selectable<GrantedErasureTable>, keyring: Keyring): GrantedErasure {
  return {
    id: row.id,
    reference: row.reference,
    dataset: row.dataset,
    tenant: row.tenant,
    identifiers:
      row.identifiers === null
        ? []
        : // Only what `insertErasure` sealed.
          (JSON.parse(keyring.unwrap(row.identifiers, place(row.organization_id, row.id)).toString()) as string[]),
    grantedOn: row.granted_on as CalendarDate,
    grantedAt: row.granted_at.getTime(),
    grantedBy: row.granted_by,
    performedAt: row.performed_at?.getTime() ?? null,
    searched: row.searched,
  }
}
